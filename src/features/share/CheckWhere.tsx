import { useLanguage } from '../../i18n/LanguageContext.ts';
import { RELEASE_PATH } from '../../platform/fetchRelease.ts';

/** Where the SHA-256 of each file stands, when it cannot be shown. */
export function CheckWhere() {
  const { t } = useLanguage();
  return (
    <>
      {t('share.checkWhere')}{' '}
      <a href={RELEASE_PATH}>
        <bdi dir="ltr">release.json</bdi>
      </a>
    </>
  );
}
