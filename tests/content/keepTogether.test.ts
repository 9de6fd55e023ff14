import { expect, test } from 'vitest';
import { keepTogether } from '../../src/build/keepTogether.ts';
import { loadContent } from '../../src/build/loadContent.ts';
import type { Translation } from '../../src/content/content.ts';

const { content } = loadContent('locales');

/** What becomes of a text in a language. */
function joined(tag: string, text: string): string | undefined {
  const translation = content.translations[tag] as Translation;
  const changes = { one: { of: '00000000', text } };
  const { translations } = keepTogether({ ...content, translations: { [tag]: { ...translation, changes } } });
  return translations[tag]?.changes.one?.text;
}

test.each([
  ['es', 'Desde el 6 de febrero de 2026.', 'Desde el 6\u00a0de\u00a0febrero de 2026.'],
  ['es', '{{day}} de {{month}} de {{year}}', '{{day}}\u00a0de\u00a0{{month}} de {{year}}'],
  ['es', 'Nadie nacido en EE. UU.', 'Nadie nacido en EE.\u00a0UU.'],
  ['es', 'El “A-Number” y el I-200', 'El “A-\u2060Number” y el I-200'],
  ['ar', 'حتى 2 أبريل 2026', 'حتى 2\u00a0أبريل 2026'],
  ['ar', 'بين NYPD و ICE وغيرها', 'بين NYPD و\u00a0ICE وغيرها'],
  ['bn', 'ICE-এর কাগজ, 311-এ ফোন', 'ICE-\u2060এর কাগজ, 311-\u2060এ ফোন'],
  ['bn', '2 এপ্রিল 2026', '2\u00a0এপ্রিল 2026'],
])('%s: “%s” is not torn', (tag, text, wanted) => {
  expect(joined(tag, text)).toBe(wanted);
});

test.each([
  ['es', 'Hay 12 de marca, y 6 derechos'],
  ['es', 'self-deport'],
  ['ar', 'هو وهي'],
  ['bn', 'চেক-ইন'],
  ['zh-Hans', '截至2026年4月2日'],
])('%s: “%s” stays as it is', (tag, text) => {
  expect(joined(tag, text)).toBe(text);
});

test('nothing but marks is added, to translations alone', () => {
  const given = JSON.stringify(keepTogether(content));
  expect(given).toMatch(/\u2060/);
  expect(given.replaceAll('\u2060', '').replaceAll('\u00a0', ' ')).toBe(
    JSON.stringify(content).replaceAll('\u00a0', ' '),
  );
});
