import { LinkList } from '../../blocks/LinkList.tsx';
import { pagePath } from '../../content/pagePath.ts';
import { useLanguage } from '../../i18n/LanguageContext.ts';
import { SAMPLES } from './paperGraph.ts';

/** Who can help after a result, and what other papers look like. */
export function NextLinks() {
  const { t, tag } = useLanguage();
  const links = [
    { icon: 'phone', text: t('paper.call'), to: pagePath(tag, 'call') },
    { icon: 'paper', text: t('paper.compare'), to: `#${SAMPLES}` },
  ];
  return <LinkList links={links} />;
}
