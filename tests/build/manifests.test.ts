import { describe, expect, it } from 'vitest';
import { BuiltSite } from '../support/builtSite.ts';
import { siteDir } from '../support/sites.ts';
import { TAGS } from '../support/views.ts';

interface Manifest {
  [key: string]: unknown;
  name: string;
  icons: { src: string; sizes: string; type: string; purpose: string }[];
}

const site = new BuiltSite(siteDir('production'));
const manifest = (tag: string) => JSON.parse(site.text(`/manifest-${tag}.webmanifest`)) as Manifest;

/** Width and height of a PNG, as its header says. */
function sizeOf(path: string): string {
  const bytes = site.bytes(path);
  expect(bytes.subarray(1, 4).toString()).toBe('PNG');
  return `${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`;
}

describe('the manifest of every language', () => {
  it.each(TAGS)('%s: one app for all languages, with its own name, start page and direction', (tag) => {
    expect(manifest(tag)).toMatchObject({
      id: '/',
      scope: '/',
      start_url: `/${tag}/`,
      lang: tag,
      dir: tag === 'ar' ? 'rtl' : 'ltr',
      display: 'standalone',
    });
    expect(String(manifest(tag).short_name).length).toBeLessThanOrEqual(17);
  });

  it('has a name no other language has', () => {
    expect(new Set(TAGS.map((tag) => manifest(tag).name)).size).toBe(TAGS.length);
    expect(site.files().filter((path) => path.endsWith('.webmanifest') && !path.includes('kiosk'))).toHaveLength(
      TAGS.length,
    );
    expect(JSON.parse(site.text('/manifest-kiosk.webmanifest'))).toMatchObject({ id: '/kiosk/', start_url: '/kiosk/' });
  });

  it('names icons that exist in the sizes it says, one of them maskable', () => {
    for (const { src, sizes, type } of manifest('en').icons) {
      expect(site.files()).toContain(src);
      if (type === 'image/png') expect(sizeOf(src)).toBe(sizes);
    }
    expect(manifest('en').icons.map(({ purpose }) => purpose)).toContain('maskable');
    expect(manifest('en').icons.map(({ sizes }) => sizes)).toEqual(expect.arrayContaining(['192x192', '512x512']));
  });

  it('is the one its pages link to', () => {
    for (const { tag, html } of site.pages())
      expect(html).toContain(`<link rel="manifest" href="/manifest-${tag}.webmanifest">`);
  });
});
