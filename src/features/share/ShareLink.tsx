import { pagePath } from '../../content/pagePath.ts';
import { useLanguage } from '../../i18n/LanguageContext.ts';
import { Icon } from '../../ui/Icon.tsx';

/** The way to hand a page on; the page about sharing begins with what the address names. */
export function ShareLink({ id }: { id: string }) {
  const { t, tag } = useLanguage();
  return (
    <a className="btn sm" href={`${pagePath(tag, 'share')}#${id}`}>
      <Icon name="link" />
      {t('nav.share')}
    </a>
  );
}
