import { isUnspaced, wordsIn } from './features/search/wordsIn.ts';

/**
 * Inside the guide in one file: shows one topic at a time, by the links that without scripts lead through one long page,
 * and finds words. It asks nothing of any network and keeps nothing.
 */
const all = <E extends HTMLElement>(selector: string, within: ParentNode = document) => [
  ...within.querySelectorAll<E>(selector),
];
const topics = all('[data-topic]');
const editions = all('[data-edition]');
const name = document.title;
/** How far down each topic was read: back at it, the reader stands there again. */
const read = new Map<HTMLElement, number>();
let shown: HTMLElement | undefined;
let byLink = false;

function follow(moved: boolean): void {
  const place = document.getElementById(location.hash.slice(1));
  const inside = place?.closest<HTMLElement>('[data-topic]');
  const topic = inside ?? (place && all('[data-topic]', place)[0]) ?? topics[0];
  if (!topic) return;
  const again = topic === shown;
  if (shown && !again) read.set(shown, scrollY);
  shown = topic;
  for (const edition of editions) edition.hidden = !edition.contains(topic);
  for (const each of topics) each.hidden = each !== topic;
  // At home there is no way home.
  for (const link of all<HTMLAnchorElement>('.bar .name')) link.hidden = link.hash === `#${topic.id}`;
  const title = topic.querySelector('h1');
  document.title = topic === topics[0] ? name : `${title?.textContent} · ${name}`;
  // Whose number it is stands over it.
  if (inside && place !== inside) place?.scrollIntoView({ block: place.matches(NUMBER) ? 'center' : 'start' });
  else if (!again || !moved) scrollTo(0, byLink ? 0 : (read.get(topic) ?? 0));
  if (moved && !again) title?.focus({ preventScroll: true });
  byLink = false;
}

interface Row {
  element: HTMLElement;
  topic: HTMLElement;
  words: string;
  weight: number;
}

const ROW = 'h1, h2, h3, h4, li, p, td, label';
/** A number to call, which is no part of a row. */
const NUMBER = '.tel';

/** Headings and rows of a topic; of rows within rows the inner ones. */
function rowsOf(topic: HTMLElement): Row[] {
  return all(`${ROW}, ${NUMBER}`, topic).flatMap((element) => {
    if (element.querySelector(ROW) || (element.matches(NUMBER) && element.closest(ROW))) return [];
    // A number is best found on the page of numbers, where its hours stand too.
    const first = /^H\d$/.test(element.tagName) || (element.matches(NUMBER) && /\bcall$/.test(topic.id));
    const weight = element.tagName === 'H1' ? 2 : Number(first);
    return { element, topic, words: ` ${wordsIn(element.textContent ?? '').join(' ')}`, weight };
  });
}

function has(row: Row, word: string): boolean {
  if (row.words.includes(` ${word}`)) return true;
  // Other forms of a word differ at its end; the endings of each language would be half of this script.
  return word.length > 5 && row.words.includes(` ${word.slice(0, -2)}`);
}

/**
 * The best row of each topic that has all of the words, the best topics first. Two signs that stand together nowhere are
 * the end of one word and the head of another.
 */
function find(rows: Row[], typed: string[]): Row[] {
  const known = typed.filter((word) => !isUnspaced(word) || rows.some((row) => has(row, word)));
  const words = known.length ? known : typed;
  const best = new Map<HTMLElement, Row>();
  for (const row of rows) {
    if (!words.every((word) => has(row, word))) continue;
    if (row.weight > (best.get(row.topic)?.weight ?? -1)) best.set(row.topic, row);
  }
  return [...best.values()].sort((a, b) => b.weight - a.weight);
}

function startFinder(finder: HTMLElement): void {
  const input = finder.querySelector('input');
  const status = finder.querySelector('p');
  const list = finder.querySelector('ul');
  const edition = finder.closest<HTMLElement>('[data-edition]');
  if (!input || !status || !list || !edition) return;
  let rows: Row[] | undefined;
  const answer = () => {
    // The page with the field is the table of contents: all it says is said again where it leads.
    rows ??= all('[data-topic]', edition).flatMap((topic) => (topic.contains(finder) ? [] : rowsOf(topic)));
    const words = wordsIn(input.value, 'query');
    const found = words.length ? find(rows, words) : [];
    list.replaceChildren(...found.map(item));
    list.hidden = !found.length;
    const { found: some = '', none = '' } = finder.dataset;
    status.textContent = !words.length ? '' : found.length ? some.replace('{{number}}', String(found.length)) : none;
  };
  input.addEventListener('input', answer);
  finder.hidden = false;
  // The browser may have kept what was typed before.
  if (input.value) answer();
}

let named = 0;

function item({ element, topic, weight }: Row): HTMLLIElement {
  const row = document.createElement('li');
  const link = document.createElement('a');
  const words = document.createElement('span');
  const title = document.createElement('b');
  const passage = document.createElement('span');
  if (!element.id) {
    named += 1;
    element.id = `${topic.id}.${named}`;
  }
  link.href = `#${weight === 2 ? topic.id : element.id}`;
  words.className = 'g';
  passage.className = 's';
  title.textContent = topic.querySelector('h1')?.textContent ?? '';
  passage.textContent = weight === 2 ? '' : (element.getAttribute('aria-label') ?? element.textContent);
  words.append(title, passage);
  link.append(words);
  row.append(link);
  return row;
}

for (const topic of topics) topic.classList.remove('more');
history.scrollRestoration = 'manual';
document.addEventListener('click', (event) => {
  byLink = event.target instanceof Element && event.target.closest('a[href^="#"]') !== null;
});
addEventListener('hashchange', () => follow(true));
all('[data-finder]').forEach(startFinder);
// Once it is loaded the browser goes to the top of the topic that the address names, past the bar. Where it names none,
// a reader who has begun to scroll stays where they are.
addEventListener('load', () => {
  if (location.hash) requestAnimationFrame(() => follow(false));
});
follow(false);
