import { describe, expect, test } from 'vitest';
import type { ContactView, PartView } from '../../src/content/site.ts';
import { wordsOf } from '../../src/content/wordsOf.ts';
import { OpenLines } from '../../src/features/call/OpenLines.tsx';
import { fakePorts } from '../support/fakeSaver.ts';
import { renderPart } from '../support/render.tsx';
import { SOME_TAGS, viewOf } from '../support/views.ts';

const MOIA = '800-354-0365';
const STATE = '1-800-566-7636';

/** What stands at the top of the numbers at a moment in New York, or without scripts: who is dialed, and the lines of words. */
async function shown(tag: string, moment?: { day: string; time: string }) {
  const view = await viewOf('call', tag);
  const part = view.page.topic?.parts.find(({ id }) => id === 'legal') as PartView;
  const ports = moment ? fakePorts(undefined, { moment: () => moment }) : null;
  const drawn = renderPart(view, <OpenLines part={part} />, ports);
  const contacts = part.bands.flatMap(({ rows }) => rows).filter(({ contact }) => contact);
  const titleOf = (number: string) =>
    wordsOf(contacts.find(({ contact }) => (contact as ContactView).numbers.includes(number))?.title ?? '');
  const dialed = [...drawn.container.querySelectorAll('a')].map((link) => link.getAttribute('href'));
  const lines = [...drawn.container.querySelectorAll('p')].map((line) => line.textContent ?? '');
  return { ...drawn, dialed, lines, titleOf };
}

describe.each(SOME_TAGS)('in %s', (tag) => {
  // 2026-11-24 is a Tuesday, 2026-11-26 Thanksgiving, 2026-11-28 a Saturday.
  test.each([
    ['Tuesday morning', '2026-11-24', '10:00', [MOIA, STATE], []],
    ['Tuesday evening', '2026-11-24', '19:00', [STATE, '311'], [MOIA]],
    ['Saturday noon', '2026-11-28', '12:00', [STATE, '311'], [MOIA]],
    ['Saturday night', '2026-11-28', '23:30', ['311'], [MOIA, STATE]],
    ['a holiday', '2026-11-26', '12:00', ['311'], [MOIA, STATE]],
  ])('on %s it shows who answers by their hours, and when the others do', async (name, day, time, open, closed) => {
    const { t, dialed, lines: all, titleOf } = await shown(tag, { day, time });
    expect(dialed).toEqual(
      open.map((number) => (number === '311' ? 'tel:311' : `tel:+1${number.replace(/^1-|-/g, '')}`)),
    );
    // On a holiday nobody knows: what is closed then is not said.
    const bothClosed = name === 'Saturday night';
    expect(all.indexOf(t('call.bothClosed'))).toBe(bothClosed ? 0 : -1);
    const lines = bothClosed ? all.slice(1) : all;
    expect(lines[0]).toBe(t('hours.open'));
    const said = day === '2026-11-26' ? 'hours.holiday' : 'hours.closed';
    expect(lines.filter((line) => line === t(said))).toHaveLength(closed.length ? 1 : 0);
    expect(
      lines.slice(closed.length ? 2 : 1).map((line) => closed.find((number) => line.startsWith(titleOf(number)))),
    ).toEqual(closed);
  });

  test('without scripts it shows who always answers, and the hours of the others one span to a line', async () => {
    const { t, container, dialed, lines } = await shown(tag);
    expect(dialed).toEqual(['tel:311']);
    expect(lines[0]).toBe(t('hours.always'));
    expect([...container.querySelectorAll('p.s')].map((each) => each.querySelectorAll('br').length)).toEqual([1, 2]);
  });
});
