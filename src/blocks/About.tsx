import type { ReactNode } from 'react';
import { formatDate } from '../content/formatDate.ts';
import { pagePath } from '../content/pagePath.ts';
import type { AboutView } from '../content/site.ts';
import { useLanguage } from '../i18n/LanguageContext.ts';
import { Icon } from '../ui/Icon.tsx';
import { TextRun } from '../ui/TextRun.tsx';

/** What stands behind the page: dates, review, how it was translated, and the way to its sources and to tell a mistake. */
export function About({ topic, about, end }: { topic: string; about: AboutView; end?: ReactNode }) {
  const { t, tag, dir } = useLanguage();
  const say = (text: string) => <TextRun text={text} dir={dir} />;
  const date = (day: string) => formatDate(day, t);
  return (
    <section className="about" aria-labelledby="about-h">
      <h2 id="about-h">{t('basis.title')}</h2>
      <ul className="list">
        <li>
          <Icon name="clock" />
          <div className="g">
            <b>{say(t('basis.checked', { date: date(about.checkedOn) }))}</b>
            <p className="s">{say(t('basis.reviewBy', { date: date(about.reviewBy) }))}</p>
          </div>
        </li>
        <li>
          <Icon name="know" />
          <div className="g">
            <b>
              {about.lawyer
                ? say(
                    t(about.lawyer.changed ? 'basis.lawyerBefore' : 'basis.lawyer', {
                      name: about.lawyer.by,
                      date: date(about.lawyer.on),
                    }),
                  )
                : t('basis.noLawyer')}
            </b>
            <p className="s">{t('basis.notAdvice')}</p>
          </div>
        </li>
        <Translation about={about} />
        <li>
          <a href={`${pagePath('en', 'sources')}#${topic}`}>
            <Icon name="paper" />
            <span className="g">
              <b>{say(t('basis.sources', { count: about.sources }))}</b>
              <span className="s">
                {t('basis.seeSources')}
                {tag !== 'en' && (
                  <>
                    {' '}
                    <bdi lang="en">(English)</bdi>
                  </>
                )}
              </span>
            </span>
            <Icon name="chev" />
          </a>
        </li>
        <li>
          <a href={`${pagePath(tag, 'mistake')}#${topic}`}>
            <Icon name="pen" />
            <span className="g">
              <b>{t('basis.mistake')}</b>
            </span>
            <Icon name="chev" />
          </a>
        </li>
      </ul>
      {end}
    </section>
  );
}

function Translation({ about }: { about: AboutView }) {
  const { t, dir } = useLanguage();
  const { state, translator, compared, reader, inEnglish } = about.translation;
  if (state === 'source') return null;
  return (
    <li>
      <Icon name="globe" />
      <div className="g">
        <b>
          {state === 'missing' ? (
            t('translation.missing')
          ) : translator ? (
            <Named text="translation.person" step={translator} />
          ) : (
            t('translation.machine')
          )}
        </b>
        {state === 'translated' && compared && <p className="s">{t('translation.compared')}</p>}
        {state === 'translated' && (
          <p className="s">{reader ? <Named text="translation.reader" step={reader} /> : t('translation.noReader')}</p>
        )}
        {state === 'translated' && inEnglish > 0 && (
          <p className="s">
            <TextRun text={t('translation.inEnglish', { count: inEnglish })} dir={dir} />
          </p>
        )}
        <p className="s">{t('translation.reference')}</p>
      </div>
    </li>
  );
}

/** Who did something and when, in a sentence of the page's language. */
function Named({ text, step }: { text: string; step: { by: string; on: string } }) {
  const { t, dir } = useLanguage();
  return <TextRun text={t(text, { name: step.by, date: formatDate(step.on, t) })} dir={dir} />;
}
