import { createHash } from 'node:crypto';
import type { View } from '../app/view.ts';
import { assembleFile, type FileFrame } from '../content/assembleFile.ts';
import { assemblePage } from '../content/assemblePage.ts';
import { type Content, SOURCE_TAG } from '../content/content.ts';
import { ALL_LANGUAGES, filePath } from '../content/filePath.ts';
import { iconSheet } from '../content/iconSheet.ts';
import { embedPath, pagePath } from '../content/pagePath.ts';
import { PAGE_KINDS, type PageKind, type SiteEntry } from '../content/site.ts';
import type { Release, ReleaseFile, ReleasePack } from '../sw/release.ts';
import { CAPSULE_CSS, makeCapsule } from './capsule.ts';
import { contentType } from './contentType.ts';
import { embedPage } from './embedPage.ts';
import { chooserPage, missingPage } from './fixedPages.ts';
import { giveFlyers } from './giveFlyers.ts';
import { givePreviews, type PreviewFolder } from './givePreviews.ts';
import { filePolicy, hostFiles, securityHeaders } from './headers.ts';
import { iconSprite } from './icons.ts';
import { GUIDE_CSS, KIOSK_GUIDE_PATH, kioskGuide } from './kioskGuide.ts';
import { KIOSK_CSS, kioskPage } from './kioskPage.ts';
import { makePacks } from './makePacks.ts';
import { type LanguagePages, makePages, releasedTags } from './makePages.ts';
import { kioskManifest, webManifest } from './manifests.ts';
import { type Output, sha256Of } from './Output.ts';
import { organizationStyle } from './organization/organizationStyle.ts';
import { hashOf, makeShell } from './shell.ts';

/** What the client bundle came to: paths of its scripts, and the one sheet. */
export interface Bundle {
  main: string;
  chooser: string;
  /** What each kind of page comes to need before it responds. */
  kinds: Record<PageKind, string[]>;
  css: string;
  /** The sheet that pages of tools have besides. */
  secondCss: string;
  /** Scripts of the kiosk: the one its document starts with and what that needs, then those that come later. */
  kiosk: { start: string[]; alone: string[] };
  /** The whole script of the guide in one file. */
  fileScript: string;
}

interface BuildInput {
  content: Content;
  bundle: Bundle;
  siteUrl: string;
  mail: string;
  date: string;
  /** Where pictures for link previews may lie. */
  previews: PreviewFolder;
  /** Where printed sheets may lie. */
  flyers: string;
  /** The text of `docs/kiosk.md`. */
  handbook: string;
  render: (view: View) => Promise<string>;
}

/** Files a saved guide needs besides shell, packs and scripts; the rest (previews, robots) is for others. */
const ICONS = ['/icons/mark.svg', '/icons/icon-192.png', '/icons/apple-touch.png'];

/**
 * Writes every page, pack and host file into `output`, and gives the release that the worker is to carry.
 * The version is the date and a hash of all that readers can see, so equal input gives equal bytes. Links to printed sheets
 * do not count: they are given to the version that stands on the sheets.
 */
