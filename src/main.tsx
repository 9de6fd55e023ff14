import { startTransition } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import { openDocument } from './app/openView.ts';
import { SOURCES_PACK } from './content/pagePath.ts';
import { momentInNewYork } from './platform/clock.ts';
import { copyText } from './platform/copyText.ts';
import { leaveOnKeys } from './platform/leavePage.ts';
import type { Ports } from './platform/ports.ts';
import { keep } from './platform/storage.ts';
import './styles/main.css';

/** Takes over the complete page; if anything at all goes wrong, the page stays as it was written. */
async function start(root: HTMLElement): Promise<void> {
  leaveOnKeys();
  const written = root.cloneNode(true);
  const first = await openDocument();
  const { site, language } = first.view;
  // The page answers a finger before it knows what is saved: what only the worker needs comes after.
  const ports = import('./platform/device.ts').then(
    ({ Saver, ReleaseWatch, InstallOffer }): Ports => ({
      saver: new Saver([...site.languages.map(({ tag }) => tag), SOURCES_PACK], language.tag),
      release: new ReleaseWatch(site.release.version),
      install: new InstallOffer(),
      copyText,
      today: () => momentInNewYork().day,
      moment: () => momentInNewYork(),
      keepLanguage: (tag) => keep('language', tag),
    }),
  );
  const mark = (state: string) => {
    const { dataset } = document.documentElement;
    // React may tell of what it first tried to mend after it gave up.
    if (dataset.app !== 'fallen') dataset.app = state;
  };
  mark('ready');
  // In slices, between which a finger is answered.
  startTransition(() => {
    hydrateRoot(root, <App first={first} ports={ports} />, {
      onRecoverableError: (error) => {
        mark('mended');
        reportError(error);
      },
      // React would leave a blank page: put back what the server wrote, or open the page the reader asked for.
      onUncaughtError: (error) => {
        mark('fallen');
        reportError(error);
        if (location.pathname === firstPath) root.replaceWith(written);
        else location.reload();
      },
    });
  });
  const { saver, release, keepLanguage } = await ports;
  keepLanguage(language.tag);
  const look = () => {
    if (document.visibilityState !== 'visible') return;
    void saver.checkForUpdate();
    void release.look();
  };
  document.addEventListener('visibilitychange', look);
  addEventListener('online', look);
  await saver.start();
  await release.look();
}

const firstPath = location.pathname;
const root = document.getElementById('root');
if (root) void start(root);
