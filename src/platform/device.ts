/** What the page needs once it is drawn, in one file that is loaded after that. */
export { ReleaseWatch } from './ReleaseWatch.ts';
export { Saver } from './saver.ts';
