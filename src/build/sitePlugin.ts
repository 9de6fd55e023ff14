import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type Plugin, type ResolvedConfig } from 'vite';
import type { Release } from '../sw/release.ts';
import { BUDGETS, formatSizes, overBudget, roomOf, type SizeRow, sizeTable } from './budgets.ts';
import { buildSite } from './buildSite.ts';
import { bundleOf } from './bundleOf.ts';
import { compressAll } from './compress.ts';
import { KIOSK_HANDBOOK } from './kioskGuide.ts';
import { Output } from './Output.ts';
import { TOKENS } from './previewCard.ts';
import { readContent } from './readContent.ts';
import { releaseDate } from './releaseDate.ts';
import { releaseFile, urgentFile } from './releaseFile.ts';
import type { Settings } from './settings.ts';
import { TIMINGS } from './timings.ts';

/**
 * After the client bundle is written: renders every page, makes the packs, builds the worker around their hashes,
 * compresses, writes `release.json`, and fails when a size budget is broken.
 */
export function sitePlugin(settings: Settings): Plugin {
  let config: ResolvedConfig;
  return {
    name: 'kyr-site',
    apply: (_, env) => env.command === 'build' && !env.isSsrBuild,
    configResolved(resolved) {
      config = resolved;
    },
    buildStart() {
      readContent(settings);
    },
    closeBundle: {
      order: 'pre',
      sequential: true,
      async handler(error?: Error) {
        if (error) return;
        const content = readContent(settings);
        const output = new Output(settings.outDir);
        const { renderPage, SECOND_SHEET } = await serverEntry(config);
        const bundle = { ...bundleOf(output), secondCss: SECOND_SHEET, fileScript: await fileScript(config) };
        const date = releaseDate(settings.root, content);
        const release = await buildSite(output, {
          content,
          bundle,
          siteUrl: settings.siteUrl,
          mail: settings.mail,
          date,
          previews: { folder: settings.images, tokens: readFileSync(join(settings.root, TOKENS), 'utf8') },
          flyers: settings.flyers,
          handbook: readFileSync(join(settings.root, KIOSK_HANDBOOK), 'utf8'),
          render: renderPage,
        });
        await buildWorker(config, settings, release);
        output.write('/urgent.json', urgentFile(release, content.changes));
        await compressAll(output, settings.compression === 'quick');
        output.write('/release.json', releaseFile(output, release, bundle.kinds, content.changes));
        report(sizeTable(output, release, bundle.kinds), settings);
      },
    },
  };
}

async function serverEntry(config: ResolvedConfig): Promise<typeof import('../entry-server.tsx')> {
  // Inside node_modules, so that React is found; one folder per process, so that builds may run side by side.
  const outDir = join(config.root, 'node_modules', `.kyr-ssr-${process.pid}`);
  await build({
    root: config.root,
    configFile: config.configFile ?? false,
    logLevel: 'warn',
    build: { ssr: 'src/entry-server.tsx', outDir, copyPublicDir: false, cssMinify: true },
  });
  // Its chunks are loaded page by page, so it can go only at the very end.
  process.once('exit', () => rmSync(outDir, { recursive: true, force: true }));
  return import(pathToFileURL(join(outDir, 'entry-server.js')).href);
}

/** The script of the guide in one file: one text that stands in it as it is. */
async function fileScript(config: ResolvedConfig): Promise<string> {
  const built = await build({
    root: config.root,
    configFile: false,
    logLevel: 'warn',
    build: {
      write: false,
      target: config.build.target,
      rollupOptions: { input: join(config.root, 'src/oneFile.ts'), output: { format: 'iife' } },
    },
  });
  const chunk = [built].flat().flatMap((each) => ('output' in each ? each.output : []))[0];
  if (chunk?.type !== 'chunk') throw new Error('The script of the one-file edition was not made');
  const code = chunk.code.trim();
  if (code.length > BUDGETS.fileScript) throw new Error(`The script of the one-file edition has ${code.length} bytes`);
  if (/<\/script|<!--/i.test(code)) throw new Error('The script of the one-file edition would end its own tag');
  return code;
}

async function buildWorker(config: ResolvedConfig, settings: Settings, release: Release): Promise<void> {
  await build({
    root: config.root,
    configFile: false,
    logLevel: 'warn',
    define: { __RELEASE__: JSON.stringify(release), __TIMINGS__: JSON.stringify(TIMINGS[settings.timings]) },
    build: {
      outDir: settings.outDir,
      emptyOutDir: false,
      copyPublicDir: false,
      target: config.build.target,
      rollupOptions: { input: join(config.root, 'src/sw/sw.ts'), output: { format: 'iife', entryFileNames: 'sw.js' } },
    },
  });
}

function report(rows: SizeRow[], settings: Settings): void {
  console.log(`\n${formatSizes(rows, true)}\n`);
  if (!settings.mail) console.log('REPORT_MAIL is not set: mistakes can be told on paper only.');
  if (!settings.siteUrl) console.log('SITE_URL is not set: no canonical addresses were written.');
  if (settings.compression === 'quick') return;
  const over = overBudget(rows, roomOf(settings));
  if (over.length) throw new Error(`Over the size budget:\n${over.join('\n')}`);
}
