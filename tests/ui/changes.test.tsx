import { screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { revise } from '../../src/build/revise.ts';
import { CHANGE_ROLE } from '../../src/content/content.ts';
import { formatDate } from '../../src/content/formatDate.ts';
import { renderTopic } from '../support/render.tsx';
import { CONTENT, realContent, SOME_TAGS } from '../support/views.ts';

const OLD = 'The first step has changed.';
const NEW = 'A second step was added.';

function changed() {
  const content = realContent();
  content.changes = {
    old: { on: '2026-12-01', topics: ['door'], urgent: ['door/keep-door-closed'], text: OLD },
    new: { on: '2026-12-03', topics: ['door', 'call'], urgent: [], text: NEW },
  };
  const unit = { of: revise(CHANGE_ROLE, NEW), text: 'Se añadió un segundo paso.' };
  if (content.translations.es) content.translations.es.changes = { new: unit };
  return content;
}

describe.each(SOME_TAGS)('what changed, in %s', (tag) => {
  test('stands newest first, with its day and its topics; the urgent one says so', async () => {
    const { t, container } = await renderTopic('changes', { tag, content: changed() });
    const days = screen.getAllByRole('heading', { level: 2 }).map((heading) => heading.textContent);
    expect(days.slice(0, 2)).toEqual(['2026-12-03', '2026-12-01'].map((day) => formatDate(day, t)));
    const [first, second] = [...container.querySelectorAll<HTMLElement>('section.blk')];
    if (!first || !second) throw new Error('There are no changes');
    const links = within(first).getAllByRole('link');
    expect(links.map((link) => link.getAttribute('href'))).toEqual([`/${tag}/door/`, `/${tag}/call/`]);
    expect(first.textContent).not.toContain(t('changes.urgent'));
    expect(second.textContent).toContain(t('changes.urgent'));
  });

  test('is told in the language where it is translated, and in marked English where it is not', async () => {
    const { container } = await renderTopic('changes', { tag, content: changed() });
    const english = [...container.querySelectorAll('section span[lang=en]')].map((span) => span.textContent);
    expect(english.includes(OLD)).toBe(tag !== 'en');
    expect(english.includes(NEW)).toBe(tag !== 'en' && tag !== 'es');
    expect(container.textContent?.includes('Se añadió un segundo paso.')).toBe(tag === 'es');
  });

  test('is told on the topic with the last day, and on no other topic', async () => {
    const { t, container, unmount } = await renderTopic('door', { tag, content: changed() });
    const line = container.querySelector('.changed');
    expect(line?.textContent).toContain(t('basis.changed', { date: formatDate('2026-12-03', t) }));
    expect(line?.querySelector('a')?.getAttribute('href')).toBe(`/${tag}/changes/`);
    unmount();
    const other = await renderTopic('offices', { tag, content: changed() });
    expect(other.container.querySelector('.changed')).toBeNull();
  });
});

test('every change of the guide as it stands is there to read', async () => {
  const { container } = await renderTopic('changes');
  const texts = Object.values(CONTENT.changes).map(({ text }) => text);
  expect(texts.length).toBeGreaterThan(0);
  for (const text of texts) expect(container.textContent).toContain(text);
});
