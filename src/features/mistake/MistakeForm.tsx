import { useLayoutEffect, useRef, useState } from 'react';
import { formatDate } from '../../content/formatDate.ts';
import { pagePath } from '../../content/pagePath.ts';
import type { SiteView } from '../../content/site.ts';
import { wordsOf } from '../../content/wordsOf.ts';
import { useLanguage } from '../../i18n/LanguageContext.ts';
import { SaidWords } from '../../i18n/SaidWords.tsx';
import { usePorts } from '../../platform/ports.ts';
import { TextRun } from '../../ui/TextRun.tsx';
import { Field } from './Field.tsx';
import type { FoundPage } from './findPassages.ts';
import { PassageChoice } from './PassageChoice.tsx';
import type { Report } from './reportText.ts';
import { SendReport } from './SendReport.tsx';
import { useFoundPage } from './useFoundPage.ts';

const EMPTY = { page: '', passage: '', wrong: '', right: '' };
type Typed = typeof EMPTY;

/**
 * The form: page, passage, language, what is wrong, what it should say. The fields stand in the page as it is built, so
 * that they can be filled in and printed without scripts. There is no form element: nothing can be submitted.
 */
export function MistakeForm({ site }: { site: SiteView }) {
  const { t, tag, dir } = useLanguage();
  const ready = usePorts() !== null;
  const found = useFoundPage(tag);
  const box = useRef<HTMLDivElement>(null);
  const [typed, setTyped] = useState<Typed>(EMPTY);
  const read = () => setTyped(typedIn(box.current));
  // What was typed before scripts came is in the fields already, and so is what the address names once it is found.
  useLayoutEffect(() => {
    if (found.state !== 'getting') setTyped(typedIn(box.current));
  }, [found.state]);
  const release = found.page?.release ?? site.release;
  const passages = found.page?.parts.flatMap((part) => part.passages) ?? [];
  const chosen = passages.find(({ id }) => id === typed.passage);
  const report = ready ? reportOf(typed, found.page, tag, release) : null;
  return (
    <>
      <div className="about" ref={box} onInput={read}>
        {found.page ? (
          <p>
            <b>{t('mistake.page')}:</b> <SaidWords words={found.page.title} />
          </p>
        ) : (
          <Field key={`page ${found.place.page}`} name="page" label={t('mistake.page')} first={found.place.page} />
        )}
        {passages.length > 0 && found.page ? (
          <PassageChoice parts={found.page.parts} first={found.place.passage} />
        ) : (
          <Field
            key={`passage ${found.place.passage}`}
            name="passage"
            label={t('mistake.passage')}
            first={found.place.passage}
          />
        )}
        <div role="status">
          {found.state === 'getting' && t('mistake.getting')}
          {found.state === 'failed' && t('mistake.notGot')}
          {chosen && (
            <>
              <b>{t('mistake.now')}</b>
              <p>
                <SaidWords words={chosen.words} />
              </p>
            </>
          )}
        </div>
        <p>
          <b>{t('mistake.language')}:</b> {t('language.autonym')}
          {report?.place && (
            // On paper nothing else tells which passage it is.
            <span className="s">
              {' · '}
              <bdi dir="ltr">{report.place}</bdi>
            </span>
          )}
        </p>
        <Field name="wrong" label={t('mistake.wrong')} text={typed.wrong} />
        <Field name="right" label={t('mistake.right')} text={typed.right} />
      </div>
      {ready ? (
        <p className="s">
          <TextRun
            text={t('mistake.release', { date: formatDate(release.date, t), version: release.version })}
            dir={dir}
          />
        </p>
      ) : (
        // One takes the place of the other, so that the fields above do not jump.
        <p className="no-scripts">{t('mistake.noScripts')}</p>
      )}
      <SendReport mail={site.mail} report={report} />
    </>
  );
}

function typedIn(box: HTMLElement | null): Typed {
  const typed = { ...EMPTY };
  for (const name of Object.keys(EMPTY) as (keyof Typed)[]) {
    typed[name] = box?.querySelector<HTMLInputElement>(`[name=${name}]`)?.value.trim() ?? '';
  }
  return typed;
}

function reportOf(typed: Typed, page: FoundPage | null, tag: string, release: SiteView['release']): Report {
  const report = { ...typed, tag, release, place: '', address: '', now: '' };
  if (!page) return report;
  const chosen = page.parts.flatMap(({ passages }) => passages).find(({ id }) => id === typed.passage);
  return {
    ...report,
    page: wordsOf(page.title),
    place: chosen ? `${page.id}/${chosen.id}` : page.id,
    address: location.origin + pagePath(tag, page.id) + (chosen ? `#${chosen.id}` : ''),
    passage: chosen ? '' : typed.passage,
    now: wordsOf(chosen?.words ?? ''),
  };
}
