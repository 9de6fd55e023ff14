import { expect, test } from 'vitest';
import { splitLead } from '../../src/content/splitLead.ts';
import { wordsOf } from '../../src/content/wordsOf.ts';
import { describeEngines, ENGINES } from '../support/engineSuite.ts';
import { type EnginePage, leaveDocument, waitFor } from '../support/engines.ts';
import { expectSilence, openAndSave } from '../support/saving.ts';
import { guideWords } from '../support/toolPages.ts';
import { CONTENT, SOME_TAGS, viewOf, wordsOfView } from '../support/views.ts';
import { hydrated } from '../support/watch.ts';

const isStep = (name: string) => ['do', 'dont', 'say'].includes(guideWords('en', name).kind);
/** The places of the tool as locales/ has them: the blocks each quotes, by name, as steps, and what is said after them. */
const PLACES = (CONTENT.topics.now?.parts ?? []).flatMap(({ id, topic, blocks }) => {
  const names = blocks.flatMap((block) => (block.kind === 'quote' ? [block.from] : []));
  return topic ? [{ id, steps: names.filter(isStep), end: names.find((name) => !isStep(name)) ?? '' }] : [];
});
/** Sections in sight, and all the words in sight outside the bars. */
const SECTIONS = `return [...document.querySelectorAll('main .tool > section')].filter((each) => each.id && each.getClientRects().length).map(({ id }) => id).join()`;
const IN_SIGHT = `[...document.querySelectorAll('main h1, main h2, main p, main li')].filter((each) => each.getClientRects().length)
  .map(({ textContent }) => textContent.replace(/[ \\n\\t]+/g, ' ').trim())`;
/** Whether a server answers; one that hangs counts as gone after a while. */
const SERVER = `const late = new Promise((resolve) => setTimeout(resolve, 700, 'gone'));
  return Promise.race([late, fetch('/no-such-file.txt?' + Date.now()).then(() => 'there', () => 'gone')])`;

/** Taps what has exactly these words and is in sight: a link or button of the page, or of the bar at the bottom. */
async function tap(page: EnginePage, words: string): Promise<void> {
  const found = `
    const name = (each) => {
      const copy = each.cloneNode(true);
      for (const drawn of copy.querySelectorAll('[aria-hidden=true]')) drawn.remove();
      return copy.textContent.replace(/\\s+/g, ' ').trim();
    };
    const all = [...document.querySelectorAll('main a, main button, .dock a')]
      .filter((each) => each.getClientRects().length && name(each) === ${JSON.stringify(words)});
    if (all.length !== 1) return false;
    all[0].click();
    return true`;
  await waitFor(page, found, { label: `one link “${words}”` });
}

/** Marks the document, once the app has taken it over: before that a tap loads another one. */
async function mark(page: EnginePage): Promise<void> {
  await hydrated(page);
  await page.evaluate('window.kyrSame = true; return true');
}

/** Waits until a page of the app stands there, in the document that was marked. */
async function at(page: EnginePage, id: string, hash = ''): Promise<void> {
  const source = `return window.kyrSame === true && document.querySelector('main').dataset.page === '${id}' && location.hash === '${hash}'`;
  await waitFor(page, source, { label: `the page “${id}${hash}” in the same document` });
}

/** Waits until an instruction is the huge one, on the screen and under nothing. */
async function stands(page: EnginePage, words: string): Promise<void> {
  const source = `const stage = document.querySelector('.stage');
    if (stage?.textContent !== ${JSON.stringify(words)}) return false;
    const { left, top, width, height } = stage.getBoundingClientRect();
    return stage.contains(document.elementFromPoint(left + width / 2, top + Math.min(height / 2, 20)))
      || 'covered: ' + [left, top, width, height]`;
  expect(await waitFor(page, source, { label: `the instruction “${words}”` })).toBe(true);
}

/** What stands huge for a block: its first sentence, or the English to speak. */
function leadOf(tag: string, name: string): string {
  const { kind, english, own } = guideWords(tag, name);
  return kind === 'say' ? english : splitLead(own).lead;
}

