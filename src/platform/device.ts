/** What the page needs once it is drawn, in one file that is loaded after that. */
export { InstallOffer } from './installOffer.ts';
export { ReleaseWatch } from './ReleaseWatch.ts';
export { Saver } from './saver.ts';
