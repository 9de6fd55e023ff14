/**
 * The four parts every page is joined from (see assemblePage). What changes with a release, with the list of
 * languages or with the scripts lives in the site entry alone, so that a release costs a reader only what changed.
 */

export interface SiteLanguage {
  tag: string;
  autonym: string;
  dir: 'ltr' | 'rtl';
  english: string;
  ogLocale: string;
}

export const PAGE_KINDS = [
  'home',
  'topic',
  'sources',
  'languages',
  'status',
  'missing',
  'search',
  'changes',
  'about',
  'mistake',
  'share',
  'event',
  'flyer',
  'now',
  'card',
  'paper',
  'locator',
  'plan',
  'practice',
] as const;
export type PageKind = (typeof PAGE_KINDS)[number];

/** Topics drawn in a way of their own: what is used during an encounter, or filled in. A tool's page has the tool's name. */
export const TOOLS = ['now', 'card', 'paper', 'locator', 'plan', 'practice'] as const satisfies readonly PageKind[];
export type Tool = (typeof TOOLS)[number];

/** Whether pages of a kind are tools. */
export function isTool(kind: PageKind): kind is Tool {
  return TOOLS.some((tool) => tool === kind);
}

const FILLED_IN: PageKind[] = ['search', 'mistake', 'status', 'share', 'event', 'flyer'];

/** Whether pages of a kind need the second sheet: tools, and what is filled in. All others go without its weight. */
export function hasSecondSheet(kind: PageKind): boolean {
  return isTool(kind) || FILLED_IN.includes(kind);
}

/** What pages know of their site once they are alive; every page carries it. */
export interface SiteView {
  /** Absolute address without a final slash, or empty when the build was not told one. */
  url: string;
  release: { version: string; date: string };
  /** Where mistakes may be told by mail, or empty when the build was not told. */
  mail: string;
  languages: Pick<SiteLanguage, 'tag' | 'autonym' | 'dir'>[];
}

/** What pages are assembled with; it lives in the worker. */
export interface SiteEntry extends SiteView {
  languages: SiteLanguage[];
  /** The script every page begins with. */
  script: string;
  /** The neutral picture for link previews. */
  image: string;
  /** Hashes in the names of pages' own pictures, by language and page; a page without one has the neutral one. */
  previews: Record<string, Record<string, string>>;
}

export interface LanguageEntry {
  tag: string;
  dir: 'ltr' | 'rtl';
  /** Pinned plural category, where the platform has no rule of its own. */
  plural?: 'other';
  /** Interface strings that every page of the language shows. */
  strings: Record<string, string>;
}

export interface PageEntry {
  /** Topic id, `sources-1` and further, or the kind of a page that stands alone. */
  id: string;
  kind: PageKind;
  title: string;
  description: string;
  /** Markup of #root as React renders it. */
  body: string;
  data: PageData;
}

export interface PageData {
  /** Interface strings of the areas this page shows. */
  strings: Record<string, string>;
  topic?: TopicView;
  /** One part of the list of all sources. */
  sources?: SourceView[];
  /** The numbers of the sources of every topic, on the page that leads to the list. */
  sourceNumbers?: { id: string; title: Words; numbers: number[] }[];
  tiles?: TileView[];
  changes?: ChangeView[];
  /** Rows a flyer takes before the others of their kind, by topic. */
  flyerFirst?: Record<string, string[]>;
  /** Topics whose flyer was printed for the site, in the language of the page. */
  printed?: string[];
  /** What the search must know of how people say things, on its page. */
  search?: SearchView;
}

/**
 * Words in the page's language, or the English that stands in for a missing or stale unit, or what an organization says in
 * a language of its own.
 */
export type Words = string | { en: string } | { text: string; lang: string };

/** Groups of the home page, in the order a frightened person needs them. */
export const GROUP_ORDER = ['where', 'taken', 'help', 'ready', 'you', 'city', 'more'] as const;

