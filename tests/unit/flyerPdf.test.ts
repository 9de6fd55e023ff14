import { describe, expect, test } from 'vitest';
import { countPages, datePdf } from '../../scripts/printing/datePdf.ts';
import { paperFonts } from '../../scripts/printing/paperFonts.ts';
import { flyersPage } from '../../src/build/fixedPages.ts';
import { CONTENT, siteOf, viewOf, wordsOfView } from '../support/views.ts';

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

test('the list of flyers names each by its title in its language, with size, pages, day and version', async () => {
  const site = siteOf(CONTENT);
  const printed = [
    { tag: 'en', id: 'door', bytes: 64_000 },
    { tag: 'ar', id: 'door', bytes: 81_000 },
  ];
  const html = flyersPage(CONTENT, site, 'p{margin:0}', printed);
  const parts = html.split('<section').slice(1);
  expect(parts).toHaveLength(2);
  for (const [at, { tag, id, bytes }] of printed.entries()) {
    const { page } = await viewOf(id, tag);
    const t = wordsOfView(await viewOf('flyer', tag));
    const part = parts[at] ?? '';
    expect(part).toMatch(new RegExp(`^ lang="${tag}" dir="${tag === 'ar' ? 'rtl' : 'ltr'}"`));
    expect(part).toContain(`<a href="pdf/door-${tag}.pdf" download><b class="g">${page.topic?.title}</b>`);
    expect(part).toContain(`>${bytes / 1000} KB<`);
    expect(part).toContain(t('flyer.kind.flyer'));
    for (const words of [site.release.date, site.release.version])
      expect(part).toContain(`<bdi dir="ltr">${words}</bdi>`);
  }
  expect(html).toContain('<style>p{margin:0}</style>');
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
  for (const tag of ['ar', 'bn', 'zh-Hans', 'ur']) expect(fonts.css).toContain(`:lang(${tag})`);
});
