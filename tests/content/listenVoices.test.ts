import { describe, expect, it } from 'vitest';
import { type Passage, passagesOf } from '../../src/features/listen/passages.ts';
import { shortPieces, stepsOf } from '../../src/features/listen/steps.ts';
import { chooseVoice, type Voice } from '../../src/platform/chooseVoice.ts';
import { CONTENT, TAGS, viewOf, wordsOfView } from '../support/views.ts';

const voice = (lang: string, more: Partial<Voice> = {}): Voice => ({
  name: lang,
  lang,
  default: false,
  localService: true,
  ...more,
});
const voices = (...langs: string[]) => langs.map((lang) => voice(lang));
const chosen = (list: Voice[], lang: string) => chooseVoice(list, lang)?.name ?? null;
const NOTE = 'Words in English are not read.';

describe('the voice for a language', () => {
  it.each([
    ['es', ['en-US', 'es-ES', 'es-MX', 'es-US'], 'es-US'],
    ['es', ['es-ES', 'es-AR', 'es-MX'], 'es-MX'],
    ['es', ['es-ES', 'es-419'], 'es-419'],
    ['es', ['es-ES', 'es'], 'es'],
    ['es', ['en-US', 'es-ES'], 'es-ES'],
    ['en', ['en-GB', 'en-US'], 'en-US'],
    ['en', ['en_GB', 'es_US'], 'en_GB'],
    ['ar', ['ar-SA', 'en-US'], 'ar-SA'],
    ['ar', ['ara-XA'], 'ara-XA'],
    ['es', ['spa-ESP', 'es_MX'], 'es_MX'],
    ['tl', ['fil-PH'], 'fil-PH'],
    ['zh-Hans', ['zh-TW', 'zh-CN'], 'zh-CN'],
    ['zh-Hant', ['zh-CN', 'zh-HK', 'zh_TW_#Hant', 'zh-TW'], 'zh-TW'],
    ['pt-BR', ['pt-PT', 'pt-BR'], 'pt-BR'],
    ['ht', ['fr-FR', 'en-US'], null],
    ['es', ['est-EE', 'eo'], null],
    ['en', [], null],
  ])('%s out of %j is %s', (lang, list, best) => expect(chosen(voices(...list), lang)).toBe(best));

  it('is the default of the device where two are equal, and never one that works over a network', () => {
    const two = [voice('ar-EG'), voice('ar-SA', { name: 'own', default: true })];
    expect(chosen(two, 'ar')).toBe('own');
    expect(chosen([voice('es-ES', { default: true }), voice('es-US')], 'es')).toBe('es-US');
    expect(chosen([voice('en-US', { localService: false }), voice('en-GB')], 'en')).toBe('en-GB');
    expect(chosen([voice('en-US', { localService: false })], 'en')).toBeNull();
    const odd = voice('en-US', { localService: 'yes' as unknown as boolean });
    expect(chosen([odd], 'en')).toBeNull();
  });

  it('does not sing or joke while there is another', () => {
    const list = [voice('en-US', { name: 'Bad News' }), voice('en-US', { name: 'Albert' }), voice('en-GB')];
    expect(chosen(list, 'en')).toBe('en-GB');
    expect(chosen(list.slice(0, 1), 'en')).toBe('Bad News');
  });
});

