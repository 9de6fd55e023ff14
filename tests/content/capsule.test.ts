import { describe, expect, it } from 'vitest';
import { makeCapsule } from '../../src/build/capsule.ts';
import { uiStrings } from '../../src/build/makePages.ts';
import { dialAddress } from '../../src/content/dialAddress.ts';
import { CONTENT, ownBlocks, realContent, TAGS } from '../support/views.ts';

const capsule = makeCapsule(CONTENT, TAGS);
const core = Object.values(CONTENT.topics).flatMap((topic) =>
  topic.parts.flatMap((part) => part.blocks.filter((block) => block.core)),
);
const section = (tag: string) => capsule.sections[tag] ?? '';

describe('the capsule, for when everything else fails', () => {
  it('has a section for every released language, each by its tag, so that the asked one can come first', () => {
    expect(Object.keys(capsule.sections)).toEqual(TAGS);
    for (const tag of TAGS) {
      const dir = tag === 'ar' ? 'rtl' : 'ltr';
      expect(section(tag)).toMatch(new RegExp(`^<section lang="${tag}" dir="${dir}">`));
    }
  });

  it('says first, in each language, why the page asked for did not open', () => {
    for (const tag of TAGS) {
      const why = uiStrings(CONTENT, tag, ['missing'])['missing.offline'] ?? '';
      expect(why.length).toBeGreaterThan(20);
      expect(section(tag)).toMatch(/^<section [^>]*><p>/);
      expect(section(tag).slice(0, 400)).toContain(why);
    }
  });

  it('has every core step in every language, and every core hotline as a link to call', () => {
    expect(core.length).toBeGreaterThan(10);
    for (const tag of TAGS) {
      expect(section(tag).match(/<li>/g)).toHaveLength(core.length);
      for (const block of core) {
        if (block.kind !== 'call') continue;
        for (const number of CONTENT.contacts[block.contact]?.numbers ?? []) {
          expect(section(tag)).toContain(`<a dir="ltr" href="${dialAddress(number)}">${number}</a>`);
        }
      }
    }
    expect(section('es')).toContain(CONTENT.translations.es?.topics.door?.units['keep-door-closed.text']?.text);
  });

  it('has the words to speak in English in every language', () => {
    const said = core.filter((block) => block.kind === 'say');
    expect(said.length).toBeGreaterThan(2);
    for (const tag of TAGS)
      for (const { text } of said) expect(section(tag)).toContain(`<b lang="en" dir="ltr">“${text}”</b>`);
  });

  it('has the condition before words that must be true', () => {
    const content = realContent();
    const block = ownBlocks('door', content).find(({ core, kind }) => core && kind === 'say');
    if (block?.kind !== 'say') throw new Error('The door has no core words to say');
    block.when = 'Only if true:';
    expect(makeCapsule(content, ['en']).sections.en).toContain(
      `<li>Only if true:<br><b lang="en" dir="ltr">“${block.text}”`,
    );
  });

  it('marks English that stands in for a stale translation', () => {
    const content = realContent();
    const [block] = ownBlocks('door', content);
    if (!block) throw new Error('The door topic is empty');
    block.text = 'Keep it shut & wait.';
    const { sections } = makeCapsule(content, TAGS);
    expect(sections.ar).toContain('<span lang="en" dir="ltr">Keep it shut &amp; wait.</span>');
    expect(section('ar')).not.toContain('<span lang="en"');
  });

  it('is a complete page of a few kilobytes, without scripts, pictures or links to anywhere but the phone', () => {
    const page = [capsule.head, ...Object.values(capsule.sections), capsule.tail].join('');
    expect(page).toMatch(/^<!doctype html>[\s\S]*<title>[\s\S]*<\/html>\n$/);
    expect(page).not.toMatch(/<script|<img|<link|style="/);
    expect([...page.matchAll(/href="([^"]*)"/g)].every(([, href]) => href?.startsWith('tel:'))).toBe(true);
    expect(Buffer.byteLength(page)).toBeLessThan(5000 * TAGS.length);
  });
});