/** From the start of the home-screen icon: the yellow button, each place, all the steps of the door, and what helps next. */
async function walk(page: EnginePage, tag: string): Promise<void> {
  const view = await viewOf('now', tag);
  const t = wordsOfView(view);
  const titleOf = (id: string) =>
    wordsOf(view.page.topic?.parts.find((part) => part.id === id)?.topic?.title ?? '').trim();
  await mark(page);
  await tap(page, t('nav.now'));
  await at(page, 'now');
  const places = `return document.querySelectorAll('#places .tile').length === ${PLACES.length} && !document.getElementById('door')`;
  for (const { id, steps } of PLACES) {
    await waitFor(page, places, { label: 'the places, alone' });
    await tap(page, titleOf(id));
    await stands(page, leadOf(tag, steps[0] ?? ''));
    expect(await page.evaluate('return location.hash')).toBe(`#${id}-1`);
    await tap(page, t('tool.back'));
  }
  await tap(page, titleOf('door'));
  const [{ steps, end } = { steps: [], end: '' }] = PLACES;
  for (const name of steps) {
    await stands(page, leadOf(tag, name));
    await tap(page, t('tool.next'));
  }
  const ended = `const said = ${IN_SIGHT};
    return said.includes(${JSON.stringify(t('now.anyway'))}) && said.includes(${JSON.stringify(guideWords(tag, end).own)})`;
  const back = async () => {
    await page.evaluate('history.back(); return true');
    await at(page, 'now', '#door-end');
    await waitFor(page, ended, { label: 'what may happen anyway' });
  };
  await waitFor(page, ended, { label: 'what may happen anyway' });
  await tap(page, t('nav.card'));
  await at(page, 'card', '#door');
  const card = `const cards = [...document.querySelectorAll('.card')].filter((each) => each.getClientRects().length);
    return cards.map(({ id, textContent }) => id + (textContent.includes(${JSON.stringify(guideWords(tag, 'door/say-silent').english)}) ? ' says it' : '')).join()`;
  expect(await waitFor(page, card)).toBe('door says it');
  await back();
  await tap(page, t('now.paper'));
  await at(page, 'paper');
  expect(await waitFor(page, SECTIONS)).toBe('q-top');
  await back();
  await tap(page, t('nav.call'));
  await at(page, 'call');
  const numbers = `return [...document.querySelectorAll('main a[href^="tel:"]')].filter((each) => each.getClientRects().length).length > 5`;
  await waitFor(page, numbers, { label: 'the numbers' });
}

