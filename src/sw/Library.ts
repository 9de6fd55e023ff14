import type { Edition } from '../content/assembleFile.ts';
import { expandPack, type Layout, type Pack } from '../content/expandPack.ts';
import { KIOSK_PACK } from '../content/pagePath.ts';
import type { LanguageEntry, PageEntry } from '../content/site.ts';
import type { AuditReport } from '../content/workerMessages.ts';
import { fetchVerified } from './fetchVerified.ts';
import type { Release, ReleaseFile, Timings } from './release.ts';
import { SaveError } from './SaveError.ts';
import type { Store } from './Store.ts';
import { sha256 } from './sha256.ts';

/** How many files are fetched at once: enough to fill a slow line, few enough to finish some early. */
const AT_ONCE = 4;
/** Key of the language entry among the page entries of a pack. */
export const LANGUAGE_ENTRY = '@language';

type Progress = (done: number, total: number) => void;

/** One release on this phone: saves what is missing, proves what is there, and reads pages out of it. */
export class Library {
  private readonly saving = new Map<string, Promise<void>>();
  private layout: Promise<Layout> | undefined;

  constructor(
    private readonly release: Release,
    private readonly store: Store,
    private readonly timings: Timings,
  ) {}

  /** Saves shell, scripts, icons, fixed pages and the given languages; what is there and sound is not fetched again. */
  async save(tags: string[], progress: Progress = () => undefined): Promise<void> {
    const packs = tags.flatMap((tag) => this.release.packs[tag] ?? []);
    const kiosk = tags.includes(KIOSK_PACK) ? this.release.kiosk : [];
    const jobs = [
      ...[...this.coreFiles(), ...kiosk].map((file) => ({
        bytes: file.bytes,
        run: (stop: AbortSignal) => this.saveFile(file, stop),
      })),
      ...packs.map((pack) => ({
        bytes: pack.bytes,
        run: (stop: AbortSignal) => this.savePack(tagOf(this.release, pack), stop),
      })),
    ];
    const total = jobs.reduce((sum, job) => sum + job.bytes, 0);
    const stop = new AbortController();
    const timer = setTimeout(
      () => stop.abort(new SaveError('timeout', 'The whole save took too long')),
      this.timings.totalMs,
    );
    const failures: unknown[] = [];
    let done = 0;
    let next = 0;
    // After a failure nothing new is begun, but what is under way may finish: a retry then fetches only what is missing.
    const work = async () => {
      for (let job = jobs[next++]; job && !failures.length; job = jobs[next++]) {
        await job.run(stop.signal).then(
          () => {
            done += job?.bytes ?? 0;
            progress(done, total);
          },
          (error) => failures.push(error),
        );
      }
    };
    progress(0, total);
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    clearTimeout(timer);
    if (failures.length) throw failures[0];
    const report = await this.audit(tags);
    const sound = report.core.saved && tags.every((tag) => !this.knows(tag) || report.languages[tag]?.saved);
    if (!sound) throw new SaveError('unknown', 'What was stored could not be read back');
    for (const tag of tags) if (this.knows(tag)) await this.store.hold(tag);
  }

  /** Whether this release has something to save under a name: a language, the lists of sources, or the kiosk. */
  knows(tag: string): boolean {
    return tag in this.release.packs || (tag === KIOSK_PACK && this.release.kiosk.length > 0);
  }

  /** Reads back and hashes every stored byte of the core and of the given languages. */
  async audit(tags = [...Object.keys(this.release.packs), KIOSK_PACK]): Promise<AuditReport> {
    const core = await this.auditFiles(this.coreFiles());
    const languages: AuditReport['languages'] = {};
    for (const tag of tags) {
      if (tag === KIOSK_PACK) languages[tag] = await this.auditFiles(this.release.kiosk);
      else if (this.release.packs[tag]) languages[tag] = await this.auditLanguage(tag);
    }
    const { version, date } = this.release.site.release;
    return { version, date, core, languages };
  }

  /** The parts of a page, each hashed as it is read; null when the page is unknown, an Error when a part is bad. */
  async page(tag: string, id: string): Promise<{ shell: string; language: LanguageEntry; entry: PageEntry } | null> {
    if (!this.release.packs[tag]) return null;
    const [shell, index] = await Promise.all([this.store.text(this.release.shell.sha256), this.index(tag)]);
    if (!index || shell === null) throw new SaveError('changed', `${tag} is not saved whole`);
    const [languageHash, entryHash] = [index.get(LANGUAGE_ENTRY), index.get(id)];
    if (!languageHash || !entryHash) return null;
    const [language, entry] = await Promise.all([this.store.text(languageHash), this.store.text(entryHash)]);
    if (language === null || entry === null) throw new SaveError('changed', `/${tag}/${id}/ is damaged`);
    return { shell, language: JSON.parse(language) as LanguageEntry, entry: JSON.parse(entry) as PageEntry };
  }

