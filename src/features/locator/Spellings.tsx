import { useLanguage } from '../../i18n/LanguageContext.ts';
import { useTyped } from '../../platform/typed.ts';
import { nameVariants } from './nameVariants.ts';
import { SpellingTable } from './SpellingTable.tsx';

/** Every spelling of the name to try, to be copied by hand; empty lines on paper where nothing was typed. */
export function Spellings() {
  const { t } = useLanguage();
  const [given] = useTyped('locator.given');
  const [family] = useTyped('locator.family');
  // The search takes the letters A to Z alone.
  const other = /(?!\p{Script=Latin})\p{L}/u.test(given + family);
  const variants = other ? [] : nameVariants(given, family);
  const any = variants.length > 0;
  return (
    <>
      <p className="off-paper" role="status">
        {t(other ? 'locator.latin' : any ? 'locator.try' : 'locator.listHow')}
      </p>
      <SpellingTable onPaper={!any}>
        {variants.map((variant) => (
          <tr key={`${variant.given}|${variant.family}`}>
            <td>
              <bdi>{variant.given}</bdi>
            </td>
            <td>
              <bdi>{variant.family}</bdi>
            </td>
          </tr>
        ))}
      </SpellingTable>
    </>
  );
}
