import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** The fonts printed sheets are set in: the same letters on every machine. */
const FAMILIES = {
  '@fontsource/noto-sans': 'Noto Sans',
  '@fontsource/noto-sans-arabic': 'Noto Sans Arabic',
  '@fontsource/noto-sans-bengali': 'Noto Sans Bengali',
  '@fontsource/noto-sans-sc': 'Noto Sans SC',
  '@fontsource/noto-nastaliq-urdu': 'Noto Nastaliq Urdu',
};
const WEIGHTS = [400, 700];
/** Which family each script is set in; the rest is set in the first. */
const SCRIPTS = {
  ar: 'Noto Sans Arabic',
  bn: 'Noto Sans Bengali',
  'zh-Hans': 'Noto Sans SC',
  ur: 'Noto Nastaliq Urdu',
};
/** Nastaliq hangs from its line. Urdu is not released, so phones are not sent this yet (`src/styles/tokens.css`). */
const NASTALIQ = ':lang(ur){--lh:2.1;--lhh:1.95}';
const FOLDER = '/paper-fonts/';

export interface PaperFonts {
  /** The sheet that brings the fonts into a page. */
  css: string;
  /** Where on the site they seem to lie. */
  folder: string;
  /** The bytes of one of them by its address, or null. */
  read: (path: string) => Buffer | null;
  /** Packages that are not installed: their letters are those the machine has. */
  missing: string[];
}

/** Finds the fonts for paper among the installed packages; nothing of them is in the site itself. */
export function paperFonts(): PaperFonts {
  const { resolve } = createRequire(import.meta.url);
  const folders: Record<string, string> = {};
  const missing: string[] = [];
  for (const name of Object.keys(FAMILIES)) {
    try {
      folders[name] = dirname(resolve(`${name}/400.css`));
    } catch {
      missing.push(name);
    }
  }
  const faces = Object.entries(folders).flatMap(([name, folder]) =>
    WEIGHTS.map((weight) =>
      readFileSync(join(folder, `${weight}.css`), 'utf8').replaceAll(
        /url\(\.?\/?(files\/[\w.-]+)\)/g,
        `url(${FOLDER}${name}/$1)`,
      ),
    ),
  );
  const all = Object.values(FAMILIES).map((family) => `"${family}"`);
  const own = Object.entries(SCRIPTS).map(
    ([tag, family]) => `:lang(${tag}){--f:"${family}",${all.join(',')},sans-serif}`,
  );
  const css = [
    ...faces,
    `:root{--latin:${all.join(',')},sans-serif}`,
    ...own,
    NASTALIQ,
    ':lang(en){--f:var(--latin)}',
  ].join('\n');
  const read = (path: string) => {
    const [, name = '', file = ''] = /^\/paper-fonts\/(@fontsource\/[\w-]+)\/(files\/[\w.-]+)$/.exec(path) ?? [];
    const found = join(folders[name] ?? '', file);
    return folders[name] && existsSync(found) ? readFileSync(found) : null;
  };
  return { css, folder: FOLDER, read, missing };
}
