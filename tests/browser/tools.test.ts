import type { BrowserContextOptions, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { blocksOf, quotedBy } from '../../src/content/blocks.ts';
import { wordsOf } from '../../src/content/wordsOf.ts';
import { type ChromiumPage, openTab, openWithoutScripts } from '../support/chromium.ts';
import { describeEngines, type OnSite } from '../support/engineSuite.ts';
import { waitFor } from '../support/engines.ts';
import { guideWords } from '../support/toolPages.ts';
import { CONTENT, ownBlocks, TAGS, viewOf, wordsOfView } from '../support/views.ts';
import { hydrated } from '../support/watch.ts';

const TOOLS = ['now', 'card', 'paper', 'locator', 'plan', 'practice'];
/** When what a tool loads once it is alive is there. */
const ALIVE: Record<string, string> = {
  now: `!document.getElementById('door')`,
  practice: `!document.getElementById('door')`,
  card: `document.querySelector('.actions')`,
  paper: `document.querySelectorAll('main section[hidden]').length > 3`,
  plan: `document.querySelector('#plan-person1')`,
  locator: `document.querySelector('#locator-given')`,
  call: `document.querySelector('main a[href^="tel:"]')`,
  offices: `document.querySelector('main a[href^="tel:"]')`,
};
/** Sections and words as they are typed into the address of each tool, to be looked at one after another. */
const STATES: Record<string, string[]> = {
  now: ['', 'door-1', 'door-4', 'door-end'],
  practice: ['', 'door-1', 'door-1-b', 'door-done'],
  card: ['', 'car'],
  paper: ['', 'q-dhs', 'r-i205-judge', 'samples'],
  plan: [''],
  locator: [''],
  call: [''],
  offices: [''],
};

interface Opened {
  tab: ChromiumPage;
  raw: Page;
  /** Opens a tool, or another section of it, and waits until it is alive. */
  open(tag: string, id: string): Promise<void>;
}
/** A phone of its own without a worker, so that nothing but the page is looked at. */
const onPhone = (onSite: OnSite, options: BrowserContextOptions, act: (opened: Opened) => Promise<void>) =>
  onSite('production', async ({ engine, server }) => {
    const viewport = { width: 390, height: 844 };
    const tab = await openTab(engine, { viewport, serviceWorkers: 'block', ...options });
    const open = async (tag: string, id: string) => {
      await tab.goto(`${server.origin}/${tag}/${id}/`);
      await hydrated(tab);
      await waitFor(tab, `return Boolean(${ALIVE[id]})`, { label: `${id} alive` });
    };
    try {
      await act({ tab, raw: tab.raw, open });
    } finally {
      await tab.close();
    }
  });

/** Every sentence of a tool out of the guide itself: its own and quoted words, answers, and what is said to them. */
async function wordsOfTool(tag: string, id: string): Promise<string[]> {
  const topic = CONTENT.topics[id];
  const names = [...(topic ? blocksOf(topic).flatMap(quotedBy) : []), ...ownBlocks(id).map((own) => `${id}/${own.id}`)];
  const said = names.flatMap((name) => {
    const { kind, english, own } = guideWords(tag, name);
    return kind === 'say' ? [english, own] : [own];
  });
  const rows =
    (await viewOf(id, tag)).page.topic?.parts.flatMap(({ bands }) => bands.flatMap((band) => band.rows)) ?? [];
  const around = rows.flatMap(({ title = '', note = '', answers = [], fields = [] }) => [
    ...[title, note, ...answers.map(({ text }) => text), ...fields.map(({ text }) => text)].map(wordsOf),
    ...fields.map(({ shows }) => shows),
  ]);
  return [...new Set([...said, ...around])].filter(Boolean);
}

/** What is far below the screen is laid out too, which the browser puts off. */
const LAID_OUT = `for (const part of document.querySelectorAll('main section, #languages')) part.style.contentVisibility = 'visible';`;

/** The words a reader comes to: the browser leaves out what is not laid out. */
const SHOWN = `${LAID_OUT} return document.querySelector('main').innerText`;

/** Links within the page that lead to nothing that is there and seen. */
const DEAD = `const seen = (each) => Boolean(each?.checkVisibility());
  return [...document.querySelectorAll('main a[href^="#"]')].filter(seen).map(({ hash }) => hash)
    .filter((hash) => !seen(document.getElementById(hash.slice(1))))`;

/** What is too low to be tapped surely, and what reaches over the side of the screen. */
const SMALL = `${LAID_OUT} const limit = document.documentElement.clientWidth;
  const seen = [...document.querySelectorAll('body :is(a, button, input:not([type=radio]), textarea, select)')].filter((each) => each.checkVisibility() && !each.closest('.announce'));
  const small = seen.filter((each) => each.getBoundingClientRect().height < 56 - 0.1);
  const wide = [...document.querySelectorAll('header, header *, main *')].filter((each) => {
    const { left, right, width } = each.getBoundingClientRect();
    return width > 1 && !each.closest('svg, .announce') && (left < -1 || right > limit + 1);
  });
  const told = (each) => each.outerHTML.slice(0, 120) + ' ' + Math.round(each.getBoundingClientRect().height);
  return [...small.map((each) => 'small ' + told(each)), ...wide.map((each) => 'wide ' + told(each)),
    ...(document.documentElement.scrollWidth > limit ? ['scrolls'] : []), ...(seen.length < 3 ? ['nothing to tap'] : [])]`;

describeEngines(['chromium'], (onSite) => {
  test.each(TAGS)(
    'without scripts, in %s, every tool has all its words, and every link within it leads to something',
    (tag) =>
      onSite('production', async ({ engine, server }) => {
        const tab = await openWithoutScripts(engine, `${server.origin}/${tag}/`);
        try {
          const links: Record<string, number> = {};
          for (const id of TOOLS) {
            await tab.goto(`${server.origin}/${tag}/${id}/`);
            const shown = (await tab.evaluate<string>(SHOWN)).replace(/\s+/g, ' ');
            const words = await wordsOfTool(tag, id);
            expect(words.length).toBeGreaterThan(10);
            expect([id, words.filter((each) => !shown.includes(each.replace(/\s+/g, ' ')))]).toEqual([id, []]);
            expect([id, await tab.evaluate(DEAD)]).toEqual([id, []]);
            links[id] = await tab.evaluate<number>(`return document.querySelectorAll('main a[href^="#"]').length`);
          }
          expect(links).toMatchObject({ now: 6, card: 5, practice: 3 });
          expect(links.paper).toBeGreaterThan(40);
          // A link to nothing, one to something hidden, and words that are hidden are found.
          await tab.evaluate(`const put = (tag, text, set) => {
          const made = document.createElement(tag);
          document.querySelector('main').append(Object.assign(made, { textContent: text, ...set }));
        };
        put('a', 'x', { href: '#nothing' });
        put('a', 'x', { href: '#gone' });
        put('p', 'Gone words', { id: 'gone', hidden: true });`);
          expect(await tab.evaluate(DEAD)).toEqual(['#nothing', '#gone']);
          expect(await tab.evaluate(SHOWN)).not.toContain('Gone words');
          expect(await tab.evaluate('return document.documentElement.dataset.app ?? "off"')).toBe('off');
        } finally {
          await tab.close();
        }
      }),
  );

  test('a passage or a drawing that the search leads to is on the screen, and a field typed into has its ring', () =>
    onPhone(onSite, {}, async ({ tab, raw, open }) => {
      const top = (id: string) =>
        tab.evaluate<number>(`return document.getElementById('${id}').getBoundingClientRect().top`);
      await open('en', 'paper');
      for (const id of ['ao442', 'i200', 'i205-what', 'search-say']) {
        await tab.evaluate(`location.hash = '${id}'`);
        await waitFor(tab, `return document.activeElement?.id === '${id}'`, { label: id });
        expect(await top(id), id).toBeGreaterThanOrEqual(0);
        expect(await top(id), id).toBeLessThan(422);
      }
      await tab.evaluate('scrollTo(0, 0)');
      expect(await top('search-say'), 'control').toBeGreaterThan(422);
      await open('en', 'plan');
      await raw.focus('#plan-person1Phone');
      await raw.keyboard.press('Tab');
      const ring = 'return getComputedStyle(document.activeElement).outlineStyle';
      expect(await tab.evaluate('return document.activeElement.matches("input[id], textarea[id]")')).toBe(true);
      expect(await tab.evaluate(ring)).toBe('solid');
      await tab.evaluate('document.activeElement.style.outline = "0"');
      expect(await tab.evaluate(ring), 'control').toBe('none');
    }));

  test.each(['en', 'ar'])(
    'in %s everything to tap is high enough, and nothing scrolls sideways, also with text twice as large',
    (tag) =>
      onPhone(onSite, {}, async ({ tab, raw, open }) => {
        const session = await raw.context().newCDPSession(raw);
        const found: string[] = [];
        const look = async (name: string) => {
          for (const [width, standard] of [
            [390, 16],
            [320, 16],
            [320, 32],
          ] as const) {
            await raw.setViewportSize({ width, height: 844 });
            await session.send('Page.setFontSizes', { fontSizes: { standard } });
            for (const each of await tab.evaluate<string[]>(SMALL))
              found.push(`${name} at ${width}, ${standard}: ${each}`);
          }
        };
        for (const id of [...TOOLS, 'call', 'offices']) {
          await open(tag, id);
          for (const state of STATES[id] ?? []) {
            await tab.evaluate(`location.hash = '${state}'`);
            if (state) await waitFor(tab, `return document.getElementById('${state}')?.checkVisibility()`);
            await look(`${id} ${state}`);
          }
          if (id !== 'plan') continue;
          await raw.fill('#plan-person1Phone', '347-555-0199');
          for (const button of [
            '.worksheet > section:last-child button',
            '[aria-label] > .row button',
            '#numbers button.w',
          ])
            await raw.click(`${button} >> nth=0`);
          await look('plan, typed into');
          await raw.click('#numbers button.k');
          await look('plan, a number to learn');
        }
        expect(found).toEqual([]);
        await tab.evaluate(`const [link, box] = ['a', 'div'].map((tag) => document.createElement(tag));
        document.querySelector('main').append(Object.assign(link, { href: '#x', textContent: 'x' }), box);
        box.style.inlineSize = '900px';
        box.textContent = 'x';`);
        await look('control');
        expect(found.map((each) => each.split(' ')[4])).toEqual(expect.arrayContaining(['small', 'wide', 'scrolls']));
      }),
  );

  test.each(TAGS)('in %s, with text twice as large, the words of a step leave room for all its buttons', (tag) =>
    onPhone(onSite, {}, async ({ tab, raw, open }) => {
      const session = await raw.context().newCDPSession(raw);
      await session.send('Page.setFontSizes', { fontSizes: { standard: 32 } });
      await open(tag, 'now');
      const missed = `const { top } = document.querySelector('.step h2[tabindex="-1"]').getBoundingClientRect();
        const nav = document.querySelector('.pair').getBoundingClientRect();
        const cut = [...document.querySelectorAll('.pair .btn')].filter((each) => {
          const { top, bottom } = each.getBoundingClientRect();
          return top < nav.top || bottom > innerHeight || each.scrollWidth > each.clientWidth;
        });
        return [...(nav.top - top < 70 ? ['no room for words'] : []), ...cut.map((each) => each.textContent)]`;
      for (const size of [
        { width: 390, height: 844 },
        { width: 320, height: 568 },
      ]) {
        await raw.setViewportSize(size);
        for (const state of ['door-1', 'door-4', 'door-end']) {
          await tab.evaluate(`location.hash = '${state}'`);
          await waitFor(tab, `return document.getElementById('${state}')?.querySelectorAll('.pair .btn').length > 2`);
          expect([state, size.width, await tab.evaluate(missed)]).toEqual([state, size.width, []]);
        }
      }
      await tab.evaluate(`location.hash = 'door-1'`);
      await raw.getByRole('link', { name: wordsOfView(await viewOf('now', tag))('tool.back'), exact: true }).click();
      await waitFor(tab, `return !document.querySelector('.pair')`, { label: 'Back, by its name' });
      await tab.evaluate(`location.hash = 'door-1'`);
      await waitFor(tab, `return Boolean(document.querySelector('.pair'))`);
      await tab.evaluate(`document.querySelector('.pair .y').textContent = 'Siguientemente'`);
      await tab.evaluate(`document.querySelector('.pair').style.position = 'static'`);
      expect(await tab.evaluate(missed), 'control').not.toEqual([]);
    }),
  );

  test('every line of every drawing is reached by the keyboard, named, high enough, and leads to what is said of it', () =>
    onPhone(onSite, {}, async ({ tab, raw, open }) => {
      await open('en', 'paper');
      const drawn = `return [...document.querySelectorAll('svg a')].length`;
      expect(await tab.evaluate(drawn), 'control').toBe(0);
      await raw.getByRole('link', { name: 'See sample papers' }).first().click();
      await waitFor(tab, `return document.activeElement.textContent === 'Sample papers'`);
      const rows =
        (await viewOf('paper', 'en')).page.topic?.parts
          .find(({ id }) => id === 'samples')
          ?.bands.flatMap((band) => band.rows) ?? [];
      const lines = rows.flatMap(({ id, fields = [] }) =>
        fields.map(({ id: line, shows, text }, at) => ({
          to: `#${id}-${line}`,
          name: `${at + 1}: “${shows}” ${wordsOf(text)}`,
        })),
      );
      expect(lines.length).toBeGreaterThan(30);
      const reached: { to: string; name: string; height: number; seen: boolean }[] = [];
      const here = `const at = document.activeElement;
        const { top, bottom, height } = at.getBoundingClientRect();
        return at.closest('svg') ? { to: at.getAttribute('href'), name: at.getAttribute('aria-label'), height, seen: top >= 0 && bottom <= document.querySelector('.stays').getBoundingClientRect().top && getComputedStyle(at).outlineStyle !== 'none' } : null`;
      for (let presses = 0; presses < lines.length + 10 && reached.length < lines.length; presses += 1) {
        await raw.keyboard.press('Tab');
        const found = await tab.evaluate<(typeof reached)[number] | null>(here);
        if (found) reached.push(found);
      }
      expect(reached.map(({ to, name }) => ({ to, name }))).toEqual(lines);
      expect(reached.filter(({ height, seen }) => height < 56 || !seen)).toEqual([]);
      const last = lines.at(-1);
      expect(await raw.getByRole('link', { name: last?.name ?? 'none', exact: true }).count()).toBeGreaterThan(0);
      await raw.keyboard.press('Enter');
      const said = 'return [document.activeElement.id, document.activeElement.textContent, location.hash]';
      const [id, text, hash] = await tab.evaluate<string[]>(said);
      expect([`#${id}`, hash]).toEqual([last?.to, '#samples']);
      expect(last?.name).toContain(text?.slice(-12));
    }));
});
