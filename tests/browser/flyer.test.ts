import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import axe from 'axe-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { countPages } from '../../scripts/printing/datePdf.ts';
import { startServer } from '../../scripts/server.ts';
import { type ChromiumPage, openTab } from '../support/chromium.ts';
import { describeEngines } from '../support/engineSuite.ts';
import { type Engine, launchEngine, waitFor } from '../support/engines.ts';
import { findPdfReader, pdfPages } from '../support/pdfPages.ts';
import { everythingHeld, expectSilence, saveEverything } from '../support/saving.ts';
import { siteDir } from '../support/sites.ts';
import { hydrated, noteFromStart } from '../support/watch.ts';

const DECODER = readFileSync(createRequire(import.meta.url).resolve('jsqr'), 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'kyr-flyer-'));
const W = 'W'.repeat(200);
const ARABIC = 'جمعية الجيران في كوينز';
let site: Awaited<ReturnType<typeof startServer>>;
let engine: Engine | null;
let tab: ChromiumPage;

beforeAll(async () => {
  site = await startServer(siteDir('production'), 0);
  engine = await launchEngine('chromium');
});
beforeEach(({ skip }) => {
  if (!engine) skip('Chromium is not installed');
});
afterEach(() => tab?.close());
afterAll(async () => {
  await engine?.close();
  site?.server.close();
  rmSync(folder, { recursive: true });
});

const STANDS = (count: number) =>
  `return document.querySelectorAll('.leaf').length === ${count} && document.adoptedStyleSheets.length > 0`;

async function open(tag: string, hash: string, { sheets = 1, width = 1100, height = 1400 } = {}): Promise<void> {
  tab = await openTab(engine as Engine, {
    serviceWorkers: 'block',
    colorScheme: 'dark',
    viewport: { width, height },
  });
  await noteFromStart(tab.raw.context());
  await tab.goto(`${site.origin}/${tag}/flyer/${hash}`);
  await hydrated(tab);
  await waitFor(tab, STANDS(sheets), { label: 'the sheet' });
}

/** What of the sheets reaches over their edge, or is narrower than it must be. */
const over = () =>
  tab.evaluate<string[]>(`return [...document.querySelectorAll('.leaf, .leaf [data-fit]')].flatMap((box) =>
    box.scrollHeight > box.clientHeight || box.scrollWidth > box.clientWidth
      ? [box.className + ' ' + box.scrollHeight + ' > ' + box.clientHeight + ', ' + box.scrollWidth + ' > ' + box.clientWidth] : [])`);

/** The sheets as the browser prints them: bytes, and how many pages. */
async function print(): Promise<{ pages: number; pdf: Buffer }> {
  const pdf = await tab.raw.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true });
  return { pages: countPages(pdf), pdf };
}

/** What a decoder that knows nothing of ours reads in the codes of the sheets. */
async function decoded(): Promise<(string | null)[]> {
  const codes = await tab.raw.locator('.leaf article:not([aria-hidden]) .qr, .leaf > :not(article) .qr').all();
  const pictures = await Promise.all(codes.map(async (code) => (await code.screenshot()).toString('base64')));
  const blank = await openTab(engine as Engine);
  await blank.goto('about:blank');
  await blank.evaluate(DECODER);
  const read = await blank.evaluate<(string | null)[]>(`
    return Promise.all(${JSON.stringify(pictures)}.map(async (text) => {
      const bytes = Uint8Array.from(atob(text), (each) => each.charCodeAt(0));
      const picture = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      const { width, height } = picture;
      const canvas = Object.assign(document.createElement('canvas'), { width, height }).getContext('2d');
      canvas.drawImage(picture, 0, 0);
      return jsQR(canvas.getImageData(0, 0, width, height).data, width, height)?.data ?? null;
    }))`);
  await blank.close();
  return read;
}

/** An address as it is printed: every browser adds the rest by itself. */
const written = (address: string) => address.replace('http://', '');

const text = (selector: string) =>
  tab.evaluate<string[]>(
    `return [...document.querySelectorAll(${JSON.stringify(selector)})].map((each) => each.innerText)`,
  );

const READER = findPdfReader();

