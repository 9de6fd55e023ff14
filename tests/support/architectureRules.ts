import { browserNames, type Edge, edgesOf, type FileMap } from './imports.ts';

/** Each rule takes files and gives every breach in words; an empty list means the rule is kept. */
export type Rule = (files: FileMap) => string[];

const ENTRIES = [
  'src/boot.ts',
  'src/main.tsx',
  'src/chooser.ts',
  'src/kiosk.tsx',
  'src/oneFile.ts',
  'src/entry-server.tsx',
];
/** The only values of the worker that the build may take; everything else of it is types. */
const SHARED_WITH_BUILD: Record<string, string[]> = { 'src/sw/Library.ts': ['LANGUAGE_ENTRY'] };

/** `content`, `ui`, … `features/topic`, or `entry` for the files browsers and the build start at. */
export function layerOf(path: string): string {
  if (ENTRIES.includes(path)) return 'entry';
  const [top, layer = '', feature] = path.split('/');
  if (top !== 'src') return top ?? '';
  return layer === 'features' ? `features/${feature}` : layer;
}

/** What each layer may import besides its own folder. */
function mayImport({ from, to, typeOnly, names }: Edge): boolean {
  const [own, other] = [layerOf(from), layerOf(to)];
  const among = (...layers: string[]) => layers.includes(other.split('/')[0] ?? '');
  if (own === other && own !== 'entry') return true;
  if (own.startsWith('features/')) return among('blocks', 'ui', 'content', 'i18n', 'platform');
  switch (own) {
    case 'platform':
      return other === 'content' && typeOnly;
    case 'blocks':
      return among('ui', 'content', 'i18n', 'platform');
    case 'i18n':
      // SaidWords draws words with ui/TextRun.
      return among('content', 'ui');
    case 'app':
      return among('features', 'ui', 'content', 'i18n', 'platform', 'styles');
    case 'sw':
      return other === 'content';
    case 'build':
      if (other === 'entry') return to === 'src/entry-server.tsx' && typeOnly;
      if (other === 'sw') return typeOnly || names.every((name) => SHARED_WITH_BUILD[to]?.includes(name));
      return among('content', 'i18n', 'app');
    case 'entry':
      return other !== 'build' && other !== 'sw';
    case 'scripts':
      return among('build', 'content');
    default:
      return false;
  }
}

/** Imports go one way. */
export const importsGoOneWay: Rule = (files) =>
  edgesOf(files)
    .filter((edge) => edge.ours && !mayImport(edge))
    .map(({ from, to }) => `${from} imports ${to}`);

/** An import that is not relative names a package of package.json, so no alias can get round the rules. */
export const packagesAreKnown =
  (known: string[]): Rule =>
  (files) =>
    edgesOf(files)
      .filter(({ ours, to }) => !ours && !to.startsWith('node:') && !known.includes(packageOf(to)))
      .map(({ from, to }) => `${from} imports ${to}`);

/** `content` is pure: no React, no Node; zod in its schema only. */
export const contentIsPure: Rule = (files) =>
  edgesOf(files)
    .filter(
      ({ from, to, ours }) => layerOf(from) === 'content' && !ours && `${from} ${to}` !== 'src/content/schema.ts zod',
    )
    .map(({ from, to }) => `${from} imports ${to}`);

/** What reaches a reader's phone holds nothing that belongs to the build: no zod, no Node, no `src/build`. */
export const nothingOfTheBuildShips: Rule = (files) => {
  const edges = edgesOf(files).filter((edge) => !edge.typeOnly);
  const shipped = new Set(['src/boot.ts', 'src/chooser.ts', 'src/kiosk.tsx', 'src/oneFile.ts', 'src/sw/sw.ts']);
  for (const path of shipped) for (const edge of edges) if (edge.from === path && edge.ours) shipped.add(edge.to);
  return edges
    .filter(
      ({ from, to }) => shipped.has(from) && (to === 'zod' || to.startsWith('node:') || to.startsWith('src/build/')),
    )
    .map(({ from, to }) => `${from} ships ${to}`);
};

/** No cycles. Type-only imports are erased before anything runs, so they may point back. */
export const noCycles: Rule = (files) => {
  const next = new Map<string, string[]>();
  for (const { from, to, ours, typeOnly } of edgesOf(files)) {
    if (ours && !typeOnly) next.set(from, [...(next.get(from) ?? []), to]);
  }
  const done = new Set<string>();
  const found: string[] = [];
  const visit = (path: string, trail: string[]) => {
    if (trail.includes(path)) found.push([...trail.slice(trail.indexOf(path)), path].join(' → '));
    if (done.has(path) || trail.includes(path)) return;
    for (const to of next.get(path) ?? []) visit(to, [...trail, path]);
    done.add(path);
  };
  for (const path of Object.keys(files)) visit(path, []);
  return found;
};

const BROWSER = new Set([
  'navigator',
  'localStorage',
  'sessionStorage',
  'indexedDB',
  'caches',
  'fetch',
  'XMLHttpRequest',
]);

/** Only `platform` (and the worker, and the entries that join the parts) touches the browser's stores and network. */
export const oneDoorToTheBrowser: Rule = (files) =>
  Object.entries(files)
    .filter(([path]) => /^(features|app|ui|i18n|content)(\/|$)/.test(layerOf(path)))
    .flatMap(([path, text]) => browserNames(path, text, BROWSER).map((name) => `${path} touches ${name}`));

/** Median under 60 lines, 95th percentile under 200, none over 300 unless its first line, a comment, says why. */
export const filesAreSmall: Rule = (files) => {
  const lines = (text: string) => text.trimEnd().split('\n').length;
  const sizes = Object.values(files)
    .map(lines)
    .sort((a, b) => a - b);
  const at = (share: number) => sizes[Math.ceil(sizes.length * share) - 1] ?? 0;
  const tooLong = Object.entries(files).filter(([, text]) => lines(text) > 300 && !/^(\/\/|\/\*)\s*\S.{10}/.test(text));
  return [
    ...(at(0.5) < 60 ? [] : [`the median file has ${at(0.5)} lines`]),
    ...(at(0.95) < 200 ? [] : [`the 95th percentile has ${at(0.95)} lines`]),
    ...tooLong.map(([path, text]) => `${path} has ${lines(text)} lines and gives no reason`),
  ];
};

function packageOf(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}
