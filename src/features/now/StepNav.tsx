import { pagePath } from '../../content/pagePath.ts';
import { useLanguage } from '../../i18n/LanguageContext.ts';
import { Icon } from '../../ui/Icon.tsx';
import { cardPath } from './cardPath.ts';
import type { PlaceView } from './placesOf.ts';

interface StepNavProps {
  place: PlaceView;
  /** Id of the section before. */
  before: string;
  /** Id of the section after. */
  after?: string;
}

/**
 * Back and on, the card and the numbers: the same in the same places under every step. After the last, Back takes the place
 * of both: a finger that was too quick comes back to where it was.
 */
export function StepNav({ place, before, after }: StepNavProps) {
  const { t, tag } = useLanguage();
  return (
    <nav className="pair" aria-label={t('nav.main')}>
      <a className={after ? 'btn' : 'btn w'} href={`#${before}`} rel="prev">
        <Icon name="back" />
        {t('tool.back')}
      </a>
      {after && (
        <a className="btn y" href={`#${after}`}>
          {t('tool.next')}
          <Icon name="next" />
        </a>
      )}
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
