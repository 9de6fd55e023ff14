import { pagePath } from '../../content/pagePath.ts';
import { useLanguage } from '../../i18n/LanguageContext.ts';
import { Icon } from '../../ui/Icon.tsx';
import { cardPath } from './cardPath.ts';
import type { PlaceView } from './placesOf.ts';

interface StepNavProps {
  place: PlaceView;
  /** Ids of the sections before and after. */
  before: string;
  after: string;
}

/** Back and Next, the card and the numbers: the same four in the same places under every step. */
export function StepNav({ place, before, after }: StepNavProps) {
  const { t, tag } = useLanguage();
  return (
    <nav className="pair" aria-label={t('nav.main')}>
      <a className="btn" href={`#${before}`}>
        <Icon name="back" />
        {t('tool.back')}
      </a>
      <a className="btn y" href={`#${after}`}>
        {t('tool.next')}
        <Icon name="next" />
      </a>
      <a className="btn" href={cardPath(tag, place.id)}>
        <Icon name="card" />
        {t('nav.card')}
      </a>
      <a className="btn" href={pagePath(tag, 'call')}>
        <Icon name="phone" />
        {t('nav.call')}
      </a>
    </nav>
  );
}
