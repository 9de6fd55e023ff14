import { describe, expect, it } from 'vitest';
import { configLink, configOf, type KioskConfig, readConfig } from '../../src/features/kiosk/config.ts';
import { hashCode, isCode, waitLeft } from '../../src/features/kiosk/exitCode.ts';

const TAGS = ['en', 'es', 'ar', 'bn', 'zh-Hans'];
const CONFIG: KioskConfig = {
  place: 'مكتبة كوينز',
  languages: ['ar', 'en'],
  idle: 60,
  help: { name: 'Front desk', number: '718-555-0100' },
  theme: 'dark',
  print: false,
  count: true,
};

describe('the set-up of a kiosk', () => {
  it('is taken when it is right, without what is not offered here and without spaces around', () => {
    expect(readConfig(CONFIG, TAGS)).toEqual(CONFIG);
    const loose = { ...CONFIG, place: `  ${CONFIG.place} `, languages: ['ar', 'xx', 'en', 'ar'], more: 1 };
    expect(readConfig(loose, TAGS)).toEqual(CONFIG);
    expect(readConfig({ ...CONFIG, help: null }, TAGS)).toMatchObject({ help: null });
  });

  it.each([
    ['link', null],
    ['link', 'text'],
    ['place', { ...CONFIG, place: ' ' }],
    ['place', { ...CONFIG, place: 'x'.repeat(61) }],
    ['languages', { ...CONFIG, languages: [] }],
    ['languages', { ...CONFIG, languages: ['xx'] }],
    ['languages', { ...CONFIG, languages: 'en' }],
    ['idle', { ...CONFIG, idle: 19 }],
    ['idle', { ...CONFIG, idle: 301 }],
    ['idle', { ...CONFIG, idle: 60.5 }],
    ['idle', { ...CONFIG, idle: '60' }],
    ['help', { ...CONFIG, help: { name: 'Desk', number: '' } }],
    ['help', { ...CONFIG, help: { name: '', number: '718-555-0100' } }],
    ['help', { ...CONFIG, help: { name: 'Desk', number: 'javascript:alert(1)' } }],
    ['link', { ...CONFIG, theme: 'blue' }],
    ['link', { ...CONFIG, print: 'yes' }],
  ])('is refused, with what is wrong: %s', (problem, value) => {
    expect(readConfig(value, TAGS)).toBe(problem);
  });

  it('travels in an address and comes back whole, in any script; the code does not travel', () => {
    const link = configLink('https://rights.example', CONFIG);
    expect(link).toMatch(/^https:\/\/rights\.example\/kiosk\/#set-up=[\w-]+$/);
    expect(configOf(new URL(link).hash, TAGS)).toEqual(CONFIG);
    expect(link).not.toMatch(/code|hash/);
  });

  it('that came damaged is refused; another place of the page is none', () => {
    const { hash } = new URL(configLink('https://rights.example', CONFIG));
    for (const damaged of [hash.slice(0, -9), `${hash}%`, '#set-up=', '#set-up=bnVsbA'])
      expect([damaged, configOf(damaged, TAGS)]).toEqual([damaged, 'link']);
    expect(configOf('#main', TAGS)).toBeNull();
    expect(configOf('', TAGS)).toBeNull();
  });
});

describe('the code that leads out', () => {
  it('is known again, and no other is; the same code is kept otherwise each time', async () => {
    const kept = await hashCode('246810', undefined, 1000);
    expect(await isCode('246810', kept)).toBe(true);
    expect(await isCode('246811', kept)).toBe(false);
    expect(JSON.stringify(kept)).not.toContain('246810');
    expect((await hashCode('246810', undefined, 1000)).hash).not.toBe(kept.hash);
  });

  it('is hashed with as many rounds as the advice says', async () => {
    expect((await hashCode('246810')).rounds).toBe(600_000);
  });

  it('waits longer after each wrong try, never more than an hour, and not longer for a clock that was set back', () => {
    const at = 1_000_000;
    expect([1, 2, 3, 4, 5, 30].map((count) => waitLeft({ count, at }, at) / 1000)).toEqual([0, 0, 30, 60, 120, 3600]);
    expect(waitLeft({ count: 4, at }, at + 59_000)).toBe(1000);
    expect(waitLeft({ count: 4, at }, at + 61_000)).toBe(0);
    expect(waitLeft({ count: 4, at }, at - 86_400_000)).toBe(60_000);
  });
});
