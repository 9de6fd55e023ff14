import { SOURCE_TAG } from '../../src/content/content.ts';

interface Page {
  tag: string;
  kind: string;
}

/**
 * Each kind of page once, the languages taking turns so that each has some: what depends on the kind costs the same
 * however many languages there are.
 */
export function oneOfEachKind<P extends Page>(pages: P[]): P[] {
  const tags = [...new Set(pages.map(({ tag }) => tag))];
  return [...new Set(pages.map(({ kind }) => kind))].flatMap((kind, turn) => {
    const all = pages.filter((page) => page.kind === kind);
    const wanted = tags[turn % tags.length];
    return all.find(({ tag }) => tag === wanted) ?? all.slice(0, 1);
  });
}

/** Every page of English, where every topic is written, and each kind once in the other languages, which take turns. */
export function pagesToOpen<P extends Page>(pages: P[]): P[] {
  const english = pages.filter(({ tag }) => tag === SOURCE_TAG);
  return [...english, ...oneOfEachKind(pages.filter(({ tag }) => tag !== SOURCE_TAG))];
}

/** In every language one page of each kind: words differ in their width. */
export function pagesToMeasure<P extends Page>(pages: P[]): P[] {
  const tags = new Set(pages.map(({ tag }) => tag));
  return [...tags].flatMap((tag) => oneOfEachKind(pages.filter((page) => page.tag === tag)));
}
