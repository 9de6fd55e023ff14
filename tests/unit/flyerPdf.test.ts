import { describe, expect, test } from 'vitest';
import { countPages, datePdf } from '../../scripts/printing/datePdf.ts';
import { flyerIndex } from '../../scripts/printing/flyerIndex.ts';
import { paperFonts } from '../../scripts/printing/paperFonts.ts';

const pdf = (made: string, changed = made) =>
  Buffer.from(
    `%PDF-1.4\n%\xd3\xeb\xe9\xe1\n1 0 obj\n<</CreationDate (D:${made}+00'00')\n/ModDate (D:${changed}+00'00')>>\n/Type /Pages /Type /Page\n/Type /Page>>`,
    'latin1',
  );

describe('a printed flyer', () => {
  test('has the day of its edition, at the same length, and so the same bytes whenever it is made', () => {
    const one = datePdf(pdf('20261127080001'), '2026-11-26');
    expect(one).toEqual(datePdf(pdf('20270101235959'), '2026-11-26'));
    expect(one.length).toBe(pdf('20261127080001').length);
    expect(one.toString('latin1')).toContain("/CreationDate (D:20261126000000+00'00')");
    expect(one).not.toEqual(datePdf(pdf('20261127080001'), '2026-11-27'));
  });

  test('that holds other dates than two is not passed on', () => {
    expect(() => datePdf(Buffer.from('%PDF-1.4'), '2026-11-26')).toThrow('0 dates');
    expect(() => datePdf(Buffer.concat([pdf('20261127080001'), pdf('20261127080001')]), '2026-11-26')).toThrow(
      '4 dates',
    );
  });

  test('has its pages counted, not the list of them', () => expect(countPages(pdf('20261127080001'))).toBe(2));
});

test('the list of flyers escapes its words, and names size and pages', () => {
  const file = { file: 'door-es.pdf', title: '<Door>', languages: ['Spanish', 'English'], bytes: 64_000, pages: 1 };
  const html = flyerIndex([file], '2026-11-26', '2026-11-26-0a1b2c3d');
  expect(html).toContain(
    '<a href="door-es.pdf">&lt;Door&gt;</a></td><td>Spanish + English</td><td>1</td><td>64 KB</td>',
  );
  expect(html).toContain('Text of 2026-11-26. Version 2026-11-26-0a1b2c3d.');
  expect(html).not.toMatch(/<script|style=|https?:/);
});

test('fonts for paper are read out of their packages alone, and those that are missing are named', () => {
  const fonts = paperFonts();
  expect(fonts.read('/paper-fonts/@fontsource/noto-sans/files/../package.json')).toBeNull();
  expect(fonts.read('/paper-fonts/@fontsource/other/files/a.woff2')).toBeNull();
  const [address] = /\/paper-fonts\/[^)]+\.woff2/.exec(fonts.css) ?? [];
  if (fonts.missing.length) return expect(fonts.missing.every((name) => name.startsWith('@fontsource/'))).toBe(true);
  expect(
    fonts
      .read(address ?? '')
      ?.subarray(0, 4)
      .toString(),
  ).toBe('wOF2');
  for (const tag of ['ar', 'bn', 'zh-Hans']) expect(fonts.css).toContain(`:lang(${tag})`);
});
