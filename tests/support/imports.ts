import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, relative, sep } from 'node:path';
import { parseSync } from 'vite';

/** Source text by path below the project, such as `src/app/Shell.tsx`. */
export type FileMap = Record<string, string>;

/** One import of one file by another, or of a package (`to` is then its name). */
export interface Edge {
  from: string;
  to: string;
  ours: boolean;
  /** Erased by the compiler: `import type`, `export type`, `typeof import()`. */
  typeOnly: boolean;
  names: string[];
}

interface Node {
  type: string;
  [key: string]: unknown;
}

const CODE = /\.(ts|tsx|mjs)$/;

/** Every source file below the given folders of a project. */
export function readFiles(root: string, folders: string[], wanted = CODE): FileMap {
  const files: FileMap = {};
  for (const folder of folders) {
    for (const entry of readdirSync(join(root, folder), { recursive: true, withFileTypes: true })) {
      if (!entry.isFile() || !wanted.test(entry.name)) continue;
      const path = join(entry.parentPath, entry.name);
      files[relative(root, path).split(sep).join('/')] = readFileSync(path, 'utf8');
    }
  }
  return files;
}

const known = new Map<string, Edge[]>();

/** Every import in the files, found by a real parser: static, re-exported, dynamic and type-only. */
export function edgesOf(files: FileMap): Edge[] {
  return Object.entries(files).flatMap(([path, text]) => {
    // The rules read the same files many times.
    const edges = known.get(path + text) ?? edgesOfFile(path, text);
    known.set(path + text, edges);
    return edges;
  });
}

function edgesOfFile(from: string, text: string): Edge[] {
  const edges: Edge[] = [];
  const add = (specifier: unknown, typeOnly: boolean, names: string[]) => {
    if (typeof specifier !== 'string') return;
    const ours = specifier.startsWith('.');
    const to = ours ? posix.join(posix.dirname(from), specifier.replace(/\?.*/, '')) : specifier;
    edges.push({ from, to, ours, typeOnly, names });
  };
  walk(parse(from, text), (node) => {
    const source = (node.source as Node | null | undefined)?.value;
    if (node.type === 'ImportDeclaration') {
      add(source, node.importKind === 'type' || onlyTypes(node), importedNames(node));
    } else if (node.type === 'ExportNamedDeclaration' || node.type === 'ExportAllDeclaration') {
      add(source, node.exportKind === 'type', ['*']);
    } else if (node.type === 'ImportExpression') add(source, false, ['*']);
    else if (node.type === 'TSImportType') add(source, true, ['*']);
  });
  return edges;
}

/** Names of a browser's own objects that a file uses, bare or through `window`, `self` or `globalThis`. */
export function browserNames(path: string, text: string, forbidden: Set<string>): string[] {
  if (![...forbidden].some((name) => text.includes(name))) return [];
  const found = new Set<string>();
  const skip = new Set<unknown>();
  walk(parse(path, text), (node) => {
    if (node.type === 'MemberExpression' && !node.computed) {
      const object = (node.object as Node).name;
      if (!['window', 'self', 'globalThis'].includes(String(object))) skip.add(node.property);
    }
    if (node.type === 'Property' && !node.computed && !node.shorthand) skip.add(node.key);
    if (node.type.startsWith('TS') && node.key) skip.add(node.key);
    if (node.type === 'Identifier' && !skip.has(node) && forbidden.has(String(node.name))) found.add(String(node.name));
  });
  return [...found];
}

function parse(path: string, text: string): Node {
  const { program, errors } = parseSync(path, text);
  if (errors.length) throw new Error(`${path} cannot be parsed: ${errors[0]?.message}`);
  return program as unknown as Node;
}

function walk(node: unknown, visit: (node: Node) => void): void {
  if (Array.isArray(node)) for (const each of node) walk(each, visit);
  else if (typeof node === 'object' && node !== null) {
    if (typeof (node as Node).type === 'string') visit(node as Node);
    for (const value of Object.values(node)) walk(value, visit);
  }
}

function importedNames(node: Node): string[] {
  return (node.specifiers as Node[]).map((each) => String((each.imported as Node | undefined)?.name ?? '*'));
}

/** `import { type A }` and nothing else: such a file still runs, but gives no value. */
function onlyTypes(node: Node): boolean {
  const specifiers = node.specifiers as Node[];
  return specifiers.length > 0 && specifiers.every((each) => each.importKind === 'type');
}
