import { formatDate } from '../../content/formatDate.ts';
import { isPast } from '../../content/freshness.ts';
import { pagePath, sourcesId } from '../../content/pagePath.ts';
import type { AboutView } from '../../content/site.ts';
import { useLanguage } from '../../i18n/LanguageContext.ts';
import { usePorts } from '../../platform/ports.ts';
import { Icon } from '../../ui/Icon.tsx';
import { TextRun } from '../../ui/TextRun.tsx';

/** What stands behind the page: dates, review, how it was translated, and the way to its sources. */
export function About({ topic, about }: { topic: string; about: AboutView }) {
  const { t, tag, dir } = useLanguage();
  const today = usePorts()?.today();
  const say = (text: string) => <TextRun text={text} dir={dir} />;
  const date = (day: string) => formatDate(day, t);
  return (
    <section className="about" aria-labelledby="about-h">
      <h2 id="about-h">{t('about.title')}</h2>
      <ul className="list">
        <li>
          <Icon name="clock" />
          <div className="g">
            <b>{say(t('about.checked', { date: date(about.checkedOn) }))}</b>
            <p className="s">{say(t('about.reviewBy', { date: date(about.reviewBy) }))}</p>
            {today && isPast(about.reviewBy, today) && <p>{t('about.overdue')}</p>}
          </div>
        </li>
        <li>
          <Icon name="know" />
          <div className="g">
            <b>
              {about.lawyer
                ? say(t('about.lawyer', { name: about.lawyer.by, date: date(about.lawyer.on) }))
                : t('about.noLawyer')}
            </b>
            <p className="s">{t('about.notAdvice')}</p>
          </div>
        </li>
        <Translation about={about} />
        <li>
          <a href={pagePath(tag, sourcesId(topic))}>
            <Icon name="paper" />
            <span className="g">
              <b>{say(t('about.sources', { count: about.sources }))}</b>
              <span className="s">{t('about.seeSources')}</span>
            </span>
            <Icon name="chev" />
          </a>
        </li>
      </ul>
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
