import { QrCode } from '../../blocks/QrCode.tsx';
import { WrittenAddress } from '../../blocks/WrittenAddress.tsx';
import { Mark } from '../../ui/Mark.tsx';
import { In } from './Both.tsx';
import { Group } from './Group.tsx';
import { addressOf } from './SheetFoot.tsx';
import { SheetFrame } from './SheetFrame.tsx';
import type { SheetProps } from './sheets.ts';
import type { GuidePage } from './useGuidePages.ts';

/** The name of the guide in every language, each with a code and an address that lead to it. */
export function PosterSheet({ pages, ...sheet }: SheetProps & { pages: GuidePage[] }) {
  const { maker } = sheet;
  const { release } = pages[0]?.site ?? { release: { date: '', version: '' } };
  return (
    <SheetFrame {...sheet} place={maker} kind="poster" whole>
      <header className="sign">
        <span className="pic">
          <Mark />
        </span>
        <h2 className="t">
          <span className="one">{maker.t('app.name')}</span>
          <span className="two">{maker.t('flyer.scan')}</span>
        </h2>
      </header>
      <ul className="codes">
        {pages.map((page) => (
          <li key={page.place.tag}>
            <QrCode address={addressOf(page, 'home')} />
            <In place={page.place} className="g">
              <b>{page.place.t('app.name')}</b>
              <span>{page.place.t('language.autonym')}</span>
            </In>
            <p className="address">
              <WrittenAddress address={addressOf(page, 'home')} />
            </p>
          </li>
        ))}
      </ul>
      <div className="end">
        <Group group={sheet.group} place={maker} />
        <p className="s">
          {maker.t('print.advice')} · {maker.t('print.text')} <bdi dir="ltr">{release.date}</bdi> ·{' '}
          <bdi dir="ltr">{release.version}</bdi>
        </p>
      </div>
    </SheetFrame>
  );
}
