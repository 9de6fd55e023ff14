import { useLanguage } from '../../i18n/LanguageContext.ts';
import { Icon } from '../../ui/Icon.tsx';
import { FIRST } from './paperGraph.ts';

/** One step back, or to the first question; only where one section is shown alone, else the browser's own Back does it. */
export function BackLinks({ to, stays }: { to: string; stays?: boolean }) {
  const { t } = useLanguage();
  return (
    <div className={stays ? 'pair stays' : 'pair'}>
      <a className="btn" href={`#${to}`} rel="prev">
        <Icon name="back" />
        {t('tool.back')}
      </a>
      <a className="btn" href={`#${FIRST}`}>
        {t('tool.again')}
      </a>
    </div>
  );
}
