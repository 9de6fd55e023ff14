import type { AuditReport, FailReason, SaveAnswer, WorkerNews, WorkerRequest } from '../content/workerMessages.ts';
import { activeWorker, settled } from './activeWorker.ts';
import { askWorker } from './askWorker.ts';
import { keepQuietly } from './keepQuietly.ts';
import type { Kept } from './removeSaved.ts';
import { takeOver } from './takeOver.ts';
import { trustedScriptUrl } from './trustedScriptUrl.ts';
import { whyNoScript } from './whyNoScript.ts';

export type LanguageState = 'unknown' | 'waiting' | 'saving' | 'saved' | 'failed';

/** What is true of this phone, for the language being read. `saved` is said only after the worker's audit. */
export type SaveState =
  | { phase: 'checking' }
  | { phase: 'unsupported' }
  | { phase: 'saving'; percent: number }
  | { phase: 'failed'; reason: FailReason }
  | { phase: 'saved'; date: string; bytes: number }
  /** The reader had everything removed; `clean` when none of it was found any more. */
  | { phase: 'removed'; clean: boolean };

export interface SaverSnapshot {
  state: SaveState;
  languages: Record<string, { state: LanguageState; bytes: number }>;
  /** Languages wait because the device asked to save data. */
  heldBack: boolean;
  /** A new text is saved, verified and waiting. */
  updateReady: boolean;
  /** Whether the browser promised to keep what is saved; null where it cannot say. */
  kept: boolean | null;
}

const UPDATE_EVERY_MS = 6 * 60 * 60 * 1000;
/** English is what every language falls back on. */
const needed = (tag: string) => [...new Set(['en', tag])];

/**
 * The only page code that knows a worker exists: registers it, asks it for audits, has every language saved one
 * after another, and tells subscribers what is true. It never reloads a page unless the reader asked for the new text.
 */
export class Saver {
  private snapshot: SaverSnapshot;
  private readonly listeners = new Set<() => void>();
  private registration: ServiceWorkerRegistration | undefined;
  /** What the last audit found beside the languages. */
  private audited: Pick<AuditReport, 'core' | 'date'> | undefined;
  private running: Promise<void> | undefined;
  /** Everything was removed: nothing is saved again by itself. */
  private stopped = false;
  /** A new release is to take over: the old one is asked nothing more. */
  private handingOver = false;
  /** Settles when the worker in charge has answered everything. */
  private answered: Promise<unknown> = Promise.resolve();
  private lastUpdate = Date.now();

  constructor(
    private readonly tags: string[],
    private current: string,
  ) {
    const languages = Object.fromEntries(tags.map((tag) => [tag, { state: 'unknown' as const, bytes: 0 }]));
    this.snapshot = { state: { phase: 'checking' }, languages, heldBack: false, updateReady: false, kept: null };
  }

  /** Calls back on every change; returns how to stop. */
  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** The present truth; the same object until something changes. */
  read = (): SaverSnapshot => this.snapshot;

  /** Registers the worker and begins to save; safe to call again as a retry, and to save again after a removal. */
  async start(): Promise<void> {
    if (this.stopped) await this.running;
    this.stopped = false;
    this.running ??= this.begin().finally(() => {
      this.running = undefined;
    });
    return this.running;
  }

  /** Stops saving, has everything removed, and says what stayed. Only `start` saves again. */
  async remove(removeSaved: () => Promise<Kept[]>): Promise<Kept[]> {
    this.stop();
    const found = this.registration ?? (await navigator.serviceWorker?.getRegistration().catch(() => undefined));
    const workers = [found?.installing, found?.waiting, found?.active].filter((worker) => worker != null);
    // A worker in the middle of a save must not finish it; one that does not answer is gone with its registration.
    await Promise.allSettled(workers.map((worker) => askWorker(worker, { type: 'remove' })));
    const stayed = await removeSaved();
    this.set({ state: { phase: 'removed', clean: !stayed.length } });
    return stayed;
  }

