import { useLanguage } from '../../i18n/LanguageContext.ts';
import { useTyped } from '../../platform/typed.ts';
import { aNumber } from './aNumber.ts';

const WRONG = { letters: 'locator.aLetters', few: 'locator.aFew', many: 'locator.aMany' };

/** The A-number as the search takes it, grouped to be read and plain to be copied, or what is wrong with it. */
export function ANumberLine() {
  const { t } = useLanguage();
  const [typed] = useTyped('locator.aNumber');
  const found = aNumber(typed);
  return (
    <div role="status">
      {found && 'wrong' in found && <p>{t(WRONG[found.wrong], { digits: found.digits.length })}</p>}
      {found && 'shown' in found && (
        <>
          <p>{t('locator.search')}:</p>
          <p className="tel" translate="no">
            <bdi className="n" dir="ltr">
              {found.shown}
            </bdi>
          </p>
          <p className="tel" translate="no">
            <bdi className="n" dir="ltr">
              {found.digits}
            </bdi>
          </p>
        </>
      )}
    </div>
  );
}