describe('what is spoken', () => {
  const spoken = (passages: Passage[], tag: string, list: Voice[]) => {
    const made = stepsOf(passages, tag, list, NOTE);
    return made && { unread: made.unread, steps: made.steps.map(({ text, voice: { name } }) => `${name}: ${text}`) };
  };
  const english: Passage = { id: 'a', lang: 'en', text: 'Do not sign.' };
  const toSay: Passage = { id: 'b', lang: 'en', text: 'I want a lawyer.', repeated: true };
  const meaning: Passage = { id: 'b', lang: 'es', text: 'Quiero un abogado.' };

  it('in English has an English voice', () => {
    expect(spoken([toSay, meaning, english], 'es', voices('es-US', 'en-US'))).toEqual({
      unread: false,
      steps: ['en-US: I want a lawyer.', 'es-US: Quiero un abogado.', 'en-US: Do not sign.'],
    });
  });

  it('without one leaves out words whose meaning follows, and says once that the others are not read', () => {
    expect(spoken([toSay, meaning, english, english, meaning, english], 'es', voices('es-US'))).toEqual({
      unread: true,
      steps: ['es-US: Quiero un abogado.', `es-US: ${NOTE}`, 'es-US: Quiero un abogado.', `es-US: ${NOTE}`],
    });
    expect(spoken([meaning], 'es', voices('es-US'))?.unread).toBe(false);
  });

  it('is nothing where the page’s language has no voice', () => {
    expect(spoken([english, meaning], 'es', voices('en-US'))).toBeNull();
    expect(spoken([english], 'en', voices('es-US'))).toBeNull();
  });

  it('speaks quoted English inside a translation with an English voice, and keeps it in place without one', () => {
    const quoted: Passage = { id: 'q', lang: 'ar', text: 'قد يقولون فقط “police” (شرطة).' };
    expect(spoken([quoted], 'ar', voices('ar-SA', 'en-US'))?.steps).toEqual([
      'ar-SA: قد يقولون فقط',
      'en-US: police',
      'ar-SA: (شرطة).',
    ]);
    expect(spoken([quoted], 'ar', voices('ar-SA'))?.steps).toEqual([`ar-SA: ${quoted.text}`]);
    const last: Passage = { id: 'q', lang: 'es', text: 'Diga “no”.' };
    expect(spoken([last], 'es', voices('es-US', 'en-US'))?.steps).toEqual(['es-US: Diga', 'en-US: no']);
    const own: Passage = { id: 'q', lang: 'en', text: 'They may say “police.”' };
    expect(spoken([own], 'en', voices('en-US'))?.steps).toEqual(['en-US: They may say “police.”']);
  });

  it('is short in every topic of every language, and nothing of it is lost', async () => {
    let cut = 0;
    for (const tag of TAGS) {
      for (const id of Object.keys(CONTENT.topics).filter((each) => !CONTENT.topics[each]?.tool)) {
        const view = await viewOf(id, tag);
        const passages = view.page.topic ? passagesOf(view.page.topic, wordsOfView(view), tag) : [];
        const { steps } = stepsOf(passages, tag, voices('en-US', 'es-US', 'ar-SA', 'bn-IN', 'zh-CN'), NOTE) ?? {
          steps: [],
        };
        const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '');
        expect(steps.filter(({ text }) => text.length > 200)).toEqual([]);
        const all = (list: { text: string }[]) => letters(list.map(({ text }) => text).join(''));
        expect(all(steps)).toBe(all(passages));
        cut += steps.length > passages.length ? 1 : 0;
      }
    }
    expect(cut).toBeGreaterThan(50);
  });
});

describe('a long text', () => {
  const long = (end: string) => `${'word '.repeat(20).trim()}${end} `.repeat(4).trim();
  it('is cut after a sentence, else after a comma, else between words, else anywhere', () => {
    for (const end of ['.', '؟', '.”', ',', '،', '']) {
      const pieces = shortPieces(long(end));
      expect(pieces.length).toBeGreaterThan(1);
      expect(pieces.join(' ')).toBe(long(end));
      for (const piece of pieces) expect(piece.endsWith(`word${end}`) && piece.length <= 200).toBe(true);
    }
    const solid = '律'.repeat(450);
    expect(shortPieces(solid).map(({ length }) => length)).toEqual([200, 200, 50]);
    expect(shortPieces(`${'律'.repeat(120)}。${'律'.repeat(120)}`).map(({ length }) => length)).toEqual([121, 120]);
  });
  it('stays whole where it is short enough, also between the dots of “a. m.”', () => {
    const hours = 'De lunes a viernes, de 9\u00A0a.\u00A0m. a 6\u00A0p.\u00A0m.';
    expect(shortPieces(hours)).toEqual([hours]);
    expect(shortPieces('x'.repeat(200))).toHaveLength(1);
    expect(shortPieces(' ')).toEqual([]);
  });
});
