import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  contentIsPure,
  filesAreSmall,
  importsGoOneWay,
  layerOf,
  noCycles,
  nothingOfTheBuildShips,
  oneDoorToTheBrowser,
  packagesAreKnown,
  type Rule,
} from './support/architectureRules.ts';
import { edgesOf, type FileMap, readFiles } from './support/imports.ts';

const ROOT = resolve(import.meta.dirname, '..');
const FILES = readFiles(ROOT, ['src', 'scripts']);
const MANIFEST = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as Record<string, Record<string, string>>;
const RUNTIME = Object.keys(MANIFEST.dependencies ?? {});
const PACKAGES = [...RUNTIME, ...Object.keys(MANIFEST.devDependencies ?? {})];

/** The real files with some added or replaced: a breach planted where the rule must see it. */
const planted = (files: FileMap): FileMap => ({ ...FILES, ...files });
/** What a rule says about the planted files beyond what it says about the real ones. */
const caught = (rule: Rule, files: FileMap) => rule(planted(files)).filter((line) => !rule(FILES).includes(line));

describe('the walk over imports', () => {
  it('sees static, re-exported, dynamic and type-only imports, and no words in comments or strings', () => {
    const text = [
      "import a from './a.ts';",
      "import type { B } from './b.ts';",
      "import { type C } from './c.ts';",
      "export { d } from './d.ts';",
      "export type { E } from './e.ts';",
      "const f = () => import('./f.tsx');",
      "type G = typeof import('./g.ts');",
      "import './h.css';",
      "// import i from './i.ts';",
      'const j = "import k from \'./k.ts\'";',
    ].join('\n');
    const edges = edgesOf({ 'src/app/x.ts': text });
    expect(edges.map(({ to, typeOnly }) => `${to}${typeOnly ? ' (type)' : ''}`).sort()).toEqual([
      'src/app/a.ts',
      'src/app/b.ts (type)',
      'src/app/c.ts (type)',
      'src/app/d.ts',
      'src/app/e.ts (type)',
      'src/app/f.tsx',
      'src/app/g.ts (type)',
      'src/app/h.css',
    ]);
  });

  it('reaches every file of src and scripts, and every relative import leads to one', () => {
    const known = readFiles(ROOT, ['src', 'scripts'], /\.(ts|tsx|mjs|css)$/);
    expect(Object.keys(FILES).length).toBeGreaterThan(80);
    expect(Object.keys(FILES)).toContain('src/features/topic/TopicPage.tsx');
    const edges = edgesOf(FILES).filter((edge) => edge.ours);
    expect(edges.length).toBeGreaterThan(150);
    expect(edges.filter(({ to }) => !(to in known))).toEqual([]);
  });

  it('knows the layer of every folder', () => {
    const layers = new Set(Object.keys(FILES).map((path) => layerOf(path).split('/')[0]));
    expect([...layers].sort()).toEqual(
      [
        'app',
        'blocks',
        'build',
        'content',
        'entry',
        'features',
        'i18n',
        'platform',
        'scripts',
        'styles',
        'sw',
        'ui',
      ].sort(),
    );
  });
});

