import { InstallOffer } from '../../src/platform/installOffer.ts';
import type { Ports } from '../../src/platform/ports.ts';
import { ReleaseWatch } from '../../src/platform/ReleaseWatch.ts';
import type { Kept } from '../../src/platform/removeSaved.ts';
import type { Saver, SaverSnapshot } from '../../src/platform/saver.ts';
import { TAGS } from './views.ts';

/** All that pages use of the saver; it stands at the browser's boundary, where there is no worker in jsdom. */
type SaverPort = Pick<
  Saver,
  'subscribe' | 'read' | 'start' | 'remove' | 'setCurrent' | 'saveAll' | 'askToKeep' | 'useNewText' | 'checkForUpdate'
>;

export interface FakeSaver extends SaverPort {
  /** Names of the requests made by the page, in order. */
  calls: string[];
  /** What stays when the page has everything removed. */
  stays: Kept[];
  /** Makes other things true of this phone and tells the page. */
  set(change: Partial<SaverSnapshot>): void;
}

/** A saver that says what a test sets and notes what the page asks of it. */
export function fakeSaver(change: Partial<SaverSnapshot> = {}): FakeSaver {
  const listeners = new Set<() => void>();
  const calls: string[] = [];
  const languages = Object.fromEntries(TAGS.map((tag) => [tag, { state: 'unknown' as const, bytes: 0 }]));
  let snapshot: SaverSnapshot = {
    state: { phase: 'checking' },
    languages,
    heldBack: false,
    updateReady: false,
    kept: null,
    ...change,
  };
  const note = (name: string) => async () => void calls.push(name);
  const set = (next: Partial<SaverSnapshot>) => {
    snapshot = { ...snapshot, ...next };
    for (const listener of listeners) listener();
  };
  const fake: FakeSaver = {
    calls,
    stays: [],
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    read: () => snapshot,
    start: note('start'),
    remove: async () => {
      calls.push('remove');
      set({ state: { phase: 'removed', clean: !fake.stays.length } });
      return fake.stays;
    },
    setCurrent: note('setCurrent'),
    saveAll: note('saveAll'),
    askToKeep: note('askToKeep'),
    useNewText: async () => calls.push('useNewText') > 0,
    checkForUpdate: async () => calls.push('checkForUpdate') > 0,
    set,
  };
  return fake;
}

/** The browser's side effects for a test: a fake saver, a fixed day, a clipboard that works unless told otherwise. */
export function fakePorts(saver: FakeSaver = fakeSaver(), change: Partial<Ports> = {}): Ports {
  return {
    saver: saver as SaverPort as Saver,
    release: new ReleaseWatch('2026-11-24-0a1b2c3d'),
    install: new InstallOffer(),
    today: () => '2026-11-24',
    moment: () => ({ day: '2026-11-24', time: '10:00' }),
    copyText: async () => true,
    keepLanguage: () => undefined,
    ...change,
  };
}
