import { parsePath } from '../content/pagePath.ts';

interface Place {
  scroll: number;
  /** The passage at the top of the screen, to be found again in another language. */
  passage: string | null;
}

/** Remembers where the reader was on each page, in memory only, so that Back and a change of language keep the place. */
export class Places {
  private readonly scrolls = new Map<string, Place>();
  private last: { id: string; tag: string } | null = null;
  private beforePicker = 'home';
  /** The section of that page which the address named. */
  private section = '';

  /** Notes the place on the page being left. */
  leave(id: string, tag: string): void {
    this.scrolls.set(`${tag}/${id}`, { scroll: scrollY, passage: topPassage() });
    this.last = { id, tag };
    if (id === 'languages') return;
    this.beforePicker = id;
    this.section = location.hash;
  }

  /** The page the language picker leads back to. */
  before(): string {
    return this.beforePicker;
  }

  /** A path with the section the reader was at, where it leads to the same page in the language just chosen. */
  within(path: string): string {
    const to = parsePath(path);
    const chosen = this.last?.id === 'languages' || to?.tag !== this.last?.tag;
    return chosen && to?.id === this.beforePicker ? path + this.section : path;
  }

  /** Scrolls to where the reader should be on the page just drawn. */
  arrive(id: string, tag: string, by: 'link' | 'history'): void {
    const own = this.scrolls.get(`${tag}/${id}`);
    if (by === 'history') return scrollTo(0, own?.scroll ?? 0);
    const switched = this.last && this.last.tag !== tag ? this.scrolls.get(`${this.last.tag}/${id}`) : undefined;
    const passage = switched?.passage ? document.getElementById(switched.passage) : null;
    if (passage) return passage.scrollIntoView();
    const target = location.hash ? document.getElementById(location.hash.slice(1)) : null;
    if (!target) return scrollTo(0, 0);
    target.scrollIntoView();
    // Framed like the target of an address, which a move within the document does not make it; and heard.
    target.tabIndex = -1;
    target.focus({ preventScroll: true });
  }
}

function topPassage(): string | null {
  for (const passage of document.querySelectorAll<HTMLElement>('#main [id]')) {
    if (passage.getBoundingClientRect().bottom > 0) return scrollY > 0 ? passage.id : null;
  }
  return null;
}
