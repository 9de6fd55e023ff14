import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { breakLine } from '../../src/features/paper/breakLine.ts';
import { fakePorts } from '../support/fakeSaver.ts';
import { type Rendered, renderTopic } from '../support/render.tsx';
import { settled } from '../support/toolPages.ts';
import { SOME_TAGS } from '../support/views.ts';

const at = (hash = '') => history.replaceState(null, '', `/en/paper/${hash}`);
const open = (tag = 'en') => renderTopic('paper', { tag, ports: fakePorts() });
/** Questions, results and drawings that are to be seen. */
const seen = ({ container }: Rendered) =>
  [...container.querySelectorAll('.tool > section')].filter((each) => !each.hasAttribute('hidden')).map(({ id }) => id);
const section = ({ container }: Rendered, id: string) => container.querySelector(`#${id}`) as HTMLElement;
/** Follows a link out of what is to be seen, by its words. */
const follow = (name: string | RegExp) => fireEvent.click(screen.getByRole('link', { name }));
/** Follows a link to the first question: the browser's own Back, which takes a moment. */
async function followToFirst(page: Rendered, name: string): Promise<void> {
  expect(seen(page)).not.toEqual(['q-top']);
  follow(name);
  expect(seen(page)).toEqual(['q-top']);
  await settled();
}

beforeEach(() => {
  at();
  vi.stubGlobal('scrollTo', vi.fn());
  Element.prototype.scrollIntoView = vi.fn();
});
afterEach(() => {
  vi.unstubAllGlobals();
  Reflect.deleteProperty(Element.prototype, 'scrollIntoView');
});

describe.each(SOME_TAGS)('before scripts, in %s', (tag) => {
  test('the whole page stands there: every question, result and sample, in sight', async () => {
    const page = await renderTopic('paper', { tag });
    const parts = page.view.page.topic?.parts ?? [];
    const asked = parts.flatMap(({ bands }) => bands.flatMap(({ kind, rows }) => (kind === 'ask' ? rows : [])));
    const own = parts.map(({ id }) => id).filter((id) => id !== 'questions' && id !== 'limits');
    expect(seen(page)).toEqual([...asked.map(({ id }) => id), ...own]);
    expect(page.container.querySelector('[hidden]')).toBeNull();
    expect(page.container.querySelectorAll('h1')).toHaveLength(1);
    const fields = parts.flatMap(({ bands }) => bands.flatMap(({ rows }) => rows.flatMap((row) => row.fields ?? [])));
    expect(section(page, 'samples').querySelectorAll('.num > li')).toHaveLength(fields.length);
    expect(page.container.querySelector('svg[role]')).toBeNull();
  });

  test('every answer is a link to a section of the page, and every result leads to what to do now', async () => {
    const page = await renderTopic('paper', { tag });
    const links = [...page.container.querySelectorAll<HTMLAnchorElement>('.tool a[href^="#"]')];
    expect(links.length).toBeGreaterThan(40);
    for (const link of links) expect(section(page, link.hash.slice(1)), link.hash).not.toBeNull();
    expect(links.filter(({ hash }) => hash === '#now').length).toBeGreaterThan(12);
  });

  test('the samples are marked as English where they are, and nothing has a style of its own', async () => {
    const page = await renderTopic('paper', { tag });
    const shown = [...section(page, 'samples').querySelectorAll('.num b')];
    expect(shown.every((each) => each.getAttribute('lang') === 'en' && each.getAttribute('dir') === 'ltr')).toBe(true);
    expect(page.container.querySelector('[style]')).toBeNull();
  });
});

