import { screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { drawTopic } from '../../src/app/drawTopic.tsx';
import { BAND_LOOK } from '../../src/blocks/bandLook.ts';
import { formatDate } from '../../src/content/formatDate.ts';
import type { BandView, RowView } from '../../src/content/site.ts';
import { wordsOf } from '../../src/content/wordsOf.ts';
import { partElement, type Rendered, renderPart, renderTopic } from '../support/render.tsx';
import { CONTENT, ownBlocks, realContent, SOME_TAGS, TAGS, viewOf } from '../support/views.ts';

/** Every row of a kind on a page, with the element it was drawn as. */
function rowsOf({ view, container }: Rendered, kind: BandView['kind']): { row: RowView; element: HTMLElement }[] {
  const bands = view.page.topic?.parts.flatMap((part) => part.bands) ?? [];
  const rows = bands.filter((band) => band.kind === kind).flatMap((band) => band.rows);
  expect(rows.length).toBeGreaterThan(0);
  return rows.map((row) => {
    const element = container.querySelector<HTMLElement>(`[id="${row.id}"]`);
    if (!element) throw new Error(`The row ${row.id} was not drawn`);
    return { row, element };
  });
}

describe.each(SOME_TAGS)('a topic in %s', (tag) => {
  test('each band is told by a heading of words, and nothing is hidden', async () => {
    const { view, t, container } = await renderTopic('door', { tag });
    const headings = screen.getAllByRole('heading').map((heading) => heading.textContent);
    for (const kind of ['dont', 'say', 'know', 'reality', 'next'] as const) {
      expect(headings).toContain(t(BAND_LOOK[kind].label));
    }
    expect(headings[0]).toBe(wordsOf(view.page.topic?.title ?? ''));
    expect(headings[1]).toBe(t('band.doFirst'));
    expect(headings.filter((words) => words === t('band.doFirst'))).toHaveLength(1);
    expect(container.querySelectorAll('details, [hidden], [aria-expanded]')).toHaveLength(0);
  });

  test('the beginning is the heading and the first thing to do, and the whole keeps both as they are', async () => {
    const view = await viewOf('door', tag);
    const { container, rerender } = renderPart(view, drawTopic(view, true));
    const [heading, band] = [container.querySelector('h1'), container.querySelector('.blk')];
    expect(container.querySelectorAll('.blk, .about')).toHaveLength(1);
    expect(band?.querySelector('li')?.id).toBe(view.page.topic?.parts[0]?.bands[0]?.rows[0]?.id);
    rerender(partElement(view, drawTopic(view)));
    expect(container.querySelectorAll('.blk').length).toBeGreaterThan(5);
    expect(container.querySelectorAll('.about')).toHaveLength(1);
    expect(container.querySelector('h1')).toBe(heading);
    expect(container.querySelector('.blk')).toBe(band);
  });

  test('headings never skip a level', async () => {
    await renderTopic('door', { tag });
    const levels = screen.getAllByRole('heading').map((heading) => Number(heading.tagName.slice(1)));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    expect(levels.filter((level, at) => level > (levels[at - 1] ?? 0) + 1)).toEqual([]);
    expect([1, 2, 4].filter((level, at, all) => level > (all[at - 1] ?? 0) + 1)).toEqual([4]);
  });

  test('what to do is an ordered list in the order of the content', async () => {
    const page = await renderTopic('door', { tag });
    for (const kind of ['do', 'next'] as const) {
      for (const { row, element } of rowsOf(page, kind)) {
        expect(element.tagName).toBe('LI');
        expect(element.parentElement?.tagName).toBe('OL');
        expect(element.textContent).toBe(wordsOf(row.text));
      }
    }
    const english = CONTENT.topics.door?.parts[0]?.blocks.filter(({ kind }) => kind === 'do').map(({ id }) => id);
    const [first] = screen.getAllByRole('list').filter((list) => list.tagName === 'OL');
    expect([...(first?.children ?? [])].map(({ id }) => id)).toEqual(english);
  });

  test('a step that leads to another topic is a link with the words of the step', async () => {
    const page = await renderTopic('door', { tag });
    const leading = rowsOf(page, 'next').filter(({ row }) => row.topic);
    expect(leading.length).toBeGreaterThan(0);
    for (const { row, element } of leading) {
      const link = within(element).getByRole('link', { name: wordsOf(row.text) });
      expect(link.getAttribute('href')).toBe(`/${tag}/${row.topic}/`);
    }
  });

  test('what not to do is crossed in a list, and says no in words', async () => {
    for (const { row, element } of rowsOf(await renderTopic('door', { tag }), 'dont')) {
      expect(element.parentElement?.tagName).toBe('UL');
      expect(element.querySelector('svg[aria-hidden=true] use')?.getAttribute('href')).toBe('#i-dont');
      expect(element.textContent).toBe(wordsOf(row.text));
    }
  });

  test('words to speak are English first, with the reader’s language beneath', async () => {
    const page = await renderTopic('door', { tag });
    for (const { row, element } of rowsOf(page, 'say')) {
      const quote = element.querySelector('q');
      const english = ownBlocks('door').find(({ id }) => id === row.id)?.text;
      expect(quote?.textContent).toBe(english);
      expect([quote?.lang, quote?.dir]).toEqual(['en', 'ltr']);
      // The condition comes first.
      const when = row.when ? wordsOf(row.when) : '';
      expect(element.textContent?.startsWith(when + english)).toBe(true);
      const beneath = (element.textContent ?? '').slice(when.length + (english?.length ?? 0));
      expect(beneath).toBe(tag === 'en' ? '' : wordsOf(row.text));
    }
  });

  test('a paragraph on law and practice bears its date and that it may have changed', async () => {
    const page = await renderTopic('door', { tag });
    for (const { row, element } of rowsOf(page, 'reality')) {
      expect(row.asOf).toMatch(/^\d{4}-\d\d-\d\d$/);
      const line = page.t('reality.asOf', { date: formatDate(row.asOf ?? '', page.t) });
      expect(element.lastElementChild?.textContent).toBe(line);
      expect(line).toContain(row.asOf?.slice(0, 4));
      expect(element.firstElementChild?.textContent).toBe(wordsOf(row.title ?? ''));
    }
    for (const { element } of rowsOf(page, 'know')) expect(element.children.length).toBeLessThan(3);
  });
});

describe.each(TAGS.filter((tag) => tag !== 'en'))('where the translation is missing, in %s', (tag) => {
  test('a stale passage stands in English, marked as English, and the others do not', async () => {
    const content = realContent();
    const unit = content.translations[tag]?.topics.door?.units['keep-door-closed.text'];
    if (!unit) throw new Error('There is no such unit');
    unit.of = '00000000';
    const page = await renderTopic('door', { tag, content });
    const english = ownBlocks('door', content)[0]?.text ?? '';
    const stale = screen.getByText(english);
    expect([stale.lang, stale.dir]).toEqual(['en', 'ltr']);
    const [first, second] = rowsOf(page, 'do');
    expect(first?.element.contains(stale)).toBe(true);
    expect(second?.element.querySelector('span[lang=en]')).toBeNull();
    expect(screen.getByText(page.t('translation.inEnglish', { count: 1 }))).toBeTruthy();
  });

  test('a missing topic stands in English whole, and says so at its head', async () => {
    const content = realContent();
    delete content.translations[tag]?.topics.door;
    const page = await renderTopic('door', { tag, content });
    const heading = screen.getByRole('heading', { level: 1 });
    expect(heading.textContent).toBe(content.topics.door?.title);
    expect(heading.querySelector('[lang=en]')?.textContent).toBe(heading.textContent);
    expect(screen.getAllByText(page.t('translation.missing')).length).toBeGreaterThan(1);
    for (const { row, element } of rowsOf(page, 'say')) {
      expect(element.querySelectorAll('[lang=en]')).toHaveLength(row.when ? 2 : 1);
    }
    for (const { row, element } of rowsOf(page, 'know')) {
      expect(element.querySelector('span[lang=en][dir=ltr]')?.textContent).toBe(wordsOf(row.title ?? row.text));
    }
  });
});