describe('imports go one way', () => {
  it('in the real files', () => expect(importsGoOneWay(FILES)).toEqual([]));

  it.each([
    ['content → i18n', 'src/content/x.ts', "import { a } from '../i18n/translate.ts';"],
    ['content → ui, even for a type', 'src/content/x.ts', "import type { a } from '../ui/Icon.tsx';"],
    ['ui → content', 'src/ui/X.tsx', "import { a } from '../content/pagePath.ts';"],
    ['ui → platform, dynamic', 'src/ui/X.tsx', "const a = import('../platform/clock.ts');"],
    ['platform → content, a value', 'src/platform/x.ts', "import { a } from '../content/pagePath.ts';"],
    ['platform → features', 'src/platform/x.ts', "import type { a } from '../features/home/HomePage.tsx';"],
    ['i18n → platform', 'src/i18n/x.ts', "import { a } from '../platform/storage.ts';"],
    ['i18n → app', 'src/i18n/x.ts', "export * from '../app/view.ts';"],
    ['blocks → features', 'src/blocks/x.ts', "import { a } from '../features/home/HomePage.tsx';"],
    ['ui → blocks', 'src/ui/X.tsx', "import { a } from '../blocks/Band.tsx';"],
    ['one feature → another', 'src/features/home/x.ts', "import { a } from '../topic/Band.tsx';"],
    ['feature → app', 'src/features/home/x.ts', "import type { a } from '../../app/view.ts';"],
    ['feature → sw', 'src/features/home/x.ts', "import type { a } from '../../sw/release.ts';"],
    ['app → sw', 'src/app/x.ts', "import type { a } from '../sw/release.ts';"],
    ['app → an entry', 'src/app/x.ts', "import { a } from '../entry-server.tsx';"],
    ['sw → platform', 'src/sw/x.ts', "import { a } from '../platform/saver.ts';"],
    ['sw → build', 'src/sw/x.ts', "import type { a } from '../build/Output.ts';"],
    ['build → features', 'src/build/x.ts', "import { a } from '../features/home/HomePage.tsx';"],
    ['build → sw, a value not shared', 'src/build/x.ts', "import { Library } from '../sw/Library.ts';"],
    ['build → entry-server, a value', 'src/build/x.ts', "import { renderPage } from '../entry-server.tsx';"],
    ['scripts → app', 'scripts/x.ts', "import { a } from '../src/app/routes.tsx';"],
    ['scripts → sw', 'scripts/x.mjs', "import { a } from '../src/sw/release.ts';"],
    ...['app', 'ui', 'content', 'i18n', 'platform', 'sw'].map((layer) => [
      `${layer} → build`,
      `src/${layer}/x.ts`,
      "import { a } from '../build/revise.ts';",
    ]),
    ['feature → build', 'src/features/home/x.ts', "import { a } from '../../build/revise.ts';"],
    ...['boot.ts', 'main.tsx', 'chooser.ts', 'oneFile.ts', 'entry-server.tsx'].flatMap((entry) => [
      [`${entry} → build`, `src/${entry}`, "import { a } from './build/revise.ts';"],
      [`${entry} → sw`, `src/${entry}`, "import type { a } from './sw/release.ts';"],
    ]),
  ])('catches %s', (_, path, text) => {
    expect(caught(importsGoOneWay, { [path as string]: text as string })).toHaveLength(1);
  });

  it.each([
    ['platform → content, a type', 'src/platform/x.ts', "import type { a } from '../content/site.ts';"],
    ['i18n → ui', 'src/i18n/x.tsx', "import { TextRun } from '../ui/TextRun.tsx';"],
    ['app → a feature', 'src/app/x.tsx', "import { a } from '../features/saved/SavedLine.tsx';"],
    ['build → the shared constant of sw', 'src/build/x.ts', "import { LANGUAGE_ENTRY } from '../sw/Library.ts';"],
    ['scripts → build', 'scripts/x.ts', "import { a } from '../src/build/revise.ts';"],
  ])('allows %s', (_, path, text) => expect(caught(importsGoOneWay, { [path]: text })).toEqual([]));
});

