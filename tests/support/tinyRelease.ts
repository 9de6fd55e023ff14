import { makePacks } from '../../src/build/makePacks.ts';
import { sha256Of } from '../../src/build/Output.ts';
import { TIMINGS } from '../../src/build/timings.ts';
import { SLOT } from '../../src/content/assemblePage.ts';
import type { LanguageEntry, PageEntry } from '../../src/content/site.ts';
import type { Release, ReleaseFile } from '../../src/sw/release.ts';

const TAGS = ['en', 'es', 'ar'];

export const tinyTimings = { ...TIMINGS.short, idleMs: 300, fileMs: 900, totalMs: 2000, repairMs: 300, networkMs: 300 };

/** A whole release in miniature, and the bytes of every file of it by path. */
export function tinyRelease(words = 'Keep the door closed'): { release: Release; files: Map<string, string> } {
  const files = new Map<string, string>();
  const put = (path: string, text: string, type = 'text/html; charset=utf-8'): ReleaseFile => {
    files.set(path, text);
    return { path, type, sha256: sha256Of(text), bytes: Buffer.byteLength(text) };
  };
  const site = {
    url: '',
    mail: '',
    release: { version: `v-${sha256Of(words).slice(0, 4)}`, date: '2026-11-24' },
    languages: TAGS.map((tag) => ({ tag, autonym: tag, english: tag, dir: 'ltr' as const, ogLocale: 'en_US' })),
    script: '/assets/main.js',
    image: '/icons/preview.png',
    previews: {},
  };
  const pages = new Map(
    TAGS.map((tag) => {
      const language: LanguageEntry = { tag, dir: 'ltr', strings: { 'app.name': 'Guide' } };
      const page = (id: string, kind: PageEntry['kind']): PageEntry => ({
        id,
        kind,
        title: `${tag} ${id}`,
        description: '',
        body: `<main>${tag} ${id}: ${words}</main>`,
        data: { strings: {} },
      });
      return [tag, { language, pages: [page('home', 'home'), page('door', 'topic'), page('missing', 'missing')] }];
    }),
  );
  const made = makePacks(pages);
  const putPack = (name: string, text: string) =>
    put(`/packs/${name}.${sha256Of(text).slice(0, 8)}.json`, text, 'application/json');
  const packs = Object.fromEntries(
    Object.entries(made.packs).map(([tag, { text, index }]) => [tag, { ...putPack(tag, text), index }]),
  );
  const release: Release = {
    site,
    shell: put(
      '/shell.html',
      `<!doctype html>${SLOT}<head>\n<meta charset="utf-8">\n${SLOT}</head>\n<body>\n${SLOT}</body>${SLOT}<style></style>`,
    ),
    layout: putPack('layout', made.layout),
    files: [put('/assets/main.js', 'start()', 'text/javascript'), put('/404.html', 'not here')],
    packs,
    kiosk: [put('/kiosk/', 'kiosk'), put('/assets/kiosk.js', 'serve()', 'text/javascript')],
    capsule: { head: '<capsule>', sections: { en: '<en>', es: '<es>', ar: '<ar>' }, tail: '</capsule>' },
    file: { policy: "default-src 'none'", script: 'read()' },
    headers: { 'X-Content-Type-Options': 'nosniff' },
  };
  return { release, files };
}
