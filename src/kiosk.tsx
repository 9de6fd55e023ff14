import { createRoot, type Root } from 'react-dom/client';
import { KioskApp, type KioskData } from './app/KioskApp.tsx';
import { KIOSK_PACK, SOURCES_PACK } from './content/pagePath.ts';
import { keepLog, readLog } from './features/kiosk/kioskStore.ts';
import { addSheet } from './platform/addSheet.ts';
import { momentInNewYork } from './platform/clock.ts';
import { InstallOffer, ReleaseWatch, Saver } from './platform/device.ts';
import { freshDocument } from './platform/freshDocument.ts';
import type { Ports } from './platform/ports.ts';

/** A fault that comes at every beginning must not make the screen flicker. */
const AFTER_FAULT_MS = 5000;

/** Starts the kiosk on its document. Nothing a visitor does is remembered: no language, no copied text. */
async function start(root: HTMLElement): Promise<void> {
  const data = JSON.parse(document.getElementById('kiosk-data')?.textContent ?? '') as KioskData;
  await addSheet('style[data-second]', async () => (await import('./styles/secondSheet.ts')).SECOND_SHEET);
  await addSheet('style[data-kiosk]', async () => (await import('./features/kiosk/kiosk.css?inline')).default);
  const { version } = data.site.release;
  const ports: Ports = {
    saver: new Saver([...data.languages.map(({ tag }) => tag), KIOSK_PACK, SOURCES_PACK], 'en'),
    release: new ReleaseWatch(version),
    install: new InstallOffer(),
    copyText: async () => false,
    today: () => momentInNewYork().day,
    moment: () => momentInNewYork(),
    keepLanguage: () => {},
  };
  let app: Root | undefined;
  const draw = () => {
    app?.unmount();
    app = createRoot(root, {
      // React takes the whole screen away; after a moment the first one comes back.
      onUncaughtError: (fault) => {
        noteFault(fault);
        setTimeout(() => void freshDocument(location.pathname, draw), AFTER_FAULT_MS);
      },
    });
    app.render(<KioskApp data={data} ports={ports} preferred={navigator.languages} beginAnew={draw} />);
  };
  stayHere(root);
  draw();
  await ports.saver.start();
  // A tablet that was asked to save data is for this all the same.
  if (ports.saver.read().heldBack) await ports.saver.saveAll();
}

/** What happened is counted for the volunteer, by its kind alone. */
function noteFault(fault: unknown): void {
  const kind = fault instanceof Error ? fault.name : 'Error';
  keepLog({ faults: readLog().faults + 1, lastFault: `${kind}, ${momentInNewYork().day}` });
}

/** No menu, no dragging out, no zoom by fingers; a document that was left shows nothing when it is come back to. */
function stayHere(root: HTMLElement): void {
  addEventListener('error', ({ error }) => noteFault(error));
  addEventListener('unhandledrejection', ({ reason }) => noteFault(reason));
  for (const sign of ['contextmenu', 'dragstart', 'drop', 'dragover', 'gesturestart']) {
    addEventListener(sign, (event) => event.preventDefault(), { capture: true });
  }
  addEventListener('pagehide', () => {
    document.documentElement.hidden = true;
    root.replaceChildren();
  });
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) location.replace(location.pathname);
  });
  // A screen that sleeps must not wake with the words of another.
  document.addEventListener('visibilitychange', () => {
    root.hidden = document.visibilityState === 'hidden';
  });
}

const root = document.getElementById('root');
if (root) void start(root);
