import { LinkList } from '../../blocks/LinkList.tsx';
import { pagePath } from '../../content/pagePath.ts';
import { useLanguage } from '../../i18n/LanguageContext.ts';

/** Who can help after a result, and what such papers look like: `drawing` is the id to begin at. */
export function NextLinks({ drawing }: { drawing: string }) {
  const { t, tag } = useLanguage();
  const links = [
    { icon: 'phone', text: t('paper.call'), to: pagePath(tag, 'call') },
    { icon: 'paper', text: t('paper.compare'), to: `#${drawing}` },
  ];
  return <LinkList links={links} />;
}
