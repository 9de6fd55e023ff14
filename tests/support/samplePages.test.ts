import { describe, expect, test } from 'vitest';
import { PAGE_KINDS } from '../../src/content/site.ts';
import { oneOfEachKind, pagesToMeasure, pagesToOpen } from './samplePages.ts';
import { siteFacts } from './siteFacts.ts';

const { pages, tags } = siteFacts('v1');
const kinds = (sample: typeof pages) => sample.map(({ kind }) => kind).toSorted();
const others = tags.slice(1);

describe('the pages the tests open', () => {
  test('each kind once, in every language some', () => {
    const sample = oneOfEachKind(pages);
    expect(kinds(sample)).toEqual(PAGE_KINDS.toSorted());
    expect(new Set(sample.map(({ tag }) => tag))).toEqual(new Set(tags));
  });

  test('all of English, and each kind in another language', () => {
    const sample = pagesToOpen(pages);
    const english = pages.filter(({ tag }) => tag === 'en');
    expect(sample.slice(0, english.length)).toEqual(english);
    expect(new Set(sample.map(({ tag }) => tag))).toEqual(new Set(tags));
    // The lists of sources stand in English alone.
    expect(kinds(sample.slice(english.length))).toEqual(PAGE_KINDS.filter((kind) => kind !== 'sources').toSorted());
  });

  test('to measure, each kind in every language', () => {
    const sample = pagesToMeasure(pages);
    for (const tag of others) {
      expect(kinds(sample.filter((page) => page.tag === tag))).toEqual(
        PAGE_KINDS.filter((kind) => kind !== 'sources').toSorted(),
      );
    }
  });
});