describe('packages', () => {
  const browser = Object.fromEntries(Object.entries(FILES).filter(([path]) => !/^(src\/build|scripts)\//.test(path)));

  it('are all named in package.json', () => expect(packagesAreKnown(PACKAGES)(FILES)).toEqual([]));

  it('of browser code are runtime dependencies; zod, for the schema, is erased', () => {
    expect(packagesAreKnown([...RUNTIME, 'zod'])(browser)).toEqual([]);
  });

  it('catches an alias and a package that is not installed', () => {
    expect(caught(packagesAreKnown(PACKAGES), { 'src/app/x.ts': "import '@/build/revise.ts';" })).toHaveLength(1);
    expect(caught(packagesAreKnown(PACKAGES), { 'src/app/x.ts': "import 'lodash/get';" })).toHaveLength(1);
  });

  it('leave content pure: no React, no Node, and zod in its schema only', () => {
    expect(contentIsPure(FILES)).toEqual([]);
    for (const name of ['react', 'node:fs', 'zod']) {
      expect(caught(contentIsPure, { 'src/content/x.ts': `import '${name}';` })).toHaveLength(1);
    }
  });

  it('of the build never ship: no zod, no Node, nothing of src/build behind the page or the worker', () => {
    expect(nothingOfTheBuildShips(FILES)).toEqual([]);
    const schema = "import { topicSchema } from './schema.ts'; export const pagePath = topicSchema;";
    expect(caught(nothingOfTheBuildShips, { 'src/content/pagePath.ts': schema })).toEqual([
      'src/content/schema.ts ships zod',
    ]);
    const node = { 'src/sw/sha256.ts': "import 'node:crypto';" };
    expect(caught(nothingOfTheBuildShips, node)).toEqual(['src/sw/sha256.ts ships node:crypto']);
  });
});

describe('cycles', () => {
  it('do not exist (type-only imports may point back: they are erased)', () => expect(noCycles(FILES)).toEqual([]));

  it('are caught, directly, through others and by dynamic import', () => {
    const ring = {
      'src/ui/A.ts': "import './B.ts';",
      'src/ui/B.ts': "import './C.ts';",
      'src/ui/C.ts': "import('./A.ts');",
    };
    expect(caught(noCycles, ring)).toEqual(['src/ui/A.ts → src/ui/B.ts → src/ui/C.ts → src/ui/A.ts']);
    expect(caught(noCycles, { 'src/ui/A.ts': "import './A.ts';" })).toHaveLength(1);
    const erased = { 'src/ui/A.ts': "import './B.ts';", 'src/ui/B.ts': "import type { A } from './A.ts';" };
    expect(caught(noCycles, erased)).toEqual([]);
  });
});

describe('the browser', () => {
  it('is touched by platform, the worker and the entries only', () => expect(oneDoorToTheBrowser(FILES)).toEqual([]));

  it.each([
    'navigator.onLine',
    "localStorage.getItem('a')",
    "caches.open('a')",
    "fetch('/a')",
    'window.fetch',
    'self.caches',
  ])('catches a feature and the app that touch %s', (code) => {
    for (const path of ['src/features/home/x.ts', 'src/app/x.ts', 'src/content/x.ts']) {
      expect(caught(oneDoorToTheBrowser, { [path]: `export const a = () => ${code};` })).toHaveLength(1);
    }
  });

  it('does not take a name of our own for the browser’s', () => {
    const text =
      '/** fetch( */ export const a = (store: { fetch: () => void }) => store.fetch(); const b = "navigator";';
    expect(caught(oneDoorToTheBrowser, { 'src/features/home/x.ts': text })).toEqual([]);
  });
});

describe('files', () => {
  const long = (lines: number, first = 'export {};') => [first, ...Array(lines - 1).fill('//')].join('\n');

  it('are small', () => expect(filesAreSmall(FILES)).toEqual([]));

  it('over 300 lines must give a reason in the first line', () => {
    expect(caught(filesAreSmall, { 'src/ui/X.ts': long(301) })).toEqual([
      'src/ui/X.ts has 301 lines and gives no reason',
    ]);
    expect(
      caught(filesAreSmall, { 'src/ui/X.ts': long(301, '// One table: splitting it would hide the order.') }),
    ).toEqual([]);
    expect(caught(filesAreSmall, { 'src/ui/X.ts': long(300) })).toEqual([]);
  });

  it('that are many and long break the median and the 95th percentile', () => {
    const many = (count: number, lines: number) =>
      Object.fromEntries(Array.from({ length: count }, (_, at) => [`src/ui/X${at}.ts`, long(lines)]));
    expect(caught(filesAreSmall, many(300, 60))).toEqual(['the median file has 60 lines']);
    expect(caught(filesAreSmall, many(20, 200))).toEqual(['the 95th percentile has 200 lines']);
  });
});
