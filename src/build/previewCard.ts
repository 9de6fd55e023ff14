import { unbreakable } from '../content/breakLines.ts';
import { escapeHtml } from '../content/escapeHtml.ts';
import { isolateLatin } from '../content/isolateLatin.ts';
import type { Strokes, Words } from '../content/site.ts';
import { wordsOf } from '../content/wordsOf.ts';

/** What stands on the picture that chats show with a link. */
export interface PreviewWords {
  tag: string;
  dir: 'ltr' | 'rtl';
  title: Words;
  line: Words;
  /** The drawing of the topic. */
  strokes: Strokes;
  appName: string;
  /** Host name of the site, or empty. */
  host: string;
}

/** The sheet with the colours and fonts, from the root of the project. */
export const TOKENS = 'src/styles/tokens.css';
export const PREVIEW_SIZE = { width: 1200, height: 630 };

const MARK = `<rect width="48" height="48" rx="9" fill="#ffc61a"/><path d="M12 41V8h24v33z" fill="#0f1317"/><path d="M17 25l5 5 9-11" fill="none" stroke="#ffc61a" stroke-width="4" stroke-linecap="round" stroke-linejoin="round"/>`;

const CARD = `
*{margin:0;box-sizing:border-box}
html{background:var(--sign);color:var(--onsign);font-family:var(--f)}
[lang]{font-family:var(--f)}
body{width:1200px;height:630px;display:grid;grid-template-columns:340px minmax(0,1fr);overflow:hidden}
.panel{display:grid;place-items:center;background:var(--sun);color:var(--onsun)}
.panel svg{width:236px;height:236px;fill:none;stroke:currentColor;stroke-width:3;stroke-linecap:round;stroke-linejoin:round}
.words{display:flex;flex-direction:column;padding:56px 60px 48px;min-width:0}
h1{font-size:calc(84px*var(--k));font-weight:var(--w);line-height:var(--lhh);text-wrap:balance}
p{margin-block-start:calc(28px*var(--k));font-size:calc(42px*var(--k));line-height:calc((var(--lh) + var(--lhh))/2);text-wrap:pretty}
:lang(zh){word-break:keep-all}
footer{display:flex;flex-wrap:wrap;justify-content:space-between;align-items:center;gap:4px 24px;margin-block-start:auto;padding-block-start:24px;font-size:28px;line-height:1.3;white-space:nowrap}
footer span{display:flex;align-items:center;gap:16px}
footer svg{width:48px;height:48px;flex:none}
footer b{font-weight:700;font-family:var(--latin)}
`;

/** Makes the letters as large as they fit: three lines of title and five of advice at most, and the foot below them. */
const FIT = `{
const root=document.documentElement;
const lines=(part)=>Math.round(part.getBoundingClientRect().height/Number.parseFloat(getComputedStyle(part).lineHeight));
const fits=()=>[['h1',3],['p',5]].every(([name,most])=>{const part=document.querySelector(name);return lines(part)<=most&&part.scrollWidth<=part.clientWidth})
&&document.querySelector('.words').scrollHeight<=630&&document.querySelector('footer').scrollWidth<=document.querySelector('footer').clientWidth;
let k=1.2;
do root.style.setProperty('--k',k);while(!fits()&&(k-=0.02)>0.5);
root.dataset.fits=fits();
}`;

/** The picture of a page for link previews, as a page of its own: drawn by a browser, it tells whether its words fit. */
export function previewCard(words: PreviewWords, tokens: string): string {
  const { tag, dir, appName, host, strokes } = words;
  return `<!doctype html>
<html lang="${tag}" dir="${dir}">
<head><meta charset="utf-8"><style>${tokens}${CARD}</style></head>
<body>
<div class="panel"><svg viewBox="0 0 48 48">${strokes.map(pathOf).join('')}</svg></div>
<div class="words">${said('h1', words.title, words)}${said('p', words.line, words)}
<footer><span><svg viewBox="0 0 48 48">${MARK}</svg>${escapeHtml(appName)}</span><b dir="ltr">${escapeHtml(host)}</b></footer></div>
<script>${FIT}</script>
</body>
</html>
`;
}

function said(element: string, words: Words, { tag, dir }: PreviewWords): string {
  const foreign = typeof words !== 'string';
  const text = dir === 'rtl' && !foreign ? isolateLatin(words) : wordsOf(words);
  // Chinese has no spaces: its lines end where these marks stand.
  const pieces = unbreakable(text, tag).map(escapeHtml);
  return `<${element}${foreign ? ' lang="en" dir="ltr"' : ''}>${pieces.join('<wbr>')}</${element}>`;
}

function pathOf(stroke: Strokes[number]): string {
  if (typeof stroke === 'string') return `<path d="${stroke}"/>`;
  const { d, weight, dash } = stroke;
  return `<path d="${d}"${weight ? ` stroke-width="${weight}"` : ''}${dash ? ` stroke-dasharray="${dash}"` : ''}/>`;
}
