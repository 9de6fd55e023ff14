import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { loadContent } from '../../src/build/loadContent.ts';
import { languageUnits } from '../../src/build/translating/languageUnits.ts';
import { exportPo, readPo } from '../../src/build/translating/poFile.ts';
import { checkReadings, isRead, readingOf, readReadings, writeReadings } from '../../src/build/translating/readings.ts';
import { readSheet, reviewSheet } from '../../src/build/translating/reviewSheet.ts';
import { unitNote } from '../../src/build/translating/unitNote.ts';
import { writeUnits } from '../../src/build/translating/writeUnits.ts';
import { LocalesCopy } from '../support/localesCopy.ts';

const { content: CONTENT } = loadContent('locales');
const TAGS = Object.keys(CONTENT.translations);
const MACHINE = { by: 'machine', on: '2026-11-27' };
let copy: LocalesCopy | undefined;
afterEach(() => {
  copy?.remove();
  copy = undefined;
});

const door = (tag: string, key: string) => {
  const found = languageUnits(CONTENT, tag).find((unit) => unit.file === 'topics/door' && unit.key === key);
  if (!found?.unit) throw new Error(`There is no ${key}`);
  return { ...found, unit: found.unit };
};

describe('a PO file', () => {
  it.each(TAGS)('of %s comes back as it went, every unit of the language in it', (tag) => {
    const file = exportPo(CONTENT, tag);
    expect(readPo(CONTENT, tag, file)).toEqual(new Map());
    const text = file.toString();
    for (const { file: name, key } of languageUnits(CONTENT, tag)) expect(text).toContain(`msgctxt "${name} → ${key}"`);
  });

  it('gives back the unit a translator changed, with the revision it follows, and no other', () => {
    const { unit, of } = door('es', 'keep-door-closed.text');
    const file = exportPo(CONTENT, 'es')
      .toString()
      .replaceAll(unit.text, 'Deje la puerta cerrada. Hable a través de la puerta.');
    expect(readPo(CONTENT, 'es', Buffer.from(file)).get('topics/door')?.get('keep-door-closed.text')).toEqual({
      of,
      text: 'Deje la puerta cerrada. Hable a través de la puerta.',
    });
  });

  it('tells a translator kind, room, glossary, facts and the note of an interface string', () => {
    const note = unitNote(CONTENT, 'es', door('es', 'keep-door-closed.text')).join('\n');
    expect(note).toMatch(/What to do: an order/);
    expect(note).toMatch(/At most 125 characters/);
    expect(note).toMatch(/Glossary: door = puerta/);
    expect(note).toMatch(/Fact [A-Z]+-\d+: .* Exceptions: /);
    const leave = languageUnits(CONTENT, 'es').find(({ key }) => key === 'nav.leave');
    expect(leave && unitNote(CONTENT, 'es', leave).join('\n')).toContain(CONTENT.ui.shell?.['nav.leave']?.note);
  });

  const block = (text: string, key: string) => {
    const entry = text.split('\n\n').find((each) => each.includes(`msgctxt "topics/door → ${key}"`));
    if (!entry) throw new Error(`There is no ${key}`);
    return entry;
  };
  it.each<[string, (text: string) => string, RegExp]>([
    [
      'of another language',
      (text) => text.replace('Language: es', 'Language: fr'),
      /of the language “fr”, not of “es”/,
    ],
    ['with a unit lost', (text) => text.replace(block(text, 'title'), ''), /topics\/door → title: is not in the file/],
    [
      'with a unit nobody knows',
      (text) => text.replace('topics/door → title', 'topics/door → titel'),
      /titel: there is no such unit/,
    ],
    [
      'whose English was changed',
      (text) => text.replace('msgid "Agents are at my door"', 'msgid "Agents are at the door"'),
      /door → title: its English was changed/,
    ],
    [
      'with a translation emptied',
      (text) => text.replace(block(text, 'title'), block(text, 'title').replace(/msgstr ".*"/, 'msgstr ""')),
      /door → title: its translation is gone/,
    ],
    [
      'cut off in the middle of a line',
      (text) => text.slice(0, text.indexOf('msgid "Keep the door closed') + 20),
      /cannot be read as PO|is not in the file/,
    ],
    ['with damaged letters', (text) => text.replace('puerta', 'puert\uFFFD'), /damaged letters/],
  ])('%s is refused, in words', (_, damage, wrong) => {
    const text = exportPo(CONTENT, 'es').toString();
    const damaged = damage(text);
    expect(damaged).not.toBe(text);
    expect(() => readPo(CONTENT, 'es', Buffer.from(damaged))).toThrow(wrong);
  });
});

describe('units written into the words', () => {
  const changed = (text: string) =>
    new Map([
      ['topics/door', new Map([['keep-door-closed.text', { of: door('es', 'keep-door-closed.text').of, text }]])],
    ]);

  it('stand there afterwards, and nothing else is changed', () => {
    copy = new LocalesCopy();
    const before = JSON.parse(copy.read('es/topics/door.json'));
    writeUnits(copy.dir, 'es', changed('Deje la puerta cerrada. Hable a través de la puerta.'), MACHINE);
    const after = JSON.parse(copy.read('es/topics/door.json'));
    expect(after.units['keep-door-closed.text'].text).toBe('Deje la puerta cerrada. Hable a través de la puerta.');
    before.units['keep-door-closed.text'].text = after.units['keep-door-closed.text'].text;
    expect(after).toEqual(before);
    expect(loadContent(copy.dir).problems).toEqual([]);
  });

  it('are refused in words, and nothing is written, where the content would not build', () => {
    copy = new LocalesCopy();
    const before = copy.read('es/topics/door.json');
    const dir = copy.dir;
    expect(() => writeUnits(dir, 'es', changed('Deje todo cerrado. Hable a través de la ventana.'), MACHINE)).toThrow(
      /Nothing was imported:\n.*nothing for “door”/,
    );
    expect(copy.read('es/topics/door.json')).toBe(before);
  });
});