describeEngines(ENGINES, (onSite, name) => {
  const tags = name === 'chromium' ? SOME_TAGS : ['en', 'ar'];

  test('with the server dead, from the start to the right instruction, to the last, and to what helps next', () =>
    onSite('production', async (visit) => {
      const { page, open, server } = visit;
      for (const tag of tags) await openAndSave(visit, `/${tag}/`);
      expect(tags.length).toBeGreaterThan(1);
      expect(await page.evaluate(SERVER), 'control').toBe('there');
      server.blackhole();
      for (const tag of tags) {
        // First a server that never answers, then none.
        if (tag !== 'en') await server.stop();
        await open(`/${tag}/`);
        await walk(page, tag);
        expect(await page.evaluate('return document.documentElement.dir')).toBe(tag === 'ar' ? 'rtl' : 'ltr');
        expect(await page.evaluate(SERVER)).toBe('gone');
      }
    }));

  test('the checker of papers offline: to two results, one question back at a time, and to the start', () =>
    onSite('v1', async (visit) => {
      const { page, open, offline } = visit;
      await openAndSave(visit);
      await offline();
      await open('/en/paper/');
      await mark(page);
      const only = (id: string) =>
        waitFor(page, `const shown = await (async () => { ${SECTIONS} })(); return shown === '${id}'`, {
          label: `only ${id}`,
        });
      const said = async () => (await page.evaluate<string[]>(`return ${IN_SIGHT}`)).join('\n');
      await only('q-top');
      await tap(page, 'Department of Homeland Security or ICE');
      await only('q-dhs');
      await tap(page, 'I-205, Warrant of Removal');
      await only('q-205-signed');
      await tap(page, 'I see the word “judge”');
      await only('r-i205-judge');
      const result = await said();
      expect(result).toContain('Form I-205 with the word “judge”');
      expect(result).toContain('It shows who ordered removal before, not who signed this paper.');
      expect(result).toContain('It is not a court warrant.');
      for (const id of ['q-205-signed', 'q-dhs', 'q-top']) {
        await tap(page, 'Back');
        await only(id);
      }
      expect(await said(), 'control').not.toContain('who ordered removal before');
      await tap(page, 'A US court or a New York court');
      await only('q-court');
      await tap(page, 'To arrest a person');
      await only('q-arrest-signed');
      await tap(page, 'A court clerk');
      await only('q-arrest-name');
      await tap(page, 'Me, or a person who lives here');
      await only('r-arrest');
      expect(await said()).toContain('It looks like an arrest warrant');
      expect(await said()).toContain('It lets agents arrest the person it names');
      await tap(page, 'Start again');
      await only('q-top');
      await at(page, 'paper');
      expectSilence(visit);
    }));

  test('Back leads through the steps as they were seen; after Leave it comes upon the places, on no step', () =>
    onSite('v1', async (visit) => {
      const { page, open } = visit;
      await openAndSave(visit);
      await open('/en/');
      await mark(page);
      const entries = () => page.evaluate<number>('return history.length');
      const before = await entries();
      await tap(page, 'Happening now');
      await waitFor(page, `return document.querySelector('#places .tile') && !document.getElementById('door')`);
      await tap(page, 'At my door');
      const hashes: string[] = [];
      for (const name of PLACES[0]?.steps ?? []) {
        await stands(page, leadOf('en', name));
        hashes.push(await page.evaluate<string>('return location.hash'));
        await tap(page, 'Next');
      }
      expect(new Set(hashes).size, 'control: the address did change').toBe(PLACES[0]?.steps.length);
      const after = before + hashes.length + 2;
      expect(await entries()).toBe(after);
      for (const hash of hashes.slice(-2).reverse()) {
        await page.evaluate('history.back()');
        await waitFor(
          page,
          `return location.hash === '${hash}' && document.getElementById('${hash.slice(1)}') !== null`,
        );
      }
      const leave = `setTimeout(() => document.querySelector('header a[href="/leave/"]').click(), 200); return true`;
      await leaveDocument(page, () => page.evaluate(leave));
      await waitFor(page, `return location.pathname === '/leave/'`);
      expect(await entries()).toBe(after);
      // By the page: WebKit’s own button skips entries that no finger made.
      await leaveDocument(page, () => page.evaluate('setTimeout(() => history.back(), 200); return true'));
      await waitFor(
        page,
        `return location.pathname === '/en/now/' && document.querySelector('#places .tile') && !document.getElementById('door')`,
      );
      expect(await page.evaluate('return [location.hash, document.documentElement.hidden]')).toEqual(['', false]);
    }));

  test('from the card and the numbers “Happening now” leads back to the step, from home to the places', () =>
    onSite('v1', async (visit) => {
      const { page, open } = visit;
      await openAndSave(visit);
      await open('/en/');
      await mark(page);
      const shown = (id: string) =>
        waitFor(page, `return location.hash === '#${id}' && document.getElementById('${id}') !== null`, { label: id });
      const places = `return document.querySelector('#places .tile') && !document.getElementById('door')`;
      await tap(page, 'Happening now');
      await waitFor(page, places);
      await tap(page, 'In a car');
      await shown('car-1');
      await tap(page, 'Next');
      await shown('car-2');
      await tap(page, 'Card');
      await at(page, 'card', '#car');
      await tap(page, 'Call');
      await at(page, 'call');
      await tap(page, 'Back to step 2');
      await shown('car-2');
      await tap(page, 'Back');
      await shown('car-1');
      await page.evaluate(`document.querySelector('header .name').click(); return true`);
      await at(page, 'home');
      await tap(page, 'Happening now');
      await waitFor(page, places);
    }));

  test('what is typed stays through other pages, and no address, history or storage has it', () =>
    onSite('v1', async (visit) => {
      const { page, open, server } = visit;
      await openAndSave(visit);
      await open('/en/plan/');
      await mark(page);
      const field = `document.getElementById('plan-person1')`;
      await waitFor(page, `return ${field} !== null`);
      const type = `Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(${field}, 'Xochitl Ocampo');
        ${field}.dispatchEvent(new Event('input', { bubbles: true })); return true`;
      await page.evaluate(type);
      const kept = `return location.href + JSON.stringify([history.state, { ...localStorage }, { ...sessionStorage }, document.cookie])`;
      for (const [words, id] of [
        ['Card', 'card'],
        ['Call', 'call'],
      ] as const) {
        await tap(page, words);
        await at(page, id);
        expect(await page.evaluate(kept)).not.toContain('Xochitl');
      }
      for (const id of ['card', 'plan']) {
        await page.evaluate('history.back(); return true');
        await at(page, id);
      }
      expect(await waitFor(page, `return ${field}?.value`)).toBe('Xochitl Ocampo');
      expect(await page.evaluate(kept)).not.toContain('Xochitl');
      expect(JSON.stringify(server.log)).not.toContain('Xochitl');
      await page.evaluate(`sessionStorage.setItem('planted', ${field}.value); return true`);
      expect(await page.evaluate(kept), 'control').toContain('Xochitl');
    }));
});
