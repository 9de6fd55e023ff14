import type { Content } from '../content/content.ts';
import { escapeHtml } from '../content/escapeHtml.ts';
import { pagePath } from '../content/pagePath.ts';
import type { SiteEntry } from '../content/site.ts';
import { iconSprite } from './icons.ts';
import { uiStrings } from './makePages.ts';

/** Areas of words that the kiosk needs before it opens a page of the guide. */
const AREAS = ['shell', 'kiosk', 'date', 'form'];

/**
 * The list of languages leads out of the kiosk: it comes where no script runs, or none has drawn the first screen for long.
 */
export const KIOSK_CSS =
  '#root>.chooser ul{animation:late 30s}@media (scripting:none){#root>.chooser ul{animation:none}}@keyframes late{from,to{visibility:hidden}}';

/**
 * `/kiosk/`: the document of a tablet for the public. Its script draws everything; without scripts it leads to the guide,
 * as the list of languages does.
 */
export function kioskPage(content: Content, site: SiteEntry, css: string, scripts: string[]): string {
  const languages = site.languages.map(({ tag, dir, autonym }) => {
    const plural = content.translations[tag]?.language.plural;
    const strings = { ...uiStrings(content, tag, AREAS), 'language.autonym': autonym };
    return { tag, dir, autonym, ...(plural && { plural }), strings };
  });
  const view = {
    url: site.url,
    mail: '',
    release: site.release,
    languages: languages.map(({ tag, dir, autonym }) => ({ tag, dir, autonym })),
  };
  const english = uiStrings(content, 'en', AREAS);
  const rows = languages.map(
    ({ tag, dir, autonym }) =>
      `<li><a href="${pagePath(tag, 'home')}" hreflang="${tag}" lang="${tag}" dir="${dir}"><b class="big">${escapeHtml(autonym)}</b></a></li>`,
  );
  const [main, ...others] = scripts;
  return `<!doctype html>
<html lang="en" dir="ltr" translate="no">
<head>
<meta charset="utf-8">
<meta name="google" content="notranslate">
<meta name="viewport" content="width=device-width,initial-scale=1,viewport-fit=cover">
<meta name="theme-color" content="${content.organization?.colours?.light.sign ?? '#0f1317'}">
<meta name="color-scheme" content="light dark">
<meta name="format-detection" content="telephone=no">
<meta name="robots" content="noindex">
<meta name="apple-mobile-web-app-capable" content="yes">
<title>${escapeHtml(english['kiosk.title'] ?? '')}</title>
<link rel="manifest" href="/manifest-kiosk.webmanifest">
<link rel="icon" href="/icons/mark.svg" type="image/svg+xml">
<link rel="apple-touch-icon" href="/icons/apple-touch.png">
<style>${css}</style>
<style>${KIOSK_CSS}</style>
${others.map((path) => `<link rel="modulepreload" href="${path}">`).join('\n')}
<script type="module" src="${main}"></script>
</head>
<body>
${iconSprite()}
<div id="root"><main class="chooser"><h1 tabindex="-1">${escapeHtml(english['kiosk.title'] ?? '')}</h1><p>${escapeHtml(english['kiosk.noScripts'] ?? '')}</p><ul class="list">${rows.join('')}</ul></main></div>
<script type="application/json" id="kiosk-data">${JSON.stringify({ site: view, languages }).replaceAll('<', '\\u003c')}</script>
</body>
</html>
`;
}
