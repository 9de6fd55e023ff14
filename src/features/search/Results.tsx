import { memo, useContext } from 'react';
import { pagePath } from '../../content/pagePath.ts';
import { wordsOf } from '../../content/wordsOf.ts';
import { LanguageContext } from '../../i18n/LanguageContext.ts';
import { SaidWords } from '../../i18n/SaidWords.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Pictogram } from '../../ui/Pictogram.tsx';
import type { FoundTopic } from './SearchIndex.ts';
import type { Passage } from './searchDocuments.ts';

/** Pictogram and colour of each kind of passage, as on its own page. */
const LOOK: Record<Passage['kind'], { icon: string; colour?: string }> = {
  do: { icon: 'do', colour: 'do' },
  dont: { icon: 'dont', colour: 'dont' },
  say: { icon: 'say', colour: 'sayb' },
  know: { icon: 'know' },
  reality: { icon: 'note' },
  next: { icon: 'next' },
  call: { icon: 'phone' },
  ask: { icon: 'know' },
  sample: { icon: 'paper' },
};

/** What was found: topics, the best first, and in each the passages, every one a link to its place. */
export function Results({ found }: { found: FoundTopic[] }) {
  return found.map((topic) => <Topic key={topic.tile.id} topic={topic} />);
}

const ids = ({ passages }: FoundTopic) => passages.map(({ id }) => id).join();

/** Drawn anew only when other passages are found: much stays the same from letter to letter. */
const Topic = memo(
  function Topic({ topic: { tile, passages } }: { topic: FoundTopic }) {
    const { tag } = useContext(LanguageContext);
    return (
      <section className="about" aria-labelledby={`found-${tile.id}`}>
        <h2 className="h3" id={`found-${tile.id}`}>
          <a className="tile" href={pagePath(tag, tile.id)}>
            <Pictogram strokes={tile.icon} />
            <span className="g">
              <SaidWords words={tile.title} />
            </span>
          </a>
        </h2>
        {passages.length > 0 && (
          <ul className="list">
            {passages.map((passage) => (
              <li key={passage.id} className={LOOK[passage.kind].colour}>
                <a href={`${pagePath(tag, passage.topic)}#${passage.row.id}`}>
                  <Icon name={LOOK[passage.kind].icon} />
                  <span className="g">
                    <PassageWords passage={passage} whole={passage === passages.find(({ row }) => row.title)} />
                  </span>
                </a>
              </li>
            ))}
          </ul>
        )}
      </section>
    );
  },
  (before, now) => ids(before.topic) === ids(now.topic),
);

/** A passage as its page says it, under the title of its part; after the first that has its own, that alone. */
function PassageWords({ passage, whole }: { passage: Passage; whole: boolean }) {
  const { kind, row, part } = passage;
  if (kind === 'say') {
    return (
      <>
        {row.when && (
          <span className="s">
            <SaidWords words={row.when} />
          </span>
        )}
        <q lang="en" dir="ltr">
          {row.say ?? wordsOf(row.text)}
        </q>
        {row.say && (
          <span className="s">
            <SaidWords words={row.text} />
          </span>
        )}
      </>
    );
  }
  if (!row.title) {
    return (
      <>
        {part && (
          <b>
            <SaidWords words={part} />
          </b>
        )}
        <span className={part && 's'}>
          <SaidWords words={row.text} />
        </span>
      </>
    );
  }
  return (
    <>
      <b>
        <SaidWords words={row.title} />
      </b>
      {whole && (
        <span className="s">
          <SaidWords words={row.text} />
        </span>
      )}
      {row.contact?.numbers.map((number) => (
        <bdi key={number} className="n" dir="ltr">
          {number}
        </bdi>
      ))}
    </>
  );
}
