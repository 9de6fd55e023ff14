import type { BandView, RowView, TileView, TopicView } from '../../content/site.ts';

export interface StepView {
  kind: 'do' | 'dont' | 'say';
  row: RowView;
}

/** A place with its steps, and what stands after them. */
export interface PlaceView {
  id: string;
  tile: TileView;
  steps: StepView[];
  end: BandView[];
}

/** The places of the tool, each with its rows as steps in their order; other kinds of rows are said after the last. */
export function placesOf(topic: TopicView): PlaceView[] {
  return topic.parts.flatMap(({ id, topic: tile, bands }) => {
    if (!tile) return [];
    const steps = bands.flatMap(({ kind, rows }) => (isStep(kind) ? rows.map((row) => ({ kind, row })) : []));
    return [{ id, tile, steps, end: bands.filter(({ kind }) => !isStep(kind)) }];
  });
}

function isStep(kind: BandView['kind']): kind is StepView['kind'] {
  return kind === 'do' || kind === 'dont' || kind === 'say';
}
