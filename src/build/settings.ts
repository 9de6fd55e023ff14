import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

/** What a build may be told from outside, all in one place. */
export interface Settings {
  root: string;
  locales: string;
  outDir: string;
  /** Absolute address the site will have, without a final slash; empty when not told. */
  siteUrl: string;
  /** Mail address mistakes are told to; empty when not told. */
  mail: string;
  timings: 'real' | 'short';
  /** `quick` for tests, which build many sites: its sizes mean nothing, so no budget is looked at. */
  compression: 'best' | 'quick';
  /** Where `npm run build:images` puts the pictures for link previews, and the build finds them. */
  images: string;
  /** Where `npm run build:flyers` puts its sheets, and the build finds them. */
  flyers: string;
  /** The file in which an organization sets its name, contacts and colours; empty when there is none. */
  organization: string;
}

/** Reads the settings; throws when an address or a name of timings makes no sense. */
export function readSettings(root: string, env: NodeJS.ProcessEnv = process.env): Settings {
  const siteUrl = (env.SITE_URL ?? '').replace(/\/+$/, '');
  if (siteUrl && !/^https:\/\/[a-z0-9.-]+(:\d+)?$/i.test(siteUrl)) {
    throw new Error(
      `SITE_URL must be an https address without a path, such as https://rights.example: got “${siteUrl}”`,
    );
  }
  const mail = env.REPORT_MAIL ?? '';
  if (mail && !/^[\w.+-]+@[\w-]+(\.[\w-]+)+$/.test(mail)) {
    throw new Error(`REPORT_MAIL must be a mail address such as words@rights.example: got “${mail}”`);
  }
  const timings = env.KYR_TIMINGS ?? 'real';
  if (timings !== 'real' && timings !== 'short') throw new Error(`KYR_TIMINGS must be real or short: got “${timings}”`);
  const compression = env.KYR_COMPRESSION ?? 'best';
  if (compression !== 'best' && compression !== 'quick') {
    throw new Error(`KYR_COMPRESSION must be best or quick: got “${compression}”`);
  }
  return {
    root,
    locales: resolve(root, env.KYR_LOCALES ?? 'locales'),
    outDir: resolve(root, env.KYR_OUT ?? 'dist'),
    siteUrl,
    mail,
    timings,
    compression,
    images: resolve(root, env.KYR_IMAGES ?? '.cache/images'),
    flyers: resolve(root, env.KYR_FLYERS ?? '.cache/flyers'),
    organization: organizationFile(root, env.ORGANIZATION),
  };
}

/** The file named, `organization.json` where none is named and it is there, or none where it is named empty. */
function organizationFile(root: string, named: string | undefined): string {
  if (named !== undefined) return named && resolve(root, named);
  const usual = resolve(root, 'organization.json');
  return existsSync(usual) ? usual : '';
}