describe('with scripts', () => {
  test('one section is shown alone: first the first question, with drawings of the tops of papers', async () => {
    const page = await open();
    expect(seen(page)).toEqual(['q-top']);
    expect(section(page, 'q-top').querySelectorAll('.strip')).toHaveLength(4);
    expect(section(page, 'q-top').querySelector('.strip')?.getAttribute('aria-hidden')).toBe('true');
    expect(screen.getByRole('link', { name: 'A US court or a New York court' }).getAttribute('href')).toBe('#q-court');
    expect(screen.queryByRole('link', { name: page.t('tool.back') })).toBeNull();
  });

  test('an answer leads on, and the heading of what comes is focused', async () => {
    const page = await open();
    follow('A US court or a New York court');
    expect(seen(page)).toEqual(['q-court']);
    expect(location.hash).toBe('#q-court');
    expect(document.activeElement).toBe(section(page, 'q-court').querySelector('h2'));
    follow('To arrest a person');
    follow('A court clerk');
    follow('Me, or a person who lives here');
    expect(seen(page)).toEqual(['r-arrest']);
    expect(document.activeElement?.textContent).toBe('It looks like an arrest warrant');
  });

  test('a result begins with what to do now, then says what the paper is; a court’s search warrant says its own', async () => {
    const page = await open();
    follow('I cannot tell');
    expect(seen(page)).toEqual(['r-unsure']);
    expect(screen.getByRole('link', { name: page.t('paper.call') }).getAttribute('href')).toBe('/en/call/');
    expect(screen.queryByRole('link', { name: 'What to do now' })).toBeNull();
    await followToFirst(page, page.t('tool.again'));
    for (const answer of [/^Department of Homeland/, /^I-200/]) follow(answer);
    const told = [...section(page, 'r-i200').querySelectorAll('.bh')].map((each) => each.textContent);
    expect(told.slice(0, 3)).toEqual([page.t('band.do'), page.t('band.say'), page.t('band.know')]);
    expect(section(page, 'r-i200').querySelector('li')?.textContent).toContain('Keep the door closed.');
    expect(section(page, 'r-i200').textContent).toContain('An ICE form, not a court warrant.');
    // What may happen anyway comes last, what is told of this paper and of all.
    expect(told.slice(3).every((word) => word === page.t('band.reality'))).toBe(true);
    await followToFirst(page, page.t('tool.again'));
    for (const answer of ['A US court or a New York court', 'To search a place', 'A judge', 'Yes, they fit'])
      follow(answer);
    expect(seen(page)).toEqual(['r-search']);
  });

  test('what the check cannot do stands with the first question and every result, not between questions', async () => {
    const page = await open();
    const limits = () => section(page, 'limits').closest('[hidden]') === null;
    expect(limits()).toBe(true);
    follow('A US court or a New York court');
    expect(limits()).toBe(false);
    follow('I cannot tell');
    expect(limits()).toBe(true);
  });

  test('Back leads to the question that was asked, also where several lead to a result', async () => {
    const page = await open();
    for (const answer of ['A US court or a New York court', 'To arrest a person', /^An immigration officer/])
      follow(answer);
    expect(seen(page)).toEqual(['r-mixed']);
    for (const question of ['q-arrest-signed', 'q-court']) {
      follow(page.t('tool.back'));
      await settled();
      expect(seen(page)).toEqual([question]);
    }
    await followToFirst(page, page.t('tool.back'));
  });

  test('Back from the samples leads to what was read before them', async () => {
    const page = await open();
    for (const answer of [/^Department of Homeland/, /^I-200/, page.t('paper.compare')]) follow(answer);
    expect(seen(page)).toEqual(['samples']);
    expect(document.activeElement?.id).toBe('i200');
    follow(page.t('tool.back'));
    await settled();
    expect(seen(page)).toEqual(['r-i200']);
    follow(page.t('tool.back'));
    expect(seen(page)).toEqual(['q-dhs']);
  });

  test('Start again leads to the first question', async () => {
    const page = await open();
    follow('It is on a phone');
    await followToFirst(page, page.t('tool.again'));
    await waitFor(() => expect(document.activeElement?.tagName).toBe('H1'));
  });

  test.each([
    ['#r-i205', 'r-i205'],
    ['#i205-what', 'r-i205'],
    ['#ao93', 'samples'],
    ['#i200-issuer', 'samples'],
    ['#nothing', 'q-top'],
  ])('an address with %s opens %s', async (hash, id) => {
    at(hash);
    expect(seen(await open())[0]).toBe(id);
    // What is asked for within a section is come to, and read from there; a section from its heading.
    const within = !['r-i205', 'q-top'].includes(hash.slice(1)) && hash !== '#nothing';
    if (within) expect(document.activeElement?.id).toBe(hash.slice(1));
    expect(Element.prototype.scrollIntoView).toHaveBeenCalledTimes(within ? 1 : 0);
  });

  test('Back from a result that an address opened leads to a question that leads there', async () => {
    at('#r-i205-judge');
    const page = await open();
    follow(page.t('tool.back'));
    expect(seen(page)).toEqual(['q-205-signed']);
  });
});