  private async begin(): Promise<void> {
    if (!('serviceWorker' in navigator) || !('caches' in globalThis))
      return this.set({ state: { phase: 'unsupported' } });
    if (this.snapshot.state.phase !== 'saved') this.set({ state: { phase: 'checking' } });
    try {
      navigator.serviceWorker.addEventListener('message', this.onNews);
      // Registering again waits for the browser's own update check, so a worker that is there is asked first.
      const known = await navigator.serviceWorker.getRegistration();
      const early = known?.active;
      if (early) await this.audit(early);
      const options = { updateViaCache: 'none' } as const;
      const registration = await navigator.serviceWorker.register(trustedScriptUrl('/sw.js'), options);
      if (this.stopped) await registration.unregister();
      if (registration !== this.registration) this.watchUpdates(registration);
      this.registration = registration;
      const worker = await activeWorker(registration);
      if (early !== worker) await this.audit(worker);
      await this.fill(worker);
    } catch (error) {
      await this.fail(error);
    }
  }

  /** Tells which language is being read now, after the reader switched; what was audited before is not asked again. */
  async setCurrent(tag: string): Promise<void> {
    this.current = tag;
    const worker = this.registration?.active;
    // What begins reads the language when its audit is there.
    if (!worker || !this.audited || this.stopped || this.handingOver) return;
    this.tell();
    await this.fill(worker).catch(() => undefined);
  }

  /** Saves the languages held back to save data. */
  async saveAll(): Promise<void> {
    const worker = this.registration?.active;
    if (!worker) return this.start();
    this.set({ heldBack: false });
    await this.fillRest(worker).catch(() => undefined);
  }

  /** Asks the browser to keep what is saved; in Firefox this shows a prompt, so only a button may call it. */
  async askToKeep(): Promise<void> {
    this.set({ kept: (await navigator.storage?.persist?.().catch(() => false)) ?? null });
  }

  /**
   * Lets the newest release take over, fetched first where it is not saved yet, then opens this page again in the new
   * text. Only on the reader's tap. False when the new text could not be had: nothing has changed then.
   */
  async useNewText(): Promise<boolean> {
    const { registration } = this;
    // Without a worker every page is the host's newest.
    if (!registration?.active || this.stopped) return reload();
    if (!registration.waiting) {
      await registration.update().catch(() => undefined);
      await settled(registration.installing);
    }
    const { waiting } = registration;
    if (!waiting) return false;
    this.handingOver = true;
    if (await takeOver(waiting, this.answered)) return reload();
    // A worker that is still busy gives way late: then the reader may ask again, or open the guide anew.
    this.handingOver = false;
    // Not where the reader had everything removed meanwhile: starting would save it again.
    if (!this.stopped) void this.start();
    return false;
  }

  /** Looks for a new release, at most every six hours, or as often as it is told. True when the host answered. */
  async checkForUpdate(every = UPDATE_EVERY_MS): Promise<boolean> {
    if (this.stopped || Date.now() - this.lastUpdate < every) return false;
    this.lastUpdate = Date.now();
    const asked = this.registration?.update().then(() => true);
    return (await asked?.catch(() => false)) ?? false;
  }

