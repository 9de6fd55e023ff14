import { WrittenAddress } from '../../blocks/WrittenAddress.tsx';
import type { PartView, RowView } from '../../content/site.ts';
import type { PageLanguage } from '../../i18n/LanguageContext.ts';
import { SaidWords } from '../../i18n/SaidWords.tsx';
import { Pictogram } from '../../ui/Pictogram.tsx';
import { In } from './Both.tsx';
import { addressOf } from './SheetFoot.tsx';
import { SheetFrame } from './SheetFrame.tsx';
import type { SheetProps } from './sheets.ts';
import type { GuidePage } from './useGuidePages.ts';

const EIGHT = [0, 1, 2, 3, 4, 5, 6, 7];
const SCISSORS = ['M17 12a6 6 0 1 1-12 0a6 6 0 1 1 12 0zM17 36a6 6 0 1 1-12 0a6 6 0 1 1 12 0zM16 16l28 22M16 32L44 10'];
/** Ticks at the ends of every cut, outside the cards, for a ruler laid across the whole paper; in hundredths of an inch. */
const CUTS = [
  ...[0, 1, 2, 3, 4].map((row) => `M10 ${30 + 200 * row}h15M735 ${30 + 200 * row}h15`),
  ...[0, 1, 2].map((column) => `M${30 + 350 * column} 10v15M${30 + 350 * column} 835v15`),
].join('');
/** The block of the card tool that says what a card cannot do. */
const LIMITS = 'limits';

interface WalletSheetsProps extends SheetProps {
  pages: ReadonlyMap<string, GuidePage>;
}

/** Eight cards to cut out: English for the officer in front, the holder's language behind, on the same grid. */
export function WalletSheets({ pages, ...sheet }: WalletSheetsProps) {
  const { topic, first, second } = sheet.choices;
  const own = pages.get(`${first === 'en' ? second || 'en' : first}/card`);
  const english = pages.get('en/card');
  if (!own || !english) return null;
  const sides = own === english ? [english] : [english, own];
  return sides.map((page) => {
    const { place, site } = page;
    const parts = page.topic?.parts ?? [];
    const rows = rowsOf(parts.find((part) => part.topic?.id === topic) ?? parts[0]);
    const limits = parts.flatMap(rowsOf).find(({ id }) => id === LIMITS);
    const back = page !== english;
    const unread = back && !page.topic?.about.translation.reader;
    return (
      <SheetFrame key={place.tag} {...sheet} place={place} kind="wallet">
        <div className="cut">
          <Pictogram strokes={SCISSORS} />
          <div className="g">
            <In place={sheet.maker}>
              <b>{sheet.maker.t(back ? 'flyer.back' : 'flyer.front')}</b>{' '}
              {sides.length > 1 && `${sheet.maker.t('flyer.sides')} ${sheet.maker.t('flyer.oneSided')}`}{' '}
              {sheet.maker.t('flyer.cut')}
            </In>
            <p className="s">
              {place.t('print.advice')} · {place.t('print.text')} <bdi dir="ltr">{site.release.date}</bdi> ·{' '}
              <bdi dir="ltr">{site.release.version}</bdi>
            </p>
          </div>
        </div>
        <svg className="cuts" viewBox="0 0 760 860" aria-hidden="true">
          <path d={CUTS} />
        </svg>
        <div className="wallet">
          {EIGHT.map((at) => (
            <Card key={at} rows={rows} page={page} copy={at > 0} note={unread ? place.t('card.unchecked') : ''} />
          ))}
        </div>
        {limits && <Limits row={limits} place={place} />}
      </SheetFrame>
    );
  });
}

function rowsOf(part: PartView | undefined): RowView[] {
  return part?.bands.flatMap((band) => band.rows) ?? [];
}

function Card({ rows, page, copy, note }: { rows: RowView[]; page: GuidePage; copy: boolean; note: string }) {
  const { place, site } = page;
  return (
    // One of eight alike is enough to hear.
    <article data-fit="14" aria-hidden={copy || undefined}>
      {rows.map((row) => (
        <p key={row.id} data-row={row.id}>
          <In place={place}>
            <SaidWords words={row.text} />
          </In>
        </p>
      ))}
      <p className="s">
        {note && <span>{note}</span>}
        <bdi dir="ltr">
          <WrittenAddress address={addressOf(page, 'card')} /> · {site.release.date}
        </bdi>
      </p>
    </article>
  );
}

function Limits({ row, place }: { row: RowView; place: PageLanguage }) {
  return (
    <section className="limits" data-fit="11">
      <In place={place}>
        {row.title && (
          <b>
            <SaidWords words={row.title} />.{' '}
          </b>
        )}
        <SaidWords words={row.text} />
      </In>
    </section>
  );
}
