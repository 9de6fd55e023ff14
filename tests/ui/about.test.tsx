import { screen } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { revise } from '../../src/build/revise.ts';
import { formatDate } from '../../src/content/formatDate.ts';
import { topicRevision } from '../../src/content/topicRevision.ts';
import { fakePorts, fakeSaver } from '../support/fakeSaver.ts';
import { renderTopic, renderView } from '../support/render.tsx';
import { CONTENT, ownBlocks, realContent, SOME_TAGS, TAGS, viewOf } from '../support/views.ts';

const translatedTags = TAGS.filter((tag) => tag !== 'en');
const about = () =>
  screen.getByRole('region', { name: screen.getByText(/./, { selector: '#about-h' }).textContent ?? '' });
/** The lines of the section, each as a reader hears it. */
const lines = () => [...about().querySelectorAll('b, p, .s')].map((line) => line.textContent);

test('English says nothing about a translation', async () => {
  const { t } = await renderTopic('door');
  const said = lines();
  for (const key of ['machine', 'compared', 'noReader', 'missing', 'reference']) {
    expect(said).not.toContain(t(`translation.${key}`));
  }
  expect(said).toContain(t('basis.notAdvice'));
});

describe.each(SOME_TAGS)('in %s', (tag) => {
  test('it says when the text was checked, that no lawyer did, and leads to the sources', async () => {
    const { t, view } = await renderTopic('door', { tag });
    const { checkedOn, reviewBy, sources } = view.page.topic?.about ?? { checkedOn: '', reviewBy: '', sources: 0 };
    expect(lines()).toContain(t('basis.checked', { date: formatDate(checkedOn, t) }));
    expect(lines()).toContain(t('basis.reviewBy', { date: formatDate(reviewBy, t) }));
    expect(lines()).toContain(t('basis.noLawyer'));
    const link = screen.getByRole('link', { name: new RegExp(t('basis.seeSources')) });
    expect(link.getAttribute('href')).toBe('/en/sources/#door');
    expect(link.textContent).toContain(t('basis.sources', { count: sources }));
    expect(sources).toBeGreaterThan(0);
  });

  test('a named lawyer is shown with the day', async () => {
    const content = realContent();
    const of = topicRevision(content, 'door', revise);
    if (content.topics.door) content.topics.door.legalReview = { by: 'Ada Example', on: '2026-11-20', of };
    const { t } = await renderTopic('door', { tag, content });
    expect(lines()).toContain(t('basis.lawyer', { name: 'Ada Example', date: formatDate('2026-11-20', t) }));
    expect(lines()).not.toContain(t('basis.noLawyer'));
  });

  test.each(['words', 'facts'])('a lawyer’s review is told as of earlier %s once they changed', async (what) => {
    const content = realContent();
    const door = content.topics.door;
    const [block] = ownBlocks('door', content);
    if (!door || !block) throw new Error('There is no door topic');
    door.legalReview = { by: 'Ada Example', on: '2026-11-20', of: topicRevision(content, 'door', revise) };
    if (what === 'words') block.text = `${block.text} Now.`;
    else Object.assign(content.facts[block.facts[0] ?? ''] ?? {}, { caveats: 'Another exception.' });
    const { t } = await renderTopic('door', { tag, content });
    const said = { name: 'Ada Example', date: formatDate('2026-11-20', t) };
    expect(lines()).toContain(t('basis.lawyerBefore', said));
    expect(lines()).not.toContain(t('basis.lawyer', said));
  });

  test('a review day that passed is told only in the browser, and only once it passed', async () => {
    const view = await viewOf('door', tag);
    const reviewBy = view.page.topic?.about.reviewBy ?? '';
    const said = async (ports: Parameters<typeof renderView>[1]) => {
      const { t, unmount } = await renderView(view, ports);
      const found = screen.queryByRole('heading', { name: t('basis.overdueTitle') }) !== null;
      unmount();
      return found;
    };
    const on = (today: string) => fakePorts(fakeSaver(), { today: () => today });
    expect(await said(null)).toBe(false);
    expect(await said(on(reviewBy))).toBe(false);
    expect(await said(on('2099-01-01'))).toBe(true);
  });
});

describe.each(translatedTags)('the translation into %s', (tag) => {
  const record = (content = realContent()) => {
    const topic = content.translations[tag]?.topics.door;
    if (!topic) throw new Error(`There is no door topic in ${tag}`);
    return { content, topic };
  };

  test('made and compared by machine: it says so, and names no reader', async () => {
    const { content, topic } = record();
    const day = { by: 'machine', on: '2026-11-24' };
    Object.assign(topic, { draftedBy: day, backTranslatedBy: day, checkedBy: day });
    const { t } = await renderTopic('door', { tag, content });
    for (const key of ['machine', 'compared', 'noReader', 'reference']) {
      expect(lines()).toContain(t(`translation.${key}`));
    }
    expect(lines()).not.toContain(t('translation.reader', { name: 'machine', date: formatDate('2026-11-24', t) }));
    expect(about().textContent).not.toContain('machine');
  });

  test('not compared: it does not claim to be', async () => {
    const { content, topic } = record();
    topic.backTranslatedBy = null;
    const { t } = await renderTopic('door', { tag, content });
    expect(lines()).not.toContain(t('translation.compared'));
  });

  test('read by a named person: the name and the day are shown', async () => {
    const { content, topic } = record();
    topic.checkedBy = { by: 'Ada Example', on: '2026-11-20' };
    const { t } = await renderTopic('door', { tag, content });
    expect(lines()).toContain(t('translation.reader', { name: 'Ada Example', date: formatDate('2026-11-20', t) }));
    expect(lines()).not.toContain(t('translation.noReader'));
  });

  test('missing: it says so, and claims neither a computer’s nor a person’s work', async () => {
    const { content } = record();
    delete content.translations[tag]?.topics.door;
    const { t } = await renderTopic('door', { tag, content });
    expect(lines()).toContain(t('translation.missing'));
    for (const key of ['machine', 'compared', 'noReader']) expect(lines()).not.toContain(t(`translation.${key}`));
  });

  test('passages in English are counted in the plural of the language', async () => {
    const { content, topic } = record();
    const keys = Object.keys(topic.units).filter((key) => key.endsWith('.text'));
    for (const count of [1, 2, 5, 11]) {
      for (const key of keys.slice(0, count)) Object.assign(topic.units[key] ?? {}, { of: '00000000' });
      const { t, unmount } = await renderTopic('door', { tag, content });
      expect(lines()).toContain(t('translation.inEnglish', { count }));
      unmount();
    }
    expect(keys.length).toBeGreaterThan(11);
  });

  test('a current translation speaks of no passage in English', async () => {
    const { t, view } = await renderTopic('door', { tag });
    expect(view.page.topic?.about.translation.inEnglish).toBe(0);
    expect(lines()).not.toContain(t('translation.inEnglish', { count: 0 }));
  });
});

test('a topic of today names no lawyer and no reader anywhere: nobody has claimed one', async () => {
  for (const tag of TAGS) {
    for (const id of Object.keys(CONTENT.topics)) {
      const { page } = await viewOf(id, tag);
      expect([page.topic?.about.lawyer, page.topic?.about.translation.reader]).toEqual([null, null]);
    }
  }
});
