import type { TopicView } from '../../content/site.ts';
import { Pictogram } from '../../ui/Pictogram.tsx';
import { Both, type Places } from './Both.tsx';

interface SheetSignProps {
  places: Places;
  first: TopicView;
  second?: TopicView | undefined;
}

/** The plate at the head of a sheet: the topic's picture, and its title in both languages. */
export function SheetSign({ places, first, second }: SheetSignProps) {
  return (
    <header className="sign">
      <span className="pic">
        <Pictogram strokes={first.icon} />
      </span>
      <h2 className="t">
        <Both places={places} first={first.title} second={second?.title} />
      </h2>
    </header>
  );
}
