import { wordsOf } from '../../content/wordsOf.ts';
import { useLanguage } from '../../i18n/LanguageContext.ts';
import type { FoundPage } from './findPassages.ts';

/** Enough of a passage to know it by; chosen, it stands whole under the list. */
const LONGEST = 60;

/** The passages of a page, part by part, to point at the one that is wrong. */
export function PassageChoice({ parts, first }: { parts: FoundPage['parts']; first: string }) {
  const { t } = useLanguage();
  return (
    <label className="field">
      {t('mistake.passage')}
      <select name="passage" defaultValue={first}>
        <option value="">{t('mistake.whole')}</option>
        {parts.map(({ id, title, passages }) => (
          <optgroup key={id} label={wordsOf(title)} lang={typeof title === 'string' ? undefined : 'en'}>
            {passages.map((passage) => (
              <option key={passage.id} value={passage.id} lang={typeof passage.words === 'string' ? undefined : 'en'}>
                {shorten(wordsOf(passage.words))}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </label>
  );
}

function shorten(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, text.lastIndexOf(' ', LONGEST))} …`;
}
