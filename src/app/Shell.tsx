import { type ReactNode, Suspense } from 'react';
import { pagePath } from '../content/pagePath.ts';
import type { PageKind } from '../content/site.ts';
import { EnglishBeside } from '../features/english/EnglishBeside.tsx';
import { cardPath } from '../features/now/cardPath.ts';
import { firstStep } from '../features/now/firstStep.ts';
import { SavedLine } from '../features/saved/SavedLine.tsx';
import { ShareLink } from '../features/share/ShareLink.tsx';
import { UrgentLine } from '../features/urgent/UrgentLine.tsx';
import { useLanguage } from '../i18n/LanguageContext.ts';
import { LEAVE_PATH, leavePage } from '../platform/leavePage.ts';
import { usePorts } from '../platform/ports.ts';
import { stepBefore } from '../platform/stepBefore.ts';
import { Icon } from '../ui/Icon.tsx';
import { Mark } from '../ui/Mark.tsx';
import type { View } from './view.ts';

interface ShellProps {
  view: View;
  children: ReactNode;
}

/** Pages that have the link elsewhere, or nothing to hand on. */
const WITHOUT_SHARE: PageKind[] = ['home', 'languages', 'share', 'event', 'missing'];

/** What stands on every page: the way home, the language, Leave, and the bar for the thumb. */
export function Shell({ view, children }: ShellProps) {
  const { t, tag } = useLanguage();
  const { id, kind, topic } = view.page;
  const home = kind === 'home';
  // Who shows the card at step 3 comes back to step 3. Known once the page is alive, as the address of a link is.
  const step = usePorts() && id !== 'now' ? stepBefore() : '';
  const at = /\d+$/.exec(step);
  // Who reads about a car finds the steps for a car, and the words to be shown there.
  const place = step ? step.replace(/^#|-(\d+|end)$/g, '') : id;
  return (
    <>
      <header className="bar">
        <a className="name" href={pagePath(tag, 'home')} aria-label={home ? t('app.name') : t('nav.home')}>
          {home ? <Mark /> : <Icon name="home" />}
          <span aria-hidden="true">{home ? t('app.name') : t('nav.home')}</span>
        </a>
        <a
          className="btn sm"
          href={pagePath(tag, 'languages')}
          aria-label={`${t('nav.language')}: ${t('language.autonym')}`}
        >
          <Icon name="globe" />
          {t('language.autonym')}
        </a>
        <a className="btn sm" href={LEAVE_PATH} rel="nofollow" onClick={leaveAtOnce}>
          <Icon name="exit" />
          {t('nav.leave')}
        </a>
      </header>
      <main id="main" data-page={id} data-kind={kind}>
        {/* Taken over in small slices, so that a finger never waits for the whole page; nothing here suspends. */}
        <Suspense>
          <EnglishBeside>{children}</EnglishBeside>
          {!WITHOUT_SHARE.includes(kind) && (
            <p className="tools">
              <ShareLink topic={topic?.id} />
            </p>
          )}
          <SavedLine />
        </Suspense>
      </main>
      <UrgentLine topic={topic} written={view.site.release.date} />
      <div className="dock">
        <nav aria-label={t('nav.main')}>
          <a
            className="y"
            href={pagePath(tag, 'now') + (step || firstStep(id))}
            aria-current={id === 'now' ? 'page' : undefined}
          >
            <Icon name="now" large />
            <span>{at ? t('nav.step', { step: at[0] }) : t(step ? 'nav.steps' : 'nav.now')}</span>
          </a>
          <a href={cardPath(tag, place)} aria-current={id === 'card' ? 'page' : undefined}>
            <Icon name="card" />
            <span>{t('nav.card')}</span>
          </a>
          <a href={pagePath(tag, 'call')} aria-current={id === 'call' ? 'page' : undefined}>
            <Icon name="phone" />
            <span>{t('nav.call')}</span>
          </a>
        </nav>
      </div>
    </>
  );
}

function leaveAtOnce(event: { preventDefault: () => void }) {
  event.preventDefault();
  leavePage();
}
