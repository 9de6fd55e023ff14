import { pagePath } from '../../content/pagePath.ts';
import type { PageData, SearchView, TileView } from '../../content/site.ts';
import { fetchPage } from '../../platform/readPageData.ts';
import { giveWay } from './giveWay.ts';
import { SearchIndex } from './SearchIndex.ts';

/** How far the guide is read. */
export interface Progress {
  index: SearchIndex;
  percent: number;
  done: boolean;
  /** Pages that could not be had. */
  unread: number;
}

interface Page {
  tag: string;
  id: string;
  /** Whether it was asked for before, in vain. */
  again?: true;
}

/** The longest piece of work between two chances for a key press. */
const SLICE_MS = 8;
const TELL_EVERY_MS = 400;

/**
 * Reads the guide into an index on this phone: the pages of one language, then the English ones, the most urgent topics
 * first, in slices so short that typing never waits. What was read stays for the next opening of the search.
 */
export class GuideReader {
  private readonly index: SearchIndex;
  private readonly whole: number;
  private pages: Page[];
  private unread = 0;
  private begun = false;
  /** How far it was when it told so last. */
  last: Progress | null = null;

  constructor(
    readonly tag: string,
    tiles: TileView[],
    private readonly search: SearchView | undefined,
  ) {
    this.index = new SearchIndex(tag, tiles, search?.letters);
    this.pages = [...new Set([tag, 'en'])].flatMap((each) => tiles.map(({ id }) => ({ tag: each, id })));
    this.whole = this.pages.length;
  }

  /** Reads what is left, until the signal; tells at once, now and then, and at the end how far it is. */
  async read(signal: AbortSignal, tell: (progress: Progress) => void): Promise<void> {
    let told = Number.NEGATIVE_INFINITY;
    if (!this.begun) await this.begin();
    while (!signal.aborted) {
      const page = this.pages.shift();
      if (!page || performance.now() - told > TELL_EVERY_MS) {
        told = performance.now();
        const percent = Math.floor((100 * (this.whole - this.pages.length)) / this.whole);
        this.last = { index: this.index, percent, done: !page, unread: this.unread };
        tell(this.last);
      }
      if (!page) return;
      await this.add(page).catch(() => {
        if (page.again) this.unread += 1;
        else this.pages.push({ ...page, again: true });
      });
    }
  }

  /** How people say things; they mix languages, so the English of it too, which stands on the English page. */
  private async begin(): Promise<void> {
    this.begun = true;
    const page = this.tag === 'en' ? null : await fetchPage(pagePath('en', 'search')).catch(() => null);
    const english = (page?.page as PageData | undefined)?.search;
    await inSlices([...this.index.sayings(this.search), ...this.index.sayings(english, 'en')]);
  }

  private async add({ tag, id }: Page): Promise<void> {
    const { topic } = (await fetchPage(pagePath(tag, id))).page as PageData;
    if (!topic) throw new Error(`${pagePath(tag, id)} is not a topic`);
    // A topic without a translation is in English on every page: it need not be read twice.
    if (topic.about.translation.state === 'missing') this.pages = this.pages.filter((each) => each.id !== id);
    await inSlices(this.index.additions(topic, tag));
  }
}

/** Does one step after another, and lets the page do what it waits for whenever some time has passed. */
async function inSlices(steps: Iterable<() => void>): Promise<void> {
  let since = performance.now();
  for (const step of steps) {
    if (performance.now() - since > SLICE_MS) {
      await giveWay();
      since = performance.now();
    }
    step();
  }
  await giveWay();
}
