import type { MouseEvent } from 'react';
import type { FieldView } from '../../content/site.ts';
import { wordsOf } from '../../content/wordsOf.ts';
import { useLanguage } from '../../i18n/LanguageContext.ts';
import { breakLine } from './breakLine.ts';

interface LineProps {
  field: FieldView;
  number: number;
  /** Id of what is said about this line. */
  to: string;
  top: number;
  /** Whether the paper comes from a court. */
  court: boolean;
}

/** The two lines that tell papers apart. */
const LOOK_FIRST = new Set(['issuer', 'signature']);
/** Papers stay black on white in every theme. */
const INK = '#0f1317';
const COURT = 'M5 19L24 7l19 12zM11 19v17M20 19v17M28 19v17M37 19v17M5 42h38M8 36h32';
const FORM = 'M4 10h40v28H4zM11 19h26M11 25h26M11 31h13';

/** One numbered line of a drawing, as a link; the two to look at first are yellow and have a picture. */
export function Line({ field, number, to, top, court }: LineProps) {
  const { t } = useLanguage();
  const first = LOOK_FIRST.has(field.id);
  const lines = breakLine(field.shows, first ? 19 : 23);
  const name = t('paper.field', { number, shows: field.shows, text: wordsOf(field.text) });
  return (
    <g transform={`translate(8 ${top})`}>
      <a href={`#${to}`} aria-label={name} onClick={look}>
        <rect
          y="2"
          width="240"
          height="52"
          rx="6"
          fill={first ? '#fff3c7' : '#fff'}
          stroke={first ? INK : 'none'}
          strokeWidth="3"
        />
        <circle cx="20" cy="28" r="13" fill={INK} />
        <text x="20" y="33" fill="#fff" textAnchor="middle" fontWeight="700">
          {number}
        </text>
        {lines.map((line, at) => (
          <text
            key={line}
            x="40"
            y={33 + (at * 2 - lines.length + 1) * 9}
            fill={INK}
            fontWeight={first ? '700' : undefined}
            lang="en"
          >
            {line}
          </text>
        ))}
        {first && (
          <path
            d={court ? COURT : FORM}
            transform="translate(208 16) scale(.5)"
            fill="none"
            stroke={INK}
            strokeWidth="4"
          />
        )}
      </a>
    </g>
  );
}

/** Goes to what is said about a line; the place in the address stays that of the section. */
function look(event: MouseEvent<HTMLAnchorElement>) {
  event.stopPropagation();
  const place = document.getElementById(event.currentTarget.getAttribute('href')?.slice(1) ?? '');
  if (!place || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  place.focus();
}
