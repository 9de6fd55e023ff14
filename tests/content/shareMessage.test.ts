import { describe, expect, test } from 'vitest';
import { mailAddress, smsAddress, whatsappAddress } from '../../src/content/sendAddresses.ts';
import { wordsOf } from '../../src/content/wordsOf.ts';
import { type ShareWords, shareMessage } from '../../src/features/share/shareMessage.ts';
import { TAGS, viewOf, wordsOfView } from '../support/views.ts';

const origin = 'https://rights.example';
const release = { date: '2026-11-27', version: '2026-11-27-0a1b2c3d' };

async function wordsIn(tag: string): Promise<ShareWords> {
  const view = await viewOf('share', tag);
  const titles = Object.fromEntries((view.page.tiles ?? []).map(({ id, title }) => [id, wordsOf(title)]));
  return { tag, dir: view.language.dir, t: wordsOfView(view), titles };
}

describe.each(TAGS)('in %s', (tag) => {
  test('a shared topic has its title in that language, its address there, day and version, and is short', async () => {
    const words = await wordsIn(tag);
    const title = words.titles.door as string;
    expect(title, 'control: not the English').not.toBe(tag === 'en' ? '' : (await wordsIn('en')).titles.door);
    const text = shareMessage(words, { ids: ['door'], origin, release });
    for (const part of [words.t('app.name'), title, `${origin}/${tag}/door/`, release.version, '2026']) {
      expect(text).toContain(part);
    }
    expect(text.length).toBeLessThan(260);
  });

  test('several topics and the whole guide each have their address, and none says who sent it', async () => {
    const text = shareMessage(await wordsIn(tag), { ids: ['home', 'door', 'street'], origin, release });
    const addresses = text.match(/https?:\S+/g);
    expect(addresses).toEqual([`${origin}/${tag}/`, `${origin}/${tag}/door/`, `${origin}/${tag}/street/`]);
    expect(addresses?.filter((address) => /[?#&]/.test(address))).toEqual([]);
    expect(/[?#&]/.test(`${origin}/?from=x`), 'control').toBe(true);
  });
});

test('the links that open a message app give back the text to the letter', () => {
  const text = 'شارك & حقوقك? 100%\nhttps://rights.example/ar/';
  expect(new URL(whatsappAddress(text)).searchParams.get('text')).toBe(text);
  expect(new URLSearchParams(smsAddress('', text).split('?&')[1]).get('body')).toBe(text);
  expect(new URL(mailAddress('', 'A', text)).searchParams.get('body')).toBe(text.replace('\n', '\r\n'));
});
