import type { Content } from '../content/content.ts';
import { pagePath } from '../content/pagePath.ts';
import type { SiteLanguage } from '../content/site.ts';
import { uiStrings } from './makePages.ts';

/** The web app manifest of one language: its own name and start page, the same identity and scope for all. */
export function webManifest(content: Content, { tag, dir }: SiteLanguage): string {
  const say = uiStrings(content, tag, ['shell', 'home']);
  return manifest(content, {
    id: '/',
    scope: '/',
    start_url: pagePath(tag, 'home'),
    name: say['app.name'],
    short_name: say['app.short'],
    description: say['home.description'],
    lang: tag,
    dir,
    display: 'standalone',
  });
}

/** The manifest of a tablet for the public: it starts with the first screen of the kiosk, and has no bars of a browser. */
export function kioskManifest(content: Content): string {
  const say = uiStrings(content, 'en', ['shell', 'kiosk']);
  return manifest(content, {
    id: '/kiosk/',
    scope: '/',
    start_url: '/kiosk/',
    name: say['kiosk.title'],
    short_name: say['app.short'],
    lang: 'en',
    dir: 'ltr',
    display: 'fullscreen',
  });
}

function manifest(content: Content, own: object): string {
  const icon = (src: string, sizes: string, type: string, purpose = 'any') => ({ src, sizes, type, purpose });
  const all = {
    ...own,
    background_color: '#ffffff',
    theme_color: content.organization?.colours?.light.sign ?? '#0f1317',
    icons: [
      icon('/icons/mark.svg', 'any', 'image/svg+xml'),
      icon('/icons/icon-192.png', '192x192', 'image/png'),
      icon('/icons/icon-512.png', '512x512', 'image/png'),
      icon('/icons/maskable-512.png', '512x512', 'image/png', 'maskable'),
    ],
  };
  return `${JSON.stringify(all, null, 2)}\n`;
}
