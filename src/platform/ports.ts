import { createContext, useContext } from 'react';
import type { Moment } from '../content/openState.ts';
import type { InstallOffer } from './installOffer.ts';
import type { ReleaseWatch } from './ReleaseWatch.ts';
import type { Saver } from './saver.ts';

/** What the page may do with the browser; null while a page is rendered at build time. */
export interface Ports {
  saver: Saver;
  release: ReleaseWatch;
  install: InstallOffer;
  today: () => string;
  /** The moment in New York, where the offices are. */
  moment: () => Moment;
  copyText: (text: string) => Promise<boolean>;
  /** Remembers the language being read, to suggest it at the next visit. */
  keepLanguage: (tag: string) => void;
  /** Where the address must not tell the place on a page: the place a page is opened at, or the empty text. */
  inPlace?: string;
}

export const PortsContext = createContext<Ports | null>(null);

/** The browser's side effects, or null before hydration is done and at build time. */
export function usePorts(): Ports | null {
  return useContext(PortsContext);
}