  /** Has the worker save what the language being read lacks, then the other languages. */
  private async fill(worker: ServiceWorker): Promise<void> {
    const mended = [];
    const lacks = (tag: string) => !this.audited?.core.saved || this.snapshot.languages[tag]?.state !== 'saved';
    for (const tag of needed(this.current)) if (lacks(tag)) mended.push(await this.save(worker, tag));
    if (mended.length) await this.audit(worker);
    const failed = mended.find((answer) => !answer.ok);
    if (failed && !failed.ok && this.snapshot.state.phase !== 'saved') {
      this.set({ state: { phase: 'failed', reason: failed.reason } });
    }
    this.set({ kept: await keepQuietly(this.snapshot.kept) });
    const saveData = (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true;
    const rest = this.tags.some((tag) => this.snapshot.languages[tag]?.state !== 'saved');
    if (saveData && rest) this.set({ heldBack: true });
    else await this.fillRest(worker);
  }

  private async fillRest(worker: ServiceWorker): Promise<void> {
    for (const tag of this.tags) {
      if (this.snapshot.languages[tag]?.state === 'saved') continue;
      await this.save(worker, tag);
    }
  }

  private async save(worker: ServiceWorker, tag: string): Promise<SaveAnswer> {
    this.goOn();
    this.setLanguage(tag, 'saving');
    const answer = await this.ask<SaveAnswer>(worker, { type: 'save', tag });
    // A release that comes or waits was told its languages before this one was saved: it must hold it too when it takes
    // over.
    const next = this.registration?.waiting ?? this.registration?.installing;
    if (answer.ok) next?.postMessage({ type: 'save', tag } satisfies WorkerRequest);
    this.goOn();
    if (answer.ok) this.setLanguage(tag, 'saved', answer.bytes);
    else this.setLanguage(tag, 'failed');
    return answer;
  }

  private async audit(worker: ServiceWorker): Promise<void> {
    this.goOn();
    const report = await this.ask<AuditReport>(worker, { type: 'audit' });
    this.goOn();
    const languages: SaverSnapshot['languages'] = {};
    for (const tag of this.tags) {
      const found = report.languages[tag];
      const before = this.snapshot.languages[tag]?.state;
      const state = found?.saved ? 'saved' : before === 'saving' || before === 'failed' ? before : 'waiting';
      languages[tag] = { state, bytes: found?.bytes ?? 0 };
    }
    this.audited = report;
    this.set({ languages });
    this.tell();
  }

  /** Says of the language being read what was audited. */
  private tell(): void {
    const { snapshot, audited } = this;
    const read = needed(this.current).map((tag) => snapshot.languages[tag]);
    if (audited?.core.saved && read.every((language) => language?.state === 'saved')) {
      const bytes = read.reduce((sum, language) => sum + (language?.bytes ?? 0), audited.core.bytes);
      this.set({ state: { phase: 'saved', date: audited.date, bytes } });
    } else if (snapshot.state.phase === 'saved') this.set({ state: { phase: 'checking' } });
  }

  private watchUpdates(registration: ServiceWorkerRegistration): void {
    const look = () => this.set({ updateReady: Boolean(registration.waiting && registration.active) });
    // The browser may have begun an update before this page listened.
    const follow = () => registration.installing?.addEventListener('statechange', look);
    look();
    follow();
    registration.addEventListener('updatefound', follow);
  }

  private onNews = (event: MessageEvent<WorkerNews>): void => {
    const news = event.data;
    // Another page of ours has everything removed.
    if (news?.type === 'removing') this.stop();
    if (news?.type === 'removed') this.set({ state: { phase: 'removed', clean: news.clean } });
    if (this.stopped || this.snapshot.state.phase === 'saved') return;
    if (news?.type === 'progress' && news.total > 0) {
      this.set({ state: { phase: 'saving', percent: Math.min(99, Math.floor((100 * news.done) / news.total)) } });
    } else if (news?.type === 'failed') {
      this.set({ state: { phase: 'failed', reason: news.reason } });
    }
  };

  private async fail(error: unknown): Promise<void> {
    if (this.stopped || this.handingOver || this.snapshot.state.phase === 'saved') return;
    const name = error instanceof DOMException ? error.name : '';
    const refused = name === 'SecurityError' || name === 'NotSupportedError';
    // A login page in place of the worker is refused with the same error as a window that cannot save.
    const reason = refused ? await whyNoScript() : 'network';
    if (!reason) return this.set({ state: { phase: 'unsupported' } });
    if (this.snapshot.state.phase === 'failed') return;
    this.set({ state: { phase: 'failed', reason } });
  }

  private stop(): void {
    const languages = Object.fromEntries(this.tags.map((tag) => [tag, { state: 'waiting' as const, bytes: 0 }]));
    this.stopped = true;
    this.set({ state: { phase: 'checking' }, languages, heldBack: false, updateReady: false, kept: null });
  }

  private ask<T>(worker: ServiceWorker, request: WorkerRequest): Promise<T> {
    const answer = askWorker<T>(worker, request);
    this.answered = Promise.allSettled([this.answered, answer]).then(() => undefined);
    return answer;
  }

  /** Ends what was under way when everything was removed, or a new release is to take over. */
  private goOn(): void {
    if (this.stopped || this.handingOver) throw new Error('To be ended');
  }

  private setLanguage(tag: string, state: LanguageState, bytes = this.snapshot.languages[tag]?.bytes ?? 0): void {
    this.set({ languages: { ...this.snapshot.languages, [tag]: { state, bytes } } });
  }

  private set(change: Partial<SaverSnapshot>): void {
    this.snapshot = { ...this.snapshot, ...change };
    for (const listener of this.listeners) listener();
  }
}

function reload(): true {
  location.reload();
  return true;
}
