import { pagePath } from '../../content/pagePath.ts';
import { useLanguage } from '../../i18n/LanguageContext.ts';
import { Icon } from '../../ui/Icon.tsx';
import { SAMPLES } from './paperGraph.ts';

/** Who can help after a result, and what other papers look like. */
export function NextLinks() {
  const { t, tag } = useLanguage();
  const links = [
    { icon: 'phone', text: t('paper.call'), to: pagePath(tag, 'call') },
    { icon: 'paper', text: t('paper.compare'), to: `#${SAMPLES}` },
  ];
  return (
    <ul className="list">
      {links.map(({ icon, text, to }) => (
        <li key={to}>
          <a href={to}>
            <Icon name={icon} />
            <b className="g">{text}</b>
            <Icon name="chev" />
          </a>
        </li>
      ))}
    </ul>
  );
}
