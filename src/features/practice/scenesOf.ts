import type { RowView, TileView, TopicView } from '../../content/site.ts';

/** A place with its questions, in order. */
export interface SceneView {
  id: string;
  tile: TileView;
  questions: RowView[];
}

/** The places one can practice for. */
export function scenesOf(topic: TopicView): SceneView[] {
  return topic.parts.flatMap(({ id, topic: tile, bands }) =>
    tile ? [{ id, tile, questions: bands.flatMap(({ kind, rows }) => (kind === 'ask' ? rows : [])) }] : [],
  );
}