describe.each(SOME_TAGS)('the drawings in %s', (tag) => {
  const samples = async () => {
    const page = await open(tag);
    fireEvent.click(section(page, 'q-top').querySelector('a[href="#samples"]') as Element);
    return page;
  };

  test('are seven, each named with its paper and the words across it', async () => {
    const page = await samples();
    const drawings = within(section(page, 'samples')).getAllByRole('group');
    expect(drawings).toHaveLength(7);
    for (const drawing of drawings) {
      expect(drawing.getAttribute('aria-label')).toContain(page.t('paper.watermark'));
      const across = page.t('paper.watermark').split(' - ');
      for (const line of across) expect(drawing.textContent).toContain(line);
    }
  });

  test('have a link on every line, named by its number, its words and what they mean, that a keyboard reaches', async () => {
    const page = await samples();
    const drawings = [...section(page, 'samples').querySelectorAll<SVGElement>('svg[role="group"]')];
    for (const drawing of drawings) {
      const items = [...(drawing.parentElement?.querySelectorAll<HTMLElement>('.num > li') ?? [])];
      const links = [...drawing.querySelectorAll('a')];
      expect(links.map((link) => link.getAttribute('href'))).toEqual(items.map(({ id }) => `#${id}`));
      for (const [index, link] of links.entries()) {
        const name = link.getAttribute('aria-label') ?? '';
        const [shows, ...rest] = [...(items[index]?.childNodes ?? [])].map((node) => node.textContent ?? '');
        if (tag === 'en') {
          expect(name.startsWith(`${index + 1}: “${shows}”`), name).toBe(true);
          expect(name.endsWith(rest.join(''))).toBe(true);
        }
        expect(Number(link.querySelector('rect')?.getAttribute('height'))).toBeGreaterThanOrEqual(52);
        const words = [...link.querySelectorAll('text')].slice(1).map((line) => line.textContent);
        expect(words.join(' ')).toBe(shows);
        act(() => link.focus());
        expect(document.activeElement).toBe(link);
      }
    }
  });
});

describe('a line of a drawing', () => {
  test('leads to what is said about it, without another place in the address', async () => {
    const page = await open();
    follow(page.t('paper.compare'));
    const item = section(page, 'i205-boxes');
    fireEvent.click(screen.getByRole('link', { name: /^5: “Order by/ }));
    expect(document.activeElement).toBe(item);
    expect(item.textContent).toContain('Not who signed this paper');
    expect(location.hash).toBe('#samples');
    expect(seen(page)).toEqual(['samples']);
  });

  test('opened with a modifier is left to the browser', async () => {
    const page = await open();
    follow(page.t('paper.compare'));
    const link = screen.getByRole('link', { name: /^5: “Order by/ });
    expect(fireEvent.click(link, { ctrlKey: true })).toBe(true);
    expect(document.activeElement?.tagName).toBe('H2');
    expect(fireEvent.click(link)).toBe(false);
  });

  test('is yellow where the issuer and the signature are, and only there; nothing is green or red', async () => {
    const page = await open();
    follow(page.t('paper.compare'));
    for (const drawing of section(page, 'samples').querySelectorAll('svg[role]')) {
      const yellow = [...drawing.querySelectorAll('rect[fill="#fff3c7"]')].map((rect) => rect.closest('a'));
      expect(yellow.map((link) => link?.getAttribute('href')?.split('-').at(-1))).toEqual(['issuer', 'signature']);
      const colours = [...drawing.querySelectorAll('[fill],[stroke]')].flatMap((each) =>
        ['fill', 'stroke'].flatMap((name) => each.getAttribute(name) ?? []),
      );
      expect(new Set(colours)).toEqual(new Set(['#fff3c7', '#fff', '#0f1317', '#cfd6dc', 'none']));
    }
  });

  test.each([
    ['Search warrant', 23, ['Search warrant']],
    ['Department of Homeland Security', 19, ['Department of', 'Homeland Security']],
    ['123 Example Avenue, Apt 0', 23, ['123 Example', 'Avenue, Apt 0']],
    ['Unbreakablewordsofonepiece', 10, ['Unbreakablewordsofonepiece']],
  ])('“%s” in a room of %i', (words, room, lines) => expect(breakLine(words, room)).toEqual(lines));
});