describe('readings', () => {
  it('hold for the words that were read, and not for changed ones', () => {
    const unit = door('es', 'title');
    const readings = {
      back: { ...MACHINE, units: { title: { of: readingOf(unit.unit.text), text: 'Agents at my door' } } },
    };
    expect(isRead(unit, readings, 'back')).toBe(true);
    expect(isRead({ ...unit, unit: { ...unit.unit, text: 'Otra cosa' } }, readings, 'back')).toBe(false);
    expect(isRead(unit, readings, 'second')).toBe(false);
  });

  it('are there for every topic that claims one, in the real words', () => {
    for (const tag of TAGS)
      expect(checkReadings(CONTENT, resolve(import.meta.dirname, '../../locales'), tag)).toEqual([]);
  });

  it('are missed where a topic claims one that nobody made, or whose words changed since', () => {
    copy = new LocalesCopy();
    copy.json('es/topics/door.json', (topic) => {
      topic.checkedBy = { by: 'Ana Ruiz', on: '2026-11-28' };
    });
    const { content } = loadContent(copy.dir);
    expect(checkReadings(content, copy.dir, 'es')).toContainEqual(
      expect.objectContaining({
        file: 'es/topics/door.json',
        key: 'checkedBy',
        wrong: expect.stringMatching(/never read as it stands/),
      }),
    );
  });

  it('that are damaged are named', () => {
    copy = new LocalesCopy();
    copy.write('es/readings/topics/door.json', { back: { by: 'machine' } });
    const dir = copy.dir;
    expect(() => readReadings(dir, 'es', 'topics/door')).toThrow(/is not a file of readings/);
    writeReadings(dir, 'es', 'topics/door', {});
    expect(readReadings(dir, 'es', 'topics/door')).toEqual({});
  });
});

describe('a review sheet', () => {
  const filled = (change: (sheet: ReturnType<typeof whole>) => void = () => undefined) => {
    const sheet = whole();
    change(sheet);
    return JSON.stringify(sheet);
  };
  const whole = () => ({
    tag: 'es',
    file: 'topics/door',
    reader: 'Ana Ruiz',
    on: '2026-11-28',
    units: Object.fromEntries(
      languageUnits(CONTENT, 'es').flatMap(({ file, key, unit }) =>
        file === 'topics/door' && unit ? [[key, { of: readingOf(unit.text), ok: true, better: '', remark: '' }]] : [],
      ),
    ),
  });

  it('shows English, translation and what a reader understood, and escapes them', () => {
    const unit = door('ar', 'title');
    const back = { ...MACHINE, units: { title: { of: readingOf(unit.unit.text), text: 'Agents <at> my door' } } };
    const html = reviewSheet(CONTENT, 'ar', 'topics/door', { back });
    expect(html).toContain(unit.english);
    expect(html).toContain(`<td lang="ar" dir="rtl"><p>${unit.unit.text}</p></td>`);
    expect(html).toContain('Agents &lt;at&gt; my door');
    expect(html).toContain('not read since it was changed');
    expect(html).not.toMatch(/https?:/);
  });

  it('found right in every row names its reader; one row short does not', () => {
    expect(readSheet(CONTENT, 'es', filled())).toMatchObject({
      whole: true,
      person: { by: 'Ana Ruiz', on: '2026-11-28' },
    });
    const short = filled(({ units }) => Object.assign(units.title ?? {}, { ok: false, remark: 'Too long' }));
    expect(readSheet(CONTENT, 'es', short)).toMatchObject({ whole: false, remarks: ['title: Too long'] });
  });

  it('gives the better words of its reader', () => {
    const better = filled(({ units }) => Object.assign(units.title ?? {}, { better: 'Agentes en mi puerta' }));
    const { changed, whole: all } = readSheet(CONTENT, 'es', better);
    expect(changed.get('topics/door')?.get('title')?.text).toBe('Agentes en mi puerta');
    expect(all).toBe(false);
  });

  it.each<[string, (sheet: ReturnType<typeof whole>) => void, RegExp]>([
    ['of another language', (sheet) => Object.assign(sheet, { tag: 'ar' }), /of the language “ar”/],
    ['signed by nobody', (sheet) => Object.assign(sheet, { reader: '' }), /damaged/],
    ['signed by a machine', (sheet) => Object.assign(sheet, { reader: 'machine' }), /must be a person/],
    ['with a row lost', ({ units }) => delete units.title, /lost the row title/],
    [
      'of words that changed since',
      ({ units }) => Object.assign(units.title ?? {}, { of: '00000000' }),
      /title has changed/,
    ],
  ])('%s is refused, in words', (_, change, wrong) => {
    expect(() => readSheet(CONTENT, 'es', filled(change))).toThrow(wrong);
  });

  it('that is no JSON is refused', () => expect(() => readSheet(CONTENT, 'es', '{')).toThrow(/damaged/));
});

it('the packages that read PO files are for the build alone', () => {
  const { dependencies } = JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8'));
  expect(Object.keys(dependencies)).not.toContain('gettext-parser');
});
