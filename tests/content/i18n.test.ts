import { describe, expect, it } from 'vitest';
import { chooseLanguage } from '../../src/i18n/chooseLanguage.ts';
import { translate } from '../../src/i18n/translate.ts';
import { CONTENT, TAGS, viewOf } from '../support/views.ts';

describe('the translator', () => {
  it('has six Arabic strings, one for each kind of count', async () => {
    const { language, page } = await viewOf('door', 'ar');
    const t = translate('ar', { ...language.strings, ...page.strings });
    const counts = { zero: 0, one: 1, two: 2, few: 3, many: 11, other: 100 };
    for (const [category, count] of Object.entries(counts)) {
      const unit = CONTENT.translations.ar?.ui.topic?.[`translation.inEnglish_${category}`]?.text ?? '';
      expect(unit).not.toBe('');
      expect(t('translation.inEnglish', { count })).toBe(unit.replace('{{count}}', String(count)));
    }
    const used = Object.keys(counts).map((name) => page.strings[`translation.inEnglish_${name}`]);
    expect(new Set(used).size).toBe(6);
  });

  it('has two English strings', async () => {
    const { page } = await viewOf('door', 'en');
    const t = translate('en', page.strings);
    expect([0, 1, 2].map((count) => t('basis.sources', { count }))).toEqual(['0 sources', '1 source', '2 sources']);
  });

  it('uses the pinned category for every count, where the platform has no rule', () => {
    const strings = { 'basis.sources_other': '{{count}} ཁུངས་' };
    const pinned = translate('dz', strings, 'other');
    for (const count of [0, 1, 2, 7, 100]) expect(pinned('basis.sources', { count })).toBe(`${count} ཁུངས་`);
    // Control: with the rule of English the word for one is looked for, and not found.
    expect(translate('en', strings)('basis.sources', { count: 1 })).toBe('basis.sources');
  });

  it('takes dots and colons of keys as they are, and escapes nothing (React does)', () => {
    const t = translate('en', { 'a.b:c': '{{name}} & co' });
    expect(t('a.b:c', { name: '<Ana>' })).toBe('<Ana> & co');
    expect(t('a.b:c', { name: '$& $1 {{name}}' })).toBe('$& $1 {{name}} & co');
  });

  it('never borrows words of another language', () => {
    expect(translate('en', { 'nav.home': 'Home' })('nav.home')).toBe('Home');
    expect(translate('es', {})('nav.home')).toBe('nav.home');
  });
});

describe('the language to suggest', () => {
  it.each([
    [['es-MX', 'en-US'], 'es'],
    [['fr-FR', 'ar-EG'], 'ar'],
    [['AR'], 'ar'],
    [['de', 'fr'], null],
    [[], null],
  ])('for %j is %s', (preferred, wanted) => expect(chooseLanguage(preferred, TAGS)).toBe(wanted));

  it('is the exact tag before a near one', () => {
    expect(chooseLanguage(['zh-Hant'], ['zh-Hans', 'zh-Hant'])).toBe('zh-Hant');
    expect(chooseLanguage(['zh-TW'], ['zh-Hans', 'zh-Hant'])).toBe('zh-Hans');
  });
});
