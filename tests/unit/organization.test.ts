import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { makePages, uiStrings } from '../../src/build/makePages.ts';
import { applyOrganization } from '../../src/build/organization/applyOrganization.ts';
import { contrastRatio } from '../../src/build/organization/contrastRatio.ts';
import { loadOrganization } from '../../src/build/organization/loadOrganization.ts';
import { organizationStyle } from '../../src/build/organization/organizationStyle.ts';
import { readSettings } from '../../src/build/settings.ts';
import { faultLine } from '../../src/content/problem.ts';
import type { TopicView } from '../../src/content/site.ts';
import { passagesOf } from '../../src/features/listen/passages.ts';
import { stepsOf } from '../../src/features/listen/steps.ts';
import { searchDocuments } from '../../src/features/search/searchDocuments.ts';
import { chooseVoice } from '../../src/platform/chooseVoice.ts';
import { CONTENT, siteOf, TAGS } from '../support/views.ts';

const ROOT = resolve(import.meta.dirname, '..', '..');
const folder = mkdtempSync(join(tmpdir(), 'kyr-organization-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const CONTACT = { name: 'Recepción', phone: '718-555-0100', hours: 'De 10 a 18', languages: 'Español' };
const GOOD = {
  name: { en: 'Rights with Casa', ar: 'حقوقكم مع كاسا' },
  short: 'Casa',
  lang: 'es',
  contacts: [CONTACT],
  colours: { light: { sign: '#0b4f43', ink: '#FFFFFF' } },
};

/** What the build makes of a file that holds `value`; a text is written as it is. */
function load(value: unknown) {
  const file = join(folder, 'organization.json');
  writeFileSync(file, typeof value === 'string' ? value : JSON.stringify(value));
  return loadOrganization(file, CONTENT, 'organization.json');
}
const told = (value: unknown) => load(value).problems.map(faultLine);
/** The content as the organization gives it out. */
function applied(value: unknown = GOOD) {
  const { organization } = load(value);
  if (!organization) throw new Error(told(value).join('\n'));
  return applyOrganization(CONTENT, organization);
}

describe('a right file', () => {
  it('needs a name and nothing else', () => {
    expect(load({ name: 'Casa' }).organization).toEqual({ name: { en: 'Casa' }, lang: 'en', contacts: [] });
  });

  it.each(['(718) 555-0100', '718.555.0100', '+1 718 555 0100', '1-718-555-0100', '7185550100'])(
    'may write a number as %s; it is shown as all others',
    (phone) => {
      expect(load({ ...GOOD, contacts: [{ ...CONTACT, phone }] }).organization?.contacts[0]?.phone).toBe(
        '718-555-0100',
      );
    },
  );

  it('is the example of docs/partners.md', () => {
    const [, example = ''] = /```json\n([\s\S]*?)```/.exec(readFileSync(join(ROOT, 'docs/partners.md'), 'utf8')) ?? [];
    expect(told(example)).toEqual([]);
    const { organization } = load(example);
    expect([organization?.short, organization?.contacts.length, organization?.colours?.dark]).not.toContain(undefined);
  });
});

describe('a file that is not right', () => {
  const colours = (light: object, dark?: object) => ({ ...GOOD, colours: { light, ...(dark && { dark }) } });
  const contact = (change: object) => ({ ...GOOD, contacts: [{ ...CONTACT, ...change }] });

  it.each([
    ['no JSON', '{ "name": ', /^organization\.json: is not JSON/],
    ['a field that stands twice', '{ "name": "A", "name": "B" }', /^organization\.json → name: .*twice/],
    ['no name', {}, /^organization\.json → name: is missing\. Add it: see docs\/partners\.md\.$/],
    ['a name that is no text', { name: 5 }, /^organization\.json → name: is none of the forms/],
    ['no English name', { name: { es: 'Casa' } }, /^organization\.json → name: has no text under “en”/],
    ['a name too long', { name: 'x'.repeat(31) }, /→ name: has 31 characters, there is room for 30\. Shorten it\.$/],
    ['a short name too long', { name: 'A', short: 'x'.repeat(13) }, /→ short: has 13 characters, there is room for 12/],
    ['a name in an unknown language', { name: { en: 'A', xx: 'B' } }, /→ name\.xx: the guide has no such language.*es/],
    ['a name with a hidden character', { name: 'Casa\u202e' }, /→ name: holds a hidden direction control/],
    ['a name that promises', { name: 'Safe place' }, /→ name: promises safety: “Safe place”/],
    ['an unknown field', { ...GOOD, adress: 'x' }, /^organization\.json: unknown key “adress”/],
    ['a field for what must stay', { ...GOOD, notices: false }, /unknown key “notices”/],
    ['an unknown field of a contact', contact({ fax: '1' }), /→ contacts\.0: unknown key “fax”/],
    ['a short number', contact({ phone: '555-0100' }), /→ contacts\.0\.phone: is not a US phone number of 10 digits/],
    ['a foreign number', contact({ phone: '+44 20 7946 0958' }), /→ contacts\.0\.phone: .*such as 718-555-0100/],
    ['a number with words', contact({ phone: '718-555-0100 ext 5' }), /→ contacts\.0\.phone: is not a US phone/],
    ['no number', { ...GOOD, contacts: [{ name: 'A' }] }, /→ contacts\.0\.phone: is missing/],
    ['a contact that promises', contact({ for: 'You are safe here' }), /→ contacts\.0\.for: promises safety/],
    ['markup', contact({ name: '<b>A</b>' }), /→ contacts\.0\.name: holds HTML/],
    ['more contacts than fit', { ...GOOD, contacts: Array(7).fill(CONTACT) }, /→ contacts: holds more than 6 contacts/],
    ['a language in words', { ...GOOD, lang: 'Spanish' }, /→ lang: is not a language tag such as en/],
    ['a colour in words', colours({ sign: 'green', ink: '#ffffff' }), /→ colours\.light\.sign: is not a colour/],
    [
      'colours too much alike',
      colours({ sign: '#ffc61a', ink: '#ffffff' }),
      /→ colours\.light: the ink #ffffff on the sign #ffc61a has a contrast of 1\.57:1, at least 7:1 is needed\./,
    ],
    [
      'dark colours too much alike',
      colours({ sign: '#0b4f43', ink: '#ffffff' }, { sign: '#0b4f43', ink: '#0f1317' }),
      /→ colours\.dark: the ink #0f1317 on the sign #0b4f43 has a contrast of 1\.96:1/,
    ],
  ])('is told alone, with its field and how to mend it: %s', (_, value, wanted) => {
    expect(told(value)).toEqual([expect.stringMatching(wanted)]);
  });

  it('that is not there is told by its name', () => {
    const { problems } = loadOrganization(join(folder, 'none.json'), CONTENT, 'none.json');
    expect(problems.map(faultLine)).toEqual(['none.json: cannot be read. Correct the file.']);
  });

  it('is read from the root, or from where ORGANIZATION says; empty is none', () => {
    const file = join(folder, 'organization.json');
    writeFileSync(file, '{}');
    expect(readSettings(folder, {}).organization).toBe(file);
    expect(readSettings(folder, { ORGANIZATION: 'casa.json' }).organization).toBe(join(folder, 'casa.json'));
    expect(readSettings(folder, { ORGANIZATION: '' }).organization).toBe('');
    expect(readSettings(join(folder, 'elsewhere'), {}).organization).toBe('');
  });
});

describe('the contrast of two colours', () => {
  it('is that of WCAG, whichever stands first', () => {
    expect(contrastRatio('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrastRatio('#ffffff', '#767676')).toBeCloseTo(4.54, 2);
    expect(contrastRatio('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
    expect(contrastRatio('#0b4f43', '#0b4f43')).toBe(1);
  });
});

describe('the name', () => {
  it.each(TAGS)(
    'stands in every interface string of %s that says the guide’s own, and no other string changes',
    (tag) => {
      const areas = Object.keys(CONTENT.ui);
      const [before, after] = [uiStrings(CONTENT, tag, areas), uiStrings(applied(), tag, areas)];
      const guide = before['app.name'] ?? '';
      const name = tag === 'ar' ? GOOD.name.ar : GOOD.name.en;
      expect(after).toMatchObject({ 'app.name': name, 'app.short': 'Casa' });
      const changed = Object.keys(before).filter((key) => before[key] !== after[key]);
      expect(changed.sort()).toEqual(
        ['about.who.p2', 'app.name', 'app.short', 'home.pageTitle', 'languages.description'].sort(),
      );
      for (const key of ['home.pageTitle', 'languages.description'])
        expect(after[key]).toBe(before[key]?.replace(guide, name));
      // The licence of the words asks that a copy say what it is a copy of.
      const naming = Object.keys(after).filter((key) => after[key]?.includes(guide));
      expect(naming).toEqual(['about.who.p2']);
      expect(after['about.who.p2']).toContain('CC BY 4.0');
      expect(after['about.who.p2']?.startsWith(before['about.who.p2'] ?? '?')).toBe(true);
    },
  );

  it('is found in no topic, so that no legal words are touched', () => {
    const { topics } = CONTENT;
    expect(JSON.stringify(topics)).not.toContain('Know Your Rights');
    expect(applied().topics).toBe(topics);
  });

  it('leaves the name on the home screen as it was where there is no short one', () => {
    const short = (value: unknown) => uiStrings(applied(value), 'es', ['shell'])['app.short'];
    expect(short({ name: 'Casa' })).toBe(uiStrings(CONTENT, 'es', ['shell'])['app.short']);
  });
});

describe('the contacts', () => {
  const call = async (tag: string, value: unknown = GOOD): Promise<TopicView> => {
    const content = applied(value);
    const { pages } = await makePages(content, tag, siteOf(content), async () => '');
    const topic = pages.find(({ id }) => id === 'call')?.data.topic;
    if (!topic) throw new Error('There is no page of numbers');
    const others = pages.filter(({ id, data }) => id !== 'call' && JSON.stringify(data).includes(CONTACT.phone));
    expect(others.map(({ id }) => id)).toEqual([]);
    return topic;
  };

  it.each(TAGS)(
    'in %s stand last, under the organization’s name, after a notice that nobody checked them',
    async (tag) => {
      const { parts } = await call(tag);
      const last = parts.at(-1);
      expect(parts.findIndex(({ id }) => id === 'organization')).toBe(parts.length - 1);
      expect(last?.title).toBe(tag === 'ar' ? GOOD.name.ar : GOOD.name.en);
      expect(last?.bands.map(({ kind }) => kind)).toEqual(['know', 'call']);
      expect(last?.bands[0]?.rows[0]?.text).toBe(uiStrings(CONTENT, tag, ['organization'])['organization.added']);
      const row = last?.bands[1]?.rows[0];
      expect(row).toMatchObject({ added: true, contact: { numbers: [CONTACT.phone], checkedOn: null } });
      const said = (text: string) => (tag === 'es' ? text : { text, lang: 'es' });
      expect([row?.title, row?.note]).toEqual([said('Recepción'), said('De 10 a 18 · Español')]);
    },
  );

  it('are nowhere, and no notice of them, where there are none (control)', async () => {
    const { parts } = await call('en', { name: 'Casa' });
    expect(parts.map(({ id }) => id)).toEqual(CONTENT.topics.call?.parts.map(({ id }) => id));
  });

  it('are not among what is searched, because a result stands without the notice', async () => {
    const topic = await call('en');
    const ids = [...searchDocuments(topic)].map(({ passage }) => passage.row.id);
    expect(ids).toContain('call-moia');
    expect(ids.filter((id) => id.startsWith('organization'))).toEqual([]);
  });

  it('are read aloud by a voice of their language or not at all; the notice and the number always', async () => {
    const topic = await call('ar');
    const voices = (...langs: string[]) =>
      langs.map((lang) => ({ lang, name: lang, localService: true, default: false, voiceURI: lang }));
    const heard = (...langs: string[]) =>
      (
        stepsOf(
          passagesOf(topic, (key) => key, 'ar'),
          'ar',
          voices(...langs),
          'unread',
        )?.steps ?? []
      )
        .filter(({ id }) => id.startsWith('organization'))
        .map(({ text, voice }) => [text, voice.lang]);
    expect(chooseVoice(voices('ar-EG', 'es-US'), 'es')?.lang).toBe('es-US');
    expect(heard('ar-EG', 'es-US')).toContainEqual(['Recepción', 'es-US']);
    expect(heard('ar-EG').flat()).not.toContain('Recepción');
    expect(heard('ar-EG')).toContainEqual(['7 1 8, 5 5 5, 0 1 0 0', 'ar-EG']);
  });
});

describe('the colours', () => {
  it('are those of the light theme in the dark one too, where it has none', () => {
    const { organization } = load(GOOD);
    const css = organizationStyle(organization);
    expect(css.match(/--sun:#0b4f43;--onsun:#ffffff/g)).toHaveLength(3);
    expect(css).not.toContain('<');
  });

  it('that are not given add nothing (control)', () => {
    expect(organizationStyle(load({ name: 'Casa' }).organization)).toBe('');
    expect(organizationStyle(undefined)).toBe('');
  });
});