describe('a flyer', () => {
  test.each([
    ['es', 'en'],
    ['ar', 'en'],
    ['bn', 'zh-Hans'],
    ['en', 'none'],
  ])('in %s and %s is one page, with its code, address, number and dates', async (first, second) => {
    await open(first, `#topic=door&first=${first}&second=${second}`);
    expect(await over()).toEqual([]);
    expect((await print()).pages).toBe(1);
    const address = `${site.origin}/${first}/door/`;
    expect(await text('.address')).toEqual([written(address)]);
    expect(await decoded()).toEqual([address]);
    const [sheet = ''] = await text('.leaf');
    for (const words of ['800-354-0365', 'I do not consent to you coming in.', written(address)])
      expect(sheet).toContain(words);
    const release = JSON.parse(readFileSync(join(siteDir('production'), 'release.json'), 'utf8'));
    expect(sheet).toContain(release.version);
    expect(await tab.evaluate(`return document.querySelectorAll('[data-row=forced-entry]:not([hidden])').length`)).toBe(
      1,
    );
    expect(await tab.evaluate('return kyrNotes.violations')).toEqual([]);
    const inks =
      await tab.evaluate(`const { color, backgroundColor } = getComputedStyle(document.querySelector('.leaf'));
      return [color, backgroundColor]`);
    expect(inks, 'paper is light on a dark screen').toEqual(['rgb(15, 19, 23)', 'rgb(255, 255, 255)']);
  });

  // This reader tells all other letters by their shapes alone: joined, stacked, or as the radical a Chinese sign looks like.
  test.skipIf(!READER).each(['es', 'en'])('in %s prints as the text that it shows, and in its order', async (tag) => {
    await open(tag, '#topic=door');
    const { pdf } = await print();
    const [page = []] = await pdfPages(READER ?? '', pdf);
    // The marks around words to say come with the style.
    const bare = (words: string) => words.replace(/[\s“”]+/g, '');
    const printed = bare(page.join(''));
    const rows = await text('.leaf li .g, .leaf .p, .leaf .bh, .leaf h2, .leaf .number, .leaf .edition p');
    expect(rows.length).toBeGreaterThan(15);
    expect(rows.filter((row) => !printed.includes(bare(row)))).toEqual([]);
    const steps = rows.map((row) => printed.indexOf(bare(row)));
    expect(steps.slice(0, 9)).toEqual(steps.slice(0, 9).toSorted((a, b) => a - b));
    expect(printed).not.toContain(bare('Not on this sheet'));
  });

  test('prints nothing but the sheet, in the size that was chosen', async () => {
    await open('en', '#topic=door&paper=a4');
    await tab.raw.emulateMedia({ media: 'print' });
    const shown = await tab.evaluate<
      string[]
    >(`return [...document.querySelectorAll('h1, button, select, input, header.bar, nav, #print, .saved')]
      .filter((each) => each.checkVisibility()).map(({ tagName, className }) => tagName + '.' + className)`);
    expect(shown).toEqual([]);
    const { pdf } = await print();
    expect(pdf.toString('latin1')).toMatch(/\/MediaBox \[0 0 59[45][.\d]* 84[12][.\d]*\]/);
    expect(pdf.toString('latin1')).toContain('/StructTreeRoot');
    await tab.raw.emulateMedia({ media: 'screen' });
    expect(await tab.evaluate(`return document.querySelector('h1').checkVisibility()`)).toBe(true);
  });

  test('that does not fit leaves out whole rows, says how many, and keeps what may happen anyway', async () => {
    await open('bn', '#topic=street&first=bn&second=ar');
    const squeeze = (height: string) =>
      tab.evaluate(`const sheet = new CSSStyleSheet(); sheet.replaceSync('.leaf-frame { --down: ${height} !important }');
        document.adoptedStyleSheets.push(sheet); document.fonts.dispatchEvent(new Event('loadingdone'))`);
    await squeeze('8in');
    await waitFor(tab, `return document.querySelectorAll('[data-row][hidden]').length > 0`);
    expect(await over()).toEqual([]);
    const count = await tab.evaluate<number>(`return document.querySelectorAll('[data-row][hidden]').length`);
    expect((await text('.maker [role=status]')).join()).toContain(String(count));
    const notice = `return document.querySelectorAll('.leaf .p[data-row]:not([hidden])').length`;
    expect(await tab.evaluate(notice)).toBe(1);
    // Control: a sheet on which not even that fits says so, and keeps it.
    await squeeze('3in');
    const { 'flyer.overfull': told } = JSON.parse(readFileSync('locales/bn/ui/flyer.json', 'utf8'));
    const status = `return document.querySelector('.maker .row [role=status]').textContent`;
    await waitFor(tab, `${status} === ${JSON.stringify(told.text)}`);
    expect(await tab.evaluate(notice)).toBe(1);
    expect(await over()).not.toEqual([]);
  });

  test('has the name of a group, however long and in whichever direction, and stays one page', async () => {
    await open('en', '#topic=door&second=es');
    for (const name of [ARABIC, W, 'Neighbors of Queens '.repeat(10).slice(0, 200)]) {
      await tab.raw.getByLabel('Name').fill(name);
      await waitFor(tab, `return document.querySelector('.by bdi')?.textContent === ${JSON.stringify(name.trim())}`);
      expect(await over()).toEqual([]);
      expect(
        await tab.evaluate(`const by = document.querySelector('.by'); return by.scrollHeight <= by.clientHeight`),
      ).toBe(true);
      expect((await print()).pages).toBe(1);
    }
    await tab.raw.getByLabel('Name').fill(ARABIC);
    expect(
      await tab.evaluate(
        `const name = document.querySelector('.by bdi'); return [name.dir, getComputedStyle(name).unicodeBidi]`,
      ),
    ).toEqual(['auto', 'isolate']);
    const kept = `return JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie, location.href, history.state])`;
    expect(await tab.evaluate<string>(kept)).not.toContain(ARABIC);
  });

  test('says that a name for which there is no room does not fit, and keeps it as it was typed', async () => {
    await open('en', '#topic=door');
    const { 'flyer.overfull': overfull } = JSON.parse(readFileSync('locales/en/ui/flyer.json', 'utf8'));
    const told = `return document.querySelector('.maker .row [role=status]').textContent === ${JSON.stringify(overfull.text)}`;
    expect(await tab.evaluate(told), 'control').toBe(false);
    const name = 'Neighbors of Queens '.repeat(150);
    await tab.raw.getByLabel('Name').fill(name);
    await waitFor(tab, told);
    expect(await tab.raw.getByLabel('Name').inputValue()).toBe(name);
    expect((await print()).pages).toBe(1);
  });

  test('takes a logo down to size; one that is broken or huge is told, and all that was typed stays', async () => {
    await open('en', '#topic=door');
    await tab.raw.getByLabel('Name').fill(ARABIC);
    const pick = (name: string, bytes: Buffer) => {
      writeFileSync(join(folder, name), bytes);
      return tab.raw.getByLabel('Logo', { exact: true }).setInputFiles(join(folder, name));
    };
    const alert = (words: string) =>
      waitFor(
        tab,
        `return [...document.querySelectorAll('[role=alert]')].some((each) => each.textContent.includes('${words}'))`,
      );
    await pick('broken.png', Buffer.from('89504e470d0a1a0a0000000d494844520000000a0000000a0806', 'hex'));
    await alert('cannot be read');
    await pick('huge.png', Buffer.from('89504e470d0a1a0a0000000d4948445200007530000075300806', 'hex'));
    await alert('too large');
    await pick('text.png', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'));
    await alert('cannot be read');
    expect(await tab.evaluate(`return document.querySelector('canvas')`)).toBeNull();
    expect(await tab.raw.getByLabel('Name').inputValue()).toBe(ARABIC);
    await pick('logo.png', await tab.raw.screenshot());
    await waitFor(
      tab,
      `return document.querySelector('canvas.logo')?.width === 600 || document.querySelector('canvas.logo')?.height === 600`,
    );
    expect(
      await tab.evaluate(`const { width, height } = document.querySelector('canvas.logo');
      return document.querySelector('canvas.logo').getContext('2d').getImageData(0, 0, width, height).data.some((each) => each)`),
    ).toBe(true);
    expect(await over()).toEqual([]);
    expect((await print()).pages).toBe(1);
    // On the sheet in all languages, where room is scarce, it stands smaller.
    const logo = `return document.querySelector('canvas.logo').getBoundingClientRect().height`;
    const usual = await tab.evaluate<number>(logo);
    await tab.evaluate(`location.hash = '#kind=all&topic=door'`);
    await waitFor(tab, STANDS(2));
    await waitFor(tab, `return (() => { ${logo} })() < ${usual}`);
    await waitFor(tab, `return document.querySelectorAll('[data-row][hidden]').length > 0`);
    expect(
      await tab.evaluate(
        `return [...document.querySelectorAll('.leaf')].map((leaf) => leaf.querySelector('.by') !== null)`,
      ),
    ).toEqual([true, false]);
    expect(await over()).toEqual([]);
    expect(await tab.evaluate('return kyrNotes.violations')).toEqual([]);
  });
});

describe('other sheets', () => {
  test.each([
    ['wallet', 'ar', 2],
    ['wallet', 'en', 1],
    ['hanger', 'es', 2],
    ['hanger', 'bn', 2],
    ['all', 'zh-Hans', 2],
    ['poster', 'ar', 1],
  ])('%s in %s: whole, %i pages', async (kind, tag, pages) => {
    await open(tag, `#kind=${kind}&topic=street`, { sheets: pages });
    expect(await over()).toEqual([]);
    expect((await print()).pages).toBe(pages);
    const addresses = await text('.leaf article:not([aria-hidden]) .address, .leaf > :not(article) .address');
    const codes = await decoded();
    expect(codes.map((code) => written(code ?? ''))).toEqual(addresses);
    for (const code of codes) expect(code).toMatch(new RegExp(`^${site.origin}/.`));
    expect(addresses.length).toBe(kind === 'poster' ? 5 : kind === 'wallet' ? 0 : pages);
  });

  test.each(['flyer', 'poster'])(
    '%s: a long address is broken between host and path alone, and the sheet stays whole',
    async (kind) => {
      await open('zh-Hans', `#kind=${kind}&topic=check-in`);
      const lines = `return [...document.querySelectorAll('.leaf .address bdi')].map(({ children: [host, , path] }) => {
        const range = document.createRange();
        const rows = (node) => { range.selectNodeContents(node); return range.getClientRects() };
        return { path: path.textContent, rows: [rows(host).length, rows(path).length], below: rows(path)[0].top > rows(host)[0].top };
      })`;
      const count = kind === 'poster' ? 5 : 1;
      const short = await tab.evaluate<{ rows: number[]; below: boolean }[]>(lines);
      expect(short.map(({ rows }) => rows)).toEqual(Array.from({ length: count }, () => [1, 1]));
      await tab.evaluate(`for (const host of document.querySelectorAll('.leaf .address bdi > :first-child')) host.textContent = 'rights.neighbors-of-queens.example.org';
        document.fonts.dispatchEvent(new Event('loadingdone'))`);
      const long = await tab.evaluate<{ path: string; rows: number[]; below: boolean }[]>(lines);
      for (const { path, rows, below } of long) expect([path, rows[1], below]).toEqual([path, 1, true]);
      expect(long.map(({ path }) => path).join()).toContain(kind === 'poster' ? '/zh-Hans/' : '/zh-Hans/check-in/');
      expect(await over()).toEqual([]);
    },
  );

  test('wallet cards: the English in front, the same grid behind, and what a card cannot do', async () => {
    await open('es', '#kind=wallet&topic=door', { sheets: 2 });
    const grids = await tab.evaluate<number[][]>(`return [...document.querySelectorAll('.wallet')].map((each) =>
      [each.offsetLeft, each.offsetTop, each.offsetWidth, each.offsetHeight, each.children.length])`);
    expect(grids[0]).toEqual(grids[1]);
    expect(grids[0]?.slice(2)).toEqual([672 + 2, 768 + 2, 8].map((each, at) => (at < 2 ? grids[0]?.[at + 2] : each)));
    const [front = '', back = ''] = await text('.leaf');
    expect(front).toContain('I do not consent to you coming in.');
    expect(front).toContain('It has no power of its own.');
    expect(back).not.toContain('I do not consent');
    // Every cut has its ticks at both ends, outside the cards and on the paper.
    const ticks = await tab.evaluate<{ outside: boolean; on: boolean; count: number }[]>(`
      return [...document.querySelectorAll('.leaf')].map((leaf) => {
        const scale = leaf.getBoundingClientRect().width / leaf.offsetWidth;
        const cards = leaf.querySelector('.wallet').getBoundingClientRect();
        const paper = leaf.getBoundingClientRect();
        const path = leaf.querySelector('.cuts path');
        const ends = [...path.getAttribute('d').matchAll(/M(\\d+) (\\d+)([hv])(\\d+)/g)].flatMap(([, x, y, way, by]) =>
          [[+x, +y], [+x + (way === 'h' ? +by : 0), +y + (way === 'v' ? +by : 0)]]);
        const seen = ends.map(([x, y]) => new DOMPoint(x, y).matrixTransform(path.getScreenCTM()));
        const inside = ({ x, y }, box, by) => x > box.left - by && x < box.right + by && y > box.top - by && y < box.bottom + by;
        return { outside: !seen.some((point) => inside(point, cards, -1)), on: seen.every((point) => inside(point, paper, -12 * scale)), count: seen.length / 2 };
      })`);
    expect(ticks).toEqual([1, 2].map(() => ({ outside: true, on: true, count: 16 })));
  });

  test('the logo and the name stay while other pages are looked at, and are nowhere but in memory', async () => {
    await open('en', '#topic=door');
    await tab.raw.getByLabel('Name').fill(ARABIC);
    writeFileSync(join(folder, 'kept.png'), await tab.raw.screenshot());
    await tab.raw.getByLabel('Logo', { exact: true }).setInputFiles(join(folder, 'kept.png'));
    await tab.raw.locator('canvas.logo').waitFor();
    await tab.evaluate(`document.kept = true; document.querySelector('main a[href="/en/door/"]').click()`);
    await waitFor(tab, `return location.pathname === '/en/door/' && !document.querySelector('.leaf')`);
    await tab.evaluate('history.back()');
    await tab.raw.locator('canvas.logo').waitFor();
    expect(await tab.evaluate(`return [document.kept, document.querySelector('.by bdi').textContent]`)).toEqual([
      true,
      ARABIC,
    ]);
    expect(
      await tab.evaluate(`const { width, height } = document.querySelector('canvas.logo');
      return document.querySelector('canvas.logo').getContext('2d').getImageData(0, 0, width, height).data.some((each) => each)`),
    ).toBe(true);
    await tab.raw.getByRole('button', { name: 'Remove the logo' }).click();
    expect(await tab.raw.locator('canvas.logo').count()).toBe(0);
    // Control: a new document holds nothing of it.
    await tab.evaluate(`addEventListener('beforeunload', (event) => event.stopImmediatePropagation(), true)`);
    await tab.raw.reload();
    await waitFor(tab, STANDS(1), { label: 'the sheet' });
    expect(await tab.evaluate(`return [document.querySelector('canvas.logo'), document.querySelector('.by')]`)).toEqual(
      [null, null],
    );
  });

  test('a topic that has no sheet is told', async () => {
    await open('en', '#glossary');
    expect((await text('[role=alert]')).join()).toContain('There is no sheet of that topic');
    await tab.evaluate(`location.hash = '#street'`);
    await waitFor(tab, `return document.querySelector('.address')?.textContent.endsWith('/en/street/')`);
    expect((await text('[role=alert]')).join('')).toBe('');
  });

  test('a sheet is as wide as a narrow screen at once, and follows it without an error', async () => {
    const errors: string[] = [];
    await open('en', '#topic=door', { width: 390 });
    tab.raw.on('pageerror', ({ message }) => errors.push(message));
    await tab.evaluate(`window.told = []; addEventListener('error', ({ message }) => told.push(message))`);
    const fits = `const [frame, leaf] = ['.leaf-frame', '.leaf'].map((each) => document.querySelector(each).getBoundingClientRect());
      return Math.abs(leaf.width - frame.width) < 1 && Math.abs(leaf.height - frame.height) < 1 && frame.right <= innerWidth`;
    await waitFor(tab, fits, { label: 'the sheet on a narrow screen' });
    await tab.evaluate(`location.hash = '#kind=hanger&topic=car'`);
    await waitFor(tab, `return document.querySelectorAll('.leaf[data-kind=hanger]').length === 2`);
    await tab.raw.setViewportSize({ width: 600, height: 1000 });
    await waitFor(tab, `return document.querySelector('.leaf-frame').getBoundingClientRect().width > 390`);
    await waitFor(tab, fits, { label: 'the sheet on a wider screen' });
    expect([...errors, ...(await tab.evaluate<string[]>('return told'))]).toEqual([]);
    await tab.evaluate(`const box = document.body.appendChild(document.createElement('div'));
      new ResizeObserver(() => { box.style.height = box.offsetHeight + 9 + 'px' }).observe(box);
      await new Promise((done) => setTimeout(done, 300))`);
    expect(await tab.evaluate<string[]>('return told'), 'control').not.toEqual([]);
  });

  test.each(['en', 'ar'])('no rule of accessibility is broken, in %s', async (tag) => {
    // So tall that the bar at the bottom covers nothing: what it covers in part counts as too small.
    await open(tag, '#topic=door', { width: 390, height: 24_000 });
    await tab.evaluate(axe.source);
    const found = await tab.evaluate<string[]>(`
      const { violations } = await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag2aaa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] });
      return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ': ' + html.slice(0, 120)))`);
    expect(found).toEqual([]);
    expect(await tab.evaluate('return document.documentElement.scrollWidth')).toBeLessThanOrEqual(390);
  });
});

describeEngines(['chromium'], (onSite) => {
  test('saved and offline, a flyer is made in languages never opened, and no request leaves the phone', () =>
    onSite('production', async (visit) => {
      await saveEverything(visit);
      await everythingHeld(visit.page);
      await visit.offline();
      await visit.open('/es/flyer/#topic=car&first=ar&second=bn');
      await waitFor(visit.page, STANDS(1), { label: 'the sheet' });
      expect(await visit.page.evaluate(`return document.querySelector('.address').textContent`)).toContain('/ar/car/');
      await visit.page.evaluate(`location.hash = '#kind=poster'`);
      await waitFor(visit.page, `return document.querySelectorAll('.codes li').length === 5`);
      expectSilence(visit);
    }));

  test('a printed sheet comes from the network past the worker, whole however slow it is, and is not kept', () =>
    onSite('v1', async ({ engine, server }) => {
      const phone = await openTab(engine);
      try {
        await phone.goto(`${server.origin}/en/status/`);
        await everythingHeld(phone);
        const host = join(folder, 'host');
        const sheet = '%PDF-1.4 one sheet to print';
        mkdirSync(join(host, 'flyers/pdf'), { recursive: true });
        for (const path of ['flyers/pdf/door-es.pdf', 'other.bin']) writeFileSync(join(host, path), sheet);
        copyFileSync(join(siteDir('v1'), '_headers.json'), join(host, '_headers.json'));
        server.setRoot(host);
        server.fault(/(pdf|bin)$/, 'drip', { ms: 100 });
        server.log.length = 0;
        const got = async (path: string) => {
          const coming = phone.raw.waitForEvent('download');
          await phone.evaluate(`location.assign(${JSON.stringify(path)})`);
          const download = await coming;
          return (await download.failure()) ?? readFileSync(await download.path(), 'utf8');
        };
        expect(await got('/flyers/pdf/door-es.pdf')).toBe(sheet);
        const sheets = server.log.filter(({ url }) => url.endsWith('.pdf'));
        expect(sheets.map(({ url, status }) => [url, status])).toEqual([['/flyers/pdf/door-es.pdf', 200]]);
        expect(await phone.evaluate(`return (await caches.match('/flyers/pdf/door-es.pdf')) ?? 'nothing'`)).toBe(
          'nothing',
        );
        expect(await got('/other.bin'), 'control: the worker gives up on what it asks for itself').not.toBe(sheet);
      } finally {
        await phone.close();
      }
    }));
});
