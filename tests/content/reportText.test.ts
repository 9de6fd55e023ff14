import { describe, expect, it } from 'vitest';
import { mailAddress } from '../../src/content/sendAddresses.ts';
import { parsePlace } from '../../src/features/mistake/findPassages.ts';
import { type Report, reportText } from '../../src/features/mistake/reportText.ts';
import { TAGS, viewOf, wordsOfView } from '../support/views.ts';

const REPORT: Report = {
  place: 'door/keep-door-closed',
  address: 'https://rights.example/ar/door/#keep-door-closed',
  tag: 'ar',
  release: { date: '2026-11-24', version: '2026-11-24-0a1b2c3d' },
  page: 'A page',
  passage: '',
  now: 'Words & “quotes”',
  wrong: 'One line\nand another: 100 % + more?',
  right: '',
};

describe.each(TAGS)('a report in %s', (tag) => {
  it('begins with address, place, language, day and version on lines that no script turns around', async () => {
    const t = wordsOfView(await viewOf('mistake', tag));
    const lines = reportText(REPORT, t).split('\n');
    expect(lines.slice(0, 3)).toEqual([
      REPORT.address,
      'door/keep-door-closed · ar · 2026-11-24 · 2026-11-24-0a1b2c3d',
      '',
    ]);
    for (const line of lines.slice(0, 2)) expect(line).toMatch(/^[\x20-\x7E·]+$/);
  });

  it('says each thing under its label, and leaves out what is empty', async () => {
    const t = wordsOfView(await viewOf('mistake', tag));
    const rest = reportText(REPORT, t).split('\n\n').slice(1);
    expect(rest).toEqual([
      `${t('mistake.page')}\nA page`,
      `${t('mistake.now')}\n${REPORT.now}`,
      `${t('mistake.wrong')}\n${REPORT.wrong}`,
    ]);
  });

  it('of a page that is not known names language and release all the same', async () => {
    const t = wordsOfView(await viewOf('mistake', tag));
    const text = reportText({ ...REPORT, place: '', address: '', page: '', now: '', wrong: '' }, t);
    expect(text).toBe('ar · 2026-11-24 · 2026-11-24-0a1b2c3d');
  });
});

describe('the mail link', () => {
  it('carries subject and body whole, with the line ends of mail, and nothing that could add a header', () => {
    const link = new URL(mailAddress('words@rights.example', 'A & B', 'one\ntwo\r\n&cc=x@y?#'));
    expect([link.protocol, link.pathname]).toEqual(['mailto:', 'words@rights.example']);
    expect([...link.searchParams]).toEqual([
      ['subject', 'A & B'],
      ['body', 'one\r\ntwo\r\n&cc=x@y?#'],
    ]);
  });

  it('has no body where there is none', () => {
    expect(mailAddress('words@rights.example', 'A')).toBe('mailto:words@rights.example?subject=A');
  });
});

describe('the end of the address', () => {
  it.each([
    ['#door', { page: 'door', passage: '' }],
    ['#door/keep-door-closed', { page: 'door', passage: 'keep-door-closed' }],
  ])('%s names a page', (hash, place) => expect(parsePlace(hash)).toEqual(place));

  it.each(['', '#', '#Door', '#../x', '#door/', '#door/a/b', '#https://x.example', '#a b', '#%2e%2e'])(
    '%s names none',
    (hash) => expect(parsePlace(hash)).toBeNull(),
  );
});
