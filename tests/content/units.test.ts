import { describe, expect, it } from 'vitest';
import { revise } from '../../src/build/revise.ts';
import { escapeHtml } from '../../src/content/escapeHtml.ts';
import { isPast, unitState } from '../../src/content/freshness.ts';
import { pluralKeys } from '../../src/content/rules/pluralKeys.ts';
import { topicUnits } from '../../src/content/topicUnits.ts';
import { CONTENT } from '../support/views.ts';

describe('the units of a topic', () => {
  it('are all its words, each once, in reading order, under stable keys', () => {
    for (const topic of Object.values(CONTENT.topics)) {
      const units = topicUnits(topic);
      expect(new Set(units.map(({ key }) => key)).size).toBe(units.length);
      expect(units.slice(0, 3).map(({ key }) => key)).toEqual(['title', 'tile', 'description']);
      const words: string[] = [];
      JSON.stringify(topic, (key, value) => {
        if (['title', 'tile', 'description', 'text', 'note', 'when'].includes(key)) words.push(value);
        return value;
      });
      expect(units.map(({ text }) => text).sort()).toEqual(words.sort());
    }
  });

  it('carry the kind of their block as role, and the room they have', () => {
    const door = CONTENT.topics.door;
    if (!door) throw new Error('There is no door topic');
    const unit = (key: string) => topicUnits(door).find((each) => each.key === key);
    expect(unit('no-signing.text')).toMatchObject({ role: 'dont', max: 90 });
    expect(unit('say-silent.text')).toMatchObject({ role: 'say', max: 55 });
    expect(unit('law-says.title')).toMatchObject({ role: 'reality', max: 32 });
    expect(unit('part.inside')).toMatchObject({ role: 'part', max: 32 });
  });
});

describe('a translated unit', () => {
  const of = revise('do', 'Keep the door closed.');

  it('is current, stale or missing by its revision alone', () => {
    expect(unitState({ of }, of)).toBe('current');
    expect(unitState({ of }, revise('do', 'Keep the door shut.'))).toBe('stale');
    expect(unitState(undefined, of)).toBe('missing');
  });

  it('has a revision of 8 hexadecimal digits that changes with the role and with the words', () => {
    expect(of).toMatch(/^[0-9a-f]{8}$/);
    expect(revise('dont', 'Keep the door closed.')).not.toBe(of);
    expect(revise('do', 'Keep the door closed!')).not.toBe(of);
    expect(revise('do', 'Keep the door closed.')).toBe(of);
  });
});

describe('a review', () => {
  it('is late the day after its day, and not on it', () => {
    expect(isPast('2026-12-22', '2026-12-23')).toBe(true);
    expect(isPast('2026-12-22', '2026-12-22')).toBe(false);
    expect(isPast('2026-12-22', '2026-11-30')).toBe(false);
  });
});

describe('plural keys', () => {
  const english = { ...CONTENT.ui.topic, ...CONTENT.ui.count };
  const endings = (tag: string, pinned?: 'other') =>
    pluralKeys(english, tag, pinned).flatMap(({ key }) => /^basis\.sources_(.*)/.exec(key)?.[1] ?? []);

  it('follow the categories of the language, or the pinned one', () => {
    expect(endings('en').sort()).toEqual(['one', 'other']);
    expect(endings('ar').sort()).toEqual(['few', 'many', 'one', 'other', 'two', 'zero']);
    expect(endings('zh-Hans')).toEqual(['other']);
    expect(endings('ar', 'other')).toEqual(['other']);
  });

  it('follow the English “other”, and leave every other key as it is', () => {
    const all = pluralKeys(english, 'ar');
    expect(all.find(({ key }) => key === 'basis.sources_one')?.text).toBe('{{count}} sources');
    expect(all.filter(({ key }) => !/_(zero|one|two|few|many|other)$/.test(key)).length).toBe(
      Object.keys(english).filter((key) => !/_(one|other)$/.test(key)).length,
    );
  });
});

describe('escaping', () => {
  it('makes words safe in markup and in attributes', () => {
    expect(escapeHtml('<a href="x">&</a>')).toBe('&lt;a href=&quot;x&quot;&gt;&amp;&lt;/a&gt;');
    expect(escapeHtml('‘quoted’ “words”')).toBe('‘quoted’ “words”');
  });
});
