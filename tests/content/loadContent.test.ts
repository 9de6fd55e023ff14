import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { loadContent } from '../../src/build/loadContent.ts';
import { problemLine } from '../../src/content/problem.ts';
import { LocalesCopy } from '../support/localesCopy.ts';
import { BAD_CONTENT } from './badContent.ts';

const copy = new LocalesCopy(['es', 'ar']);
afterEach(() => copy.restore());
afterAll(() => copy.remove());

describe('the content as it stands', () => {
  it('has no problem', () => expect(loadContent(copy.dir).problems.map(problemLine)).toEqual([]));

  it('is English, Spanish and Arabic at least, with the topics of the first edition in each', () => {
    const { content } = loadContent(copy.dir);
    expect(Object.keys(content.translations)).toEqual(expect.arrayContaining(['ar', 'es']));
    expect(Object.keys(content.topics)).toHaveLength(41);
    for (const { topics } of Object.values(content.translations)) {
      expect(Object.keys(topics)).toEqual(expect.arrayContaining(['call', 'door', 'offices']));
    }
  });
});

describe('bad content', () => {
  it('comes in many kinds, each with a name of its own', () => {
    expect(BAD_CONTENT.length).toBeGreaterThanOrEqual(45);
    expect(new Set(BAD_CONTENT.map(({ name }) => name)).size).toBe(BAD_CONTENT.length);
  });

  it('of several kinds is named all at once', () => {
    const kinds = ['a direction override', 'a fact no block rests on', 'a lost placeholder'];
    const planted = BAD_CONTENT.filter(({ name }) => kinds.includes(name));
    for (const { change } of planted) change(copy);
    const named = loadContent(copy.dir).problems.map(({ file, key }) => `${file} ${key}`);
    expect(planted).toHaveLength(3);
    expect(named.sort()).toEqual(planted.map(({ expect: { file, key } }) => `${file} ${key}`).sort());
  });

  it('never breaks a message: what cannot be seen is named by its code', () => {
    for (const name of ['a direction override', 'a line break', 'a zero-width space']) {
      BAD_CONTENT.find((each) => each.name === name)?.change(copy);
      const [problem] = loadContent(copy.dir).problems;
      // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
      expect(problem && problemLine(problem)).toMatch(/^[^\x00-\x1F\u200B\u202E]+$/);
      copy.restore();
    }
  });
});