  /** What files of some languages are made from, each part hashed as it is read; an Error when a part is missing or bad. */
  async editions(tags: string[]): Promise<{ shell: string; editions: Edition[] }> {
    const read = async (hash: string) => {
      const text = await this.store.text(hash);
      if (text === null) throw new SaveError('changed', `${tags} is not saved whole`);
      return text;
    };
    const editionOf = async (tag: string): Promise<Edition> => {
      const index = (await this.index(tag)) ?? new Map<string, string>();
      const { [LANGUAGE_ENTRY]: language, ...pages } = Object.fromEntries(index);
      const entries = await Promise.all(Object.values(pages).map(read));
      return {
        language: JSON.parse(await read(language ?? '')) as LanguageEntry,
        pages: entries.map((entry) => JSON.parse(entry) as PageEntry),
      };
    };
    const [shell, ...editions] = await Promise.all([read(this.release.shell.sha256), ...tags.map(editionOf)] as const);
    return { shell, editions };
  }

  /** Whether the language, or any language, was once saved whole on this phone. */
  async holds(tag?: string): Promise<boolean> {
    const held = await this.store.held();
    return tag ? held.includes(tag) : held.length > 0;
  }

  /** A fixed file of this release by its path, or undefined. */
  file(path: string): ReleaseFile | undefined {
    return [...this.release.files, ...this.release.kiosk].find((file) => file.path === path);
  }

  /** The sound bytes of a fixed file, or null. */
  read(file: ReleaseFile): Promise<Uint8Array<ArrayBuffer> | null> {
    return this.store.get(file.sha256);
  }

  /** Hashes of everything of this release that is on the phone, for pruning the rest. */
  async hashes(): Promise<Set<string>> {
    const keep = new Set([...this.coreFiles(), ...this.release.kiosk].map((file) => file.sha256));
    for (const [tag, pack] of Object.entries(this.release.packs)) {
      keep.add(pack.index);
      for (const hash of (await this.index(tag))?.values() ?? []) keep.add(hash);
    }
    return keep;
  }

  /** Fetches and stores one fixed file unless it is there and sound. */
  async saveFile(file: ReleaseFile, stop?: AbortSignal): Promise<void> {
    if (await this.store.get(file.sha256)) return;
    await this.store.put(file.sha256, await fetchVerified(file, this.timings, stop));
  }

  /** Fetches one language unless it is there and sound, and stores its entries and their index on their own. */
  savePack(tag: string, stop?: AbortSignal): Promise<void> {
    const running = this.saving.get(tag) ?? this.fetchPack(tag, stop).finally(() => this.saving.delete(tag));
    this.saving.set(tag, running);
    return running;
  }

  private async fetchPack(tag: string, stop?: AbortSignal): Promise<void> {
    const pack = this.release.packs[tag];
    if (!pack) throw new SaveError('unknown', `No such language: ${tag}`);
    if ((await this.auditLanguage(tag)).saved) return;
    const words = await this.fetchJson<Pack>(pack, stop);
    const entries = expandPack(words, words.words.length ? await this.fetchLayout(stop) : {});
    const index: [string, string][] = [];
    for (const [id, entry] of entries) {
      const encoded = new TextEncoder().encode(entry);
      const hash = await sha256(encoded);
      await this.store.put(hash, encoded);
      index.push([id, hash]);
    }
    await this.store.put(pack.index, new TextEncoder().encode(JSON.stringify(index)));
  }

  /** Fetched once for all languages saved while this worker lives. */
  private fetchLayout(stop?: AbortSignal): Promise<Layout> {
    this.layout ??= this.fetchJson<Layout>(this.release.layout, stop).catch((error) => {
      this.layout = undefined;
      throw error;
    });
    return this.layout;
  }

  private async fetchJson<T>(file: ReleaseFile, stop?: AbortSignal): Promise<T> {
    return JSON.parse(new TextDecoder().decode(await fetchVerified(file, this.timings, stop))) as T;
  }

  private async auditFiles(files: ReleaseFile[]): Promise<{ saved: boolean; bytes: number }> {
    const found = { saved: files.length > 0, bytes: 0 };
    for (const { sha256 } of files) {
      const bytes = await this.store.get(sha256);
      found.saved &&= bytes !== null;
      found.bytes += bytes?.byteLength ?? 0;
    }
    return found;
  }

  private async auditLanguage(tag: string): Promise<{ saved: boolean; bytes: number }> {
    const index = await this.index(tag);
    let saved = index !== null;
    let bytes = 0;
    for (const hash of index?.values() ?? []) {
      const entry = await this.store.get(hash);
      saved &&= entry !== null;
      bytes += entry?.byteLength ?? 0;
    }
    return { saved, bytes };
  }

  private async index(tag: string): Promise<Map<string, string> | null> {
    const text = await this.store.text(this.release.packs[tag]?.index ?? '');
    return text === null ? null : new Map(JSON.parse(text) as [string, string][]);
  }

  private coreFiles(): ReleaseFile[] {
    return [this.release.shell, ...this.release.files];
  }
}

function tagOf(release: Release, pack: ReleaseFile): string {
  return Object.keys(release.packs).find((tag) => release.packs[tag] === pack) ?? '';
}
