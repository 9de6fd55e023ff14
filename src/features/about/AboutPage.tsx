import { pagePath } from '../../content/pagePath.ts';
import { useLanguage } from '../../i18n/LanguageContext.ts';
import { Icon } from '../../ui/Icon.tsx';

/** Headings of the page, each with how many paragraphs stand under it. */
const SECTIONS = [
  { id: 'who', paragraphs: 2 },
  { id: 'checked', paragraphs: 4 },
  { id: 'cannot', paragraphs: 4 },
  { id: 'privacy', paragraphs: 4 },
  { id: 'verify', paragraphs: 3 },
] as const;

/** Who made the guide, how its words are checked, what it cannot do, and what it promises about privacy. */
export function AboutPage() {
  const { t, tag } = useLanguage();
  return (
    <>
      <h1 tabIndex={-1}>{t('about.title')}</h1>
      {SECTIONS.map(({ id, paragraphs }) => (
        <section key={id} className="blk" aria-labelledby={id}>
          <h2 className="bh" id={id}>
            {t(`about.${id}.title`)}
          </h2>
          {Array.from({ length: paragraphs }, (_, at) => (
            <p className="p" key={`${id}${at + 1}`}>
              {t(`about.${id}.p${at + 1}`)}
            </p>
          ))}
        </section>
      ))}
      <ul className="list">
        {(['sources', 'changes', 'mistake', 'status'] as const).map((page) => (
          <li key={page}>
            <a href={pagePath(page === 'sources' ? 'en' : tag, page)}>
              <b className="g">{t(`about.to.${page}`)}</b>
              <Icon name="chev" />
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