/** Strokes of a drawing on a 48 grid: paths, some with a weight of their own or dashed. */
export type Strokes = (string | { d: string; weight?: number; dash?: string })[];

/** What the search must know of how people say things. */
export interface SearchView {
  /** Lists of words that find one another. */
  synonyms: string[][];
  /** Words that say little by themselves. */
  fillers: string[];
  /** Letters people write otherwise than the guide: in pairs, theirs and the guide's. */
  letters?: string;
}

export interface TileView {
  id: string;
  icon: Strokes;
  group: string;
  title: Words;
}

export interface TopicView {
  id: string;
  icon: Strokes;
  title: Words;
  parts: PartView[];
  about: AboutView;
}

export interface PartView {
  id: string;
  title?: Words;
  /** Whether the part follows "More about this". */
  more?: true;
  /** The topic this part of a tool is about. */
  topic?: TileView;
  bands: BandView[];
}

export interface BandView {
  kind: 'do' | 'dont' | 'say' | 'know' | 'reality' | 'next' | 'call' | 'ask' | 'sample';
  rows: RowView[];
}

export interface RowView {
  id: string;
  title?: Words;
  text: Words;
  /** The English to speak, where the page is not in English. */
  say?: string;
  /** The condition under which it may be said. */
  when?: Words;
  /** Day up to which a reality was seen to be true. */
  asOf?: string;
  /** Topic this row leads to, and the place in its page. */
  topic?: string;
  at?: string;
  note?: Words;
  contact?: ContactView;
  /** Whether the words stand in another topic, whose block this shows. */
  quoted?: true;
  /** Whether the organization that gives out this copy added it. */
  added?: true;
  /** Answers to a question of a tool. */
  answers?: AnswerView[];
  /** Places to look at on a sample paper, in the order they stand there. */
  fields?: FieldView[];
}

export interface AnswerView {
  id: string;
  text: Words;
  /** The part or question of the same page it leads to. */
  to?: string;
  /** What the guide says to it, in practice. */
  says?: { kind: BandView['kind']; row: RowView };
  /** Whether it is what the guide advises, in practice. */
  good?: true;
}

export interface FieldView {
  id: string;
  /** What stands there on the paper, in English as on the real ones. */
  shows: string;
  text: Words;
}

export interface ContactView {
  numbers: string[];
  /** Which of them is for deaf callers' devices. */
  tdd?: string;
  web?: string;
  hours: 'always' | 'weekdays' | null | { from: string; to: string; opens: string; closes: string }[];
  checkedOn: string | null;
}

export interface AboutView {
  checkedOn: string;
  /** The earliest day on which the topic or a fact it rests on is to be checked again. */
  reviewBy: string;
  /** The last day on which its words changed after they were first published, and what changed. */
  changed?: { on: string; text: Words };
  /** Where to ask when the words are old: the number of the first hotline. */
  hotline: string;
  /** The named lawyer who read the topic, and whether its words or facts have changed since. */
  lawyer: { by: string; on: string; changed: boolean } | null;
  translation: TranslationView;
  /** How many sources the page rests on; they have a page of their own. */
  sources: number;
}

export interface ChangeView {
  id: string;
  on: string;
  text: Words;
  topics: { id: string; title: Words }[];
  urgent: boolean;
}

export interface SourceView {
  /** Its place in the list of all sources, from 1. */
  number: number;
  title: string;
  publisher: string;
  date: string;
  url: string;
  /** Language of the title, where it is not English. */
  lang?: string;
}

export interface TranslationView {
  /** `source` is English itself; `missing` shows the English text. */
  state: 'source' | 'translated' | 'missing';
  /** The named person who translated it, or null where a machine did. */
  translator: { by: string; on: string } | null;
  /** Whether a second machine pass compared the meaning. */
  compared: boolean;
  /** The named person who read it, or null. A machine is never a reader. */
  reader: { by: string; on: string } | null;
  /** How many passages stand in English because their translation is missing or older than the English. */
  inEnglish: number;
}
