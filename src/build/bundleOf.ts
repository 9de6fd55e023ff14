import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { PageKind } from '../content/site.ts';
import { type Bundle, kindsOf } from './buildSite.ts';
import type { Output } from './Output.ts';

interface ManifestChunk {
  file: string;
  imports?: string[];
  dynamicImports?: string[];
}

/** The file behind each kind of page, as the route table loads it. */
const PAGES: Record<PageKind, string> = {
  home: 'src/features/home/HomePage.tsx',
  topic: 'src/app/drawTopic.tsx',
  sources: 'src/features/sources/SourcesPage.tsx',
  languages: 'src/features/language/LanguagesPage.tsx',
  status: 'src/features/status/StatusPage.tsx',
  missing: 'src/features/missing/MissingPage.tsx',
  search: 'src/features/search/SearchPage.tsx',
  changes: 'src/features/changes/ChangesPage.tsx',
  about: 'src/features/about/AboutPage.tsx',
  mistake: 'src/features/mistake/MistakePage.tsx',
  share: 'src/features/share/SharePage.tsx',
  event: 'src/features/share/EventPage.tsx',
  flyer: 'src/features/flyer/FlyerPage.tsx',
  now: 'src/features/now/NowPage.tsx',
  card: 'src/features/card/CardPage.tsx',
  paper: 'src/features/paper/PaperPage.tsx',
  locator: 'src/features/locator/LocatorPage.tsx',
  plan: 'src/features/plan/PlanPage.tsx',
  practice: 'src/features/practice/PracticePage.tsx',
};

const KIOSK = 'src/kiosk.tsx';

/** Reads the bundler's manifest: which script is which, and the sheet, which is inlined and so taken out of the output. */
export function bundleOf(output: Output): Omit<Bundle, 'secondCss' | 'fileScript'> {
  const manifest = JSON.parse(output.read('/.vite/manifest.json').toString()) as Record<string, ManifestChunk>;
  const chunk = (source: string): ManifestChunk => {
    const found = manifest[source];
    if (!found) throw new Error(`The bundle has no ${source}`);
    return found;
  };
  const boot = chunk('src/boot.ts');
  const sheet = join(output.dir, chunk('style.css').file);
  const css = readFileSync(sheet, 'utf8').trim();
  rmSync(sheet);
  rmSync(join(output.dir, '.vite'), { recursive: true });
  const kinds = Object.entries(PAGES).map(([kind, source]) => {
    const needed = ['src/main.tsx', source].flatMap((each) => [each, ...closure(manifest, each)]);
    const paths = new Set(needed.map((key) => `/${chunk(key).file}`));
    return [kind, [...paths].filter((path) => path !== `/${boot.file}`)];
  });
  return {
    main: `/${boot.file}`,
    chooser: `/${chunk('src/chooser.ts').file}`,
    kinds: kindsOf(Object.fromEntries(kinds)),
    kiosk: {
      start: [KIOSK, ...closure(manifest, KIOSK)].map((key) => `/${chunk(key).file}`),
      alone: onlyIn(manifest, KIOSK, ['src/boot.ts', 'src/chooser.ts']),
    },
    css,
  };
}

/** Paths of the scripts that one entry can come to need, and no other entry can. */
function onlyIn(manifest: Record<string, ManifestChunk>, entry: string, others: string[]): string[] {
  const reach = (from: string[], seen = new Set<string>()) => {
    for (const key of from) {
      if (seen.has(key)) continue;
      seen.add(key);
      reach([...(manifest[key]?.imports ?? []), ...(manifest[key]?.dynamicImports ?? [])], seen);
    }
    return seen;
  };
  const elsewhere = reach(others);
  return [...reach([entry])].filter((key) => !elsewhere.has(key)).map((key) => `/${manifest[key]?.file}`);
}

/** Every chunk a chunk imports, directly or not. */
function closure(manifest: Record<string, ManifestChunk>, key: string): string[] {
  const imports = manifest[key]?.imports ?? [];
  return [...new Set(imports.flatMap((each) => [each, ...closure(manifest, each)]))];
}
