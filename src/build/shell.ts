import { createHash } from 'node:crypto';
import { SLOT } from '../content/assemblePage.ts';
import { iconSprite } from './icons.ts';

/** The base64 SHA-256 of an inlined sheet or script, as a security policy names it. */
export function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('base64');
}

/** The page template every page is joined into, cut in five: the last piece is the sheet that pages of tools add. */
export function makeShell(css: string, secondCss: string): string {
  return `<!doctype html>
${SLOT}
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1,viewport-fit=cover">
<meta name="theme-color" content="#ffffff" media="(prefers-color-scheme:light)">
<meta name="theme-color" content="#0f1317" media="(prefers-color-scheme:dark)">
<meta name="color-scheme" content="light dark">
<meta name="format-detection" content="telephone=no">
<meta name="apple-mobile-web-app-capable" content="yes">
<link rel="icon" href="/icons/mark.svg" type="image/svg+xml">
<link rel="apple-touch-icon" href="/icons/apple-touch.png">
<style>${css}</style>
${SLOT}
</head>
<body>
${iconSprite()}
${SLOT}</body>
</html>
${SLOT}<style data-second>${secondCss}</style>
`;
}
