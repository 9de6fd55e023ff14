import { pagePath } from '../../content/pagePath.ts';
import type { SourcesView } from '../../content/site.ts';
import { useLanguage } from '../../i18n/LanguageContext.ts';
import { SaidWords } from '../../i18n/SaidWords.tsx';

/** Every source a topic rests on, with its publisher and date, under the title it was published with. */
export function SourcesPage({ view }: { view: SourcesView }) {
  const { t, tag } = useLanguage();
  return (
    <>
      <h1 tabIndex={-1}>{t('sources.title')}</h1>
      <p>
        <a href={pagePath(tag, view.topic)}>
          <SaidWords words={view.title} />
        </a>
      </p>
      <p className="s">{t('sources.lead')}</p>
      <ul className="sources" lang="en" dir="ltr">
        {view.sources.map(({ title, publisher, date, url }) => (
          <li key={url}>
            <a href={url} rel="noreferrer">
              {title}
            </a>
            {`, ${publisher}, ${date}`}
          </li>
        ))}
      </ul>
    </>
  );
}
