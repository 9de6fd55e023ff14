import { fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { pairWords } from '../../src/features/english/pairWords.ts';
import { fakePorts } from '../support/fakeSaver.ts';
import { renderTopic } from '../support/render.tsx';
import { CONTENT, ownBlocks, TAGS, viewOf } from '../support/views.ts';

let down = false;
beforeEach(() => {
  down = false;
  vi.stubGlobal('fetch', async (path: string) => {
    if (down) throw new TypeError('Failed to fetch');
    const [, tag = '', id = ''] = path.split('/');
    const { site, language, page } = await viewOf(id, tag);
    const block = (name: string, value: unknown) =>
      `<script type="application/json" id="${name}">${JSON.stringify(value).replaceAll('<', '\\u003c')}</script>`;
    return new Response(block('page-data', page) + block('site-data', site) + block('language-data', language));
  });
});
afterEach(() => vi.unstubAllGlobals());

const translations = TAGS.filter((tag) => tag !== 'en');

describe.each(translations)('the English in %s', (tag) => {
  test('comes beneath every passage with one tap, marked as English, and goes with the next', async () => {
    const { t, container } = await renderTopic('door', { tag, ports: fakePorts() });
    const shown = () => [...container.querySelectorAll('main .en')].map((each) => each.textContent);
    expect(shown()).toEqual([]);
    const button = () => screen.getByRole('link', { name: t('topic.showEnglish') });
    expect(button().getAttribute('href')).toBe('/en/door/');
    fireEvent.click(button());
    await waitFor(() => expect(shown().length).toBeGreaterThan(20));
    for (const block of ownBlocks('door').filter(({ kind }) => kind !== 'say')) expect(shown()).toContain(block.text);
    for (const each of container.querySelectorAll('main .en')) {
      expect([each.getAttribute('lang'), each.getAttribute('dir')]).toEqual(['en', 'ltr']);
    }
    fireEvent.click(screen.getByRole('link', { name: t('topic.hideEnglish') }));
    expect(shown()).toEqual([]);
  });

  test('pairs every passage of every topic with its own', async () => {
    for (const id of Object.keys(CONTENT.topics)) {
      const [own, english] = [(await viewOf(id, tag)).page.topic, (await viewOf(id, 'en')).page.topic];
      if (!own || !english || own.about.translation.state !== 'translated') continue;
      const pairs = pairWords(own, english);
      const said = new Set([...pairs.values()].flatMap((each) => [each, ...each.split(' / ')]));
      for (const block of ownBlocks(id).filter(({ kind }) => kind !== 'say')) {
        const unit = CONTENT.translations[tag]?.topics[id]?.units[`${block.id}.text`];
        if (unit && pairs.has(unit.text)) expect(said, `${id} ${block.id}`).toContain(block.text);
      }
      expect(pairs.size, id).toBeGreaterThan(3);
    }
  });
});

test('a tool has it too', async () => {
  const { t, container } = await renderTopic('paper', { tag: 'es', ports: fakePorts() });
  fireEvent.click(screen.getByRole('link', { name: t('topic.showEnglish') }));
  await waitFor(() => expect(container.querySelectorAll('main .en').length).toBeGreaterThan(10));
});

test('where the English cannot be had in place, the English page is opened', async () => {
  down = true;
  const assign = vi.fn();
  vi.stubGlobal('location', { ...location, assign });
  const { t } = await renderTopic('door', { tag: 'es', ports: fakePorts() });
  fireEvent.click(screen.getByRole('link', { name: t('topic.showEnglish') }));
  await waitFor(() => expect(assign).toHaveBeenCalledWith('/en/door/'));
});

test('an English page has no such button', async () => {
  const { container } = await renderTopic('door', { tag: 'en', ports: fakePorts() });
  expect(container.querySelector('a[href="/en/door/"].btn')).toBeNull();
});
