import { pagePath } from '../../content/pagePath.ts';
import { useLanguage } from '../../i18n/LanguageContext.ts';
import { Icon } from '../../ui/Icon.tsx';

/** The way to hand a topic on, which the page about sharing then begins with; from other pages the whole guide. */
export function ShareLink({ topic }: { topic: string | undefined }) {
  const { t, tag } = useLanguage();
  return (
    <a className="btn sm" href={pagePath(tag, 'share') + (topic ? `#${topic}` : '')}>
      <Icon name="link" />
      {t('nav.share')}
    </a>
  );
}