export async function buildSite(output: Output, input: BuildInput): Promise<Release> {
  const { content, siteUrl, previews } = input;
  const ownStyle = organizationStyle(content.organization);
  const bundle = { ...input.bundle, css: input.bundle.css + ownStyle };
  const tags = releasedTags(content);
  const languages = tags.map((tag) => {
    const { autonym, english, dir, ogLocale } = content.translations[tag]?.language ?? content.english;
    return { tag, autonym, english, dir, ogLocale };
  });
  const site: SiteEntry = {
    url: siteUrl,
    mail: input.mail,
    release: { version: '', date: input.date },
    languages,
    script: bundle.main,
    image: '/icons/preview.png',
    previews: {},
  };
  const made = new Map<string, LanguagePages>();
  for (const tag of tags) made.set(tag, await makePages(content, tag, site, input.render));
  site.previews = givePreviews(output, made, siteUrl, { ...previews, tokens: previews.tokens + ownStyle });
  const shellText = makeShell(bundle.css, bundle.secondCss);
  site.release.version = `${input.date}-${fingerprint([shellText, bundle.main, bundle.kinds, bundle.fileScript, [...made.values()], languages, siteUrl, input.mail, site.previews, input.handbook, bundle.kiosk, content.ui.kiosk])}`;
  await giveFlyers(output, made, site, input.flyers, input.render);

  const shell = put(output, '/shell.html', shellText);
  const packs: Record<string, ReleasePack> = {};
  for (const [tag, { language, pages }] of made) {
    for (const page of pages) {
      const path = pagePath(tag, page.id);
      output.write(path.endsWith('/') ? `${path}index.html` : path, assemblePage(shellText, site, language, page));
      if (page.kind === 'topic') {
        output.write(`${embedPath(tag, page.id)}index.html`, embedPage(shellText, site, language, page));
      }
    }
  }
  const english = made.get(SOURCE_TAG)?.language;
  if (!english) throw new Error('English was not made');
  output.write(`${KIOSK_GUIDE_PATH}index.html`, kioskGuide(content, shellText, site, english, input.handbook));
  const file: FileFrame = {
    policy: filePolicy(
      [bundle.css, bundle.secondCss, iconSheet(iconSprite()).css].map(hashOf),
      hashOf(bundle.fileScript),
    ),
    script: bundle.fileScript,
  };
  const writeFile = (name: string, editions: LanguagePages[]) =>
    output.write(filePath(name), assembleFile(shellText, site, file, editions));
  for (const [tag, edition] of made) writeFile(tag, [edition]);
  writeFile(ALL_LANGUAGES, [...made.values()]);
  const putPack = (name: string, text: string) =>
    put(output, `/packs/${name}.${sha256Of(text).slice(0, 16)}.json`, text);
  const { layout, packs: texts } = makePacks(made);
  for (const [name, { text, index }] of Object.entries(texts)) packs[name] = { ...putPack(name, text), index };
  const fixed = [
    { ...put(output, '/index.html', chooserPage(content, site, bundle.css, bundle.chooser)), path: '/' },
    put(output, '/404.html', missingPage(content, site, bundle.css)),
    ...languages.map((language) =>
      put(output, `/manifest-${language.tag}.webmanifest`, webManifest(content, language)),
    ),
  ];
  const leave = output.read('/leave/index.html').toString();
  const neutral = /<style>([\s\S]*?)<\/style>/.exec(leave)?.[1] ?? '';
  const styles = [bundle.css, bundle.secondCss, CAPSULE_CSS, neutral, GUIDE_CSS, KIOSK_CSS].map(hashOf);
  for (const [path, text] of Object.entries(hostFiles(styles, tags))) output.write(`/${path}`, text);

  const kiosk = [
    { ...put(output, '/kiosk/index.html', kioskPage(content, site, bundle.css, bundle.kiosk.start)), path: '/kiosk/' },
    put(output, '/manifest-kiosk.webmanifest', kioskManifest(content)),
    ...bundle.kiosk.alone.map((path) => fileOf(output, path)),
  ];
  const scriptPaths = output
    .files()
    .filter((path) => path.startsWith('/assets/') && path.endsWith('.js') && !bundle.kiosk.alone.includes(path));
  const kept = [...scriptPaths, ...ICONS].map((path) => fileOf(output, path));
  const files = [...fixed, { ...fileOf(output, '/leave/index.html'), path: '/leave/' }, ...kept];
  return {
    site,
    shell,
    layout: putPack('layout', layout),
    files,
    packs,
    kiosk,
    capsule: makeCapsule(content, tags),
    file,
    headers: securityHeaders(styles),
  };
}

function put(output: Output, path: string, text: string): ReleaseFile {
  return { path, type: contentType(path), ...output.write(path, text) };
}

function fileOf(output: Output, path: string): ReleaseFile {
  const bytes = output.read(path);
  return { path, type: contentType(path), sha256: sha256Of(bytes), bytes: bytes.length };
}

function fingerprint(parts: unknown): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 8);
}

/** The chunk paths of each kind of page, checked to be complete. */
export function kindsOf(chunks: Partial<Record<PageKind, string[]>>): Record<PageKind, string[]> {
  for (const kind of PAGE_KINDS)
    if (!chunks[kind]?.length) throw new Error(`The bundle has no chunk for pages of the kind “${kind}”`);
  return chunks as Record<PageKind, string[]>;
}
