import type { FileFrame } from '../content/assembleFile.ts';
import type { SiteEntry } from '../content/site.ts';

export interface ReleaseFile {
  path: string;
  sha256: string;
  bytes: number;
  type: string;
}

export interface ReleasePack extends ReleaseFile {
  /** sha256 of the pack's index text: page id → sha256 of its entry. */
  index: string;
}

/** Everything one release needs, by hash; the build compiles it into the worker. */
export interface Release {
  site: SiteEntry;
  shell: ReleaseFile;
  /** What the pages of the translations have in common (expandPack); fetched to save one, and not kept. */
  layout: ReleaseFile;
  files: ReleaseFile[];
  packs: Record<string, ReleasePack>;
  /** What a kiosk has besides; saved on no other device. */
  kiosk: ReleaseFile[];
  capsule: Capsule;
  /** What the guide in one file has besides what pages have. */
  file: FileFrame;
  /** The same security headers as the host sends. */
  headers: Record<string, string>;
}

/** The last resort, inside the worker itself: core rights and hotlines of every language, the asked one first. */
export interface Capsule {
  head: string;
  sections: Record<string, string>;
  tail: string;
}

export interface Timings {
  /** No byte for this long: give up on the file. */
  idleMs: number;
  /** One file may take no longer than this. */
  fileMs: number;
  /** One whole install may take no longer than this. */
  totalMs: number;
  /** Below this rate, measured after the idle time, a server only drips. */
  minBytesPerSecond: number;
  /** How long a reader waits for a damaged part to be mended before the capsule is shown. */
  repairMs: number;
  /** How long a reader waits for the network where nothing is saved. */
  networkMs: number;
}

declare const __RELEASE__: Release;
declare const __TIMINGS__: Timings;

export const release: Release = __RELEASE__;
export const timings: Timings = __TIMINGS__;
