import type { View } from '../app/view.ts';
import { type Content, SOURCE_TAG } from '../content/content.ts';
import { unitState } from '../content/freshness.ts';
import { sourcesId } from '../content/pagePath.ts';
import {
  listSources,
  resolveChanges,
  resolveTile,
  resolveTitle,
  resolveTopic,
  sourcesOf,
} from '../content/resolveTopic.ts';
import { differentPlaceholders } from '../content/rules/pairRules.ts';
import { pluralKeys } from '../content/rules/pluralKeys.ts';
import type { LanguageEntry, PageData, PageEntry, PageKind, SearchView, SiteEntry, TileView } from '../content/site.ts';
import { wordsOf } from '../content/wordsOf.ts';
import { flyerRows } from './flyerRows.ts';
import { contactsPart } from './organization/contactsPart.ts';
import { otherLetters } from './otherLetters.ts';
import { PICTOGRAMS } from './pictograms.ts';
import { revise } from './revise.ts';

/** Interface areas each kind of page shows, besides `shell`, which every page has. */
const AREAS: Record<PageKind, string[]> = {
  home: ['home', 'date'],
  topic: ['topic', 'count', 'listen', 'date'],
  sources: ['sources'],
  languages: ['languages', 'date'],
  status: ['status', 'settings', 'date'],
  missing: ['missing', 'date'],
  search: ['search', 'date'],
  changes: ['changes', 'date'],
  // The smallest page carries the words that only the guide in one file shows.
  about: ['about', 'date', 'file'],
  mistake: ['mistake', 'date'],
  share: ['share', 'picture', 'tool', 'date'],
  event: ['share', 'tool', 'date'],
  flyer: ['flyer', 'form', 'date'],
  now: ['tool', 'now', 'topic', 'count', 'date'],
  card: ['tool', 'card', 'topic', 'count', 'date'],
  paper: ['tool', 'paper', 'topic', 'count', 'date'],
  locator: ['tool', 'form', 'locator', 'plan', 'topic', 'count', 'date'],
  plan: ['tool', 'form', 'plan', 'topic', 'count', 'date'],
  practice: ['tool', 'practice', 'topic', 'count', 'date'],
};

/** The page of numbers, to which an organization may add its own. */
const CALL = 'call';

export interface LanguagePages {
  language: LanguageEntry;
  pages: PageEntry[];
}

/** Tags of every language offered to readers, English first, then by their order. */
export function releasedTags(content: Content): string[] {
  const released = Object.entries(content.translations).filter(([, { language }]) => language.status === 'released');
  released.sort(([, a], [, b]) => a.language.order - b.language.order);
  return [SOURCE_TAG, ...released.map(([tag]) => tag)];
}

/**
 * Interface strings of some areas in a language. A button keeps its older words until the new ones are translated: a
 * reader is lost without the word for "Leave", and not misled by an old one. English stands in where it must.
 */
export function uiStrings(content: Content, tag: string, areas: string[]): Record<string, string> {
  const strings: Record<string, string> = {};
  for (const area of areas) {
    const english = content.ui[area] ?? {};
    if (tag === SOURCE_TAG) {
      for (const [key, { text }] of Object.entries(english)) strings[key] = text;
      continue;
    }
    const { ui, language } = content.translations[tag] ?? {};
    for (const { key, text } of pluralKeys(english, tag, language?.plural)) {
      const unit = ui?.[area]?.[key];
      strings[key] = unit && !differentPlaceholders(text, unit.text) ? unit.text : text;
    }
  }
  return strings;
}

/** What the search of a language must know of how people say things. */
function searchOf(content: Content, tag: string): SearchView {
  const { search, topics } = content.translations[tag] ?? content;
  const letters = otherLetters(JSON.stringify([search, topics]));
  return { ...search, ...(letters && { letters }) };
}

/** Every page of one language, rendered; nothing in them changes with the release, the language list or the scripts. */
export async function makePages(
  content: Content,
  tag: string,
  site: SiteEntry,
  render: (view: View) => Promise<string>,
): Promise<LanguagePages> {
  const meta = tag === SOURCE_TAG ? content.english : content.translations[tag]?.language;
  if (!meta) throw new Error(`There is no language “${tag}”`);
  const strings: Record<string, string> = { ...uiStrings(content, tag, ['shell']), 'language.autonym': meta.autonym };
  const language: LanguageEntry = { tag, dir: meta.dir, ...(meta.plural && { plural: meta.plural }), strings };
  const ids = Object.keys(content.topics).sort(
    (a, b) => (content.topics[a]?.order ?? 0) - (content.topics[b]?.order ?? 0),
  );
  const pictogram = (id: string) => PICTOGRAMS[content.topics[id]?.icon ?? ''] ?? [];
  const tiles: TileView[] = ids.map((id) => ({
    id,
    icon: pictogram(id),
    group: content.topics[id]?.group ?? '',
    title: resolveTile(content, tag, id, revise),
  }));
  /** Where only names are shown, pictures need not travel. */
  const named = tiles.map((tile) => ({ ...tile, icon: [] }));
  const flyerFirst = flyerRows(content);
  const t: Record<string, string> = { ...strings, ...uiStrings(content, tag, Object.keys(content.ui)) };

  const make = async (
    id: string,
    kind: PageKind,
    title: string,
    description: string,
    data: Omit<PageData, 'strings'>,
    extra: string[] = [],
  ) => {
    const page = { strings: uiStrings(content, tag, [...AREAS[kind], ...extra]), ...data };
    const body = await render({ site, language, page: { id, kind, title, ...page } });
    return { id, kind, title, description, body, data: page };
  };
  /** The list of sources stands once, in English: titles of sources are the same in every language. */
  const makeSourcePages = () => {
    const all = listSources(content);
    const numbers = (id: string) => {
      const used = sourcesOf(content, id);
      return all.flatMap((source) => (used.has(source.id) ? source.number : []));
    };
    const sourceNumbers = ids
      .map((id) => ({ id, title: resolveTitle(content, tag, id, revise), numbers: numbers(id) }))
      .filter((topic) => topic.numbers.length > 0);
    const parts = new Set(all.map(({ number }) => sourcesId(number)));
    return [
      alone('sources', { sourceNumbers }),
      ...[...parts].map((id, at) => {
        const sources = all.filter(({ number }) => sourcesId(number) === id).map(({ id: _, ...source }) => source);
        const title = `${t['sources.pageTitle']} ${at + 1} · ${strings['app.name']}`;
        return make(id, 'sources', title, `${t['sources.lead']} (${at + 1})`, { sources });
      }),
    ];
  };
  const alone = (kind: PageKind, data: Omit<PageData, 'strings'> = {}) =>
    make(kind, kind, `${t[`${kind}.pageTitle`]} · ${strings['app.name']}`, t[`${kind}.description`] ?? '', data);
  const sourcePages = tag === SOURCE_TAG ? makeSourcePages() : [];
  const pages = [
    make('home', 'home', t['home.pageTitle'] ?? '', t['home.description'] ?? '', { tiles }),
    ...ids.map((id) => {
      const resolved = resolveTopic(content, tag, id, revise);
      const { organization } = content;
      const added =
        id === CALL && organization?.contacts.length
          ? [contactsPart(organization, tag, t['organization.added'] ?? '')]
          : [];
      const parts = [...resolved.parts, ...added].map((part) =>
        part.topic ? { ...part, topic: { ...part.topic, icon: pictogram(part.topic.id) } } : part,
      );
      const topic = { ...resolved, parts, icon: pictogram(id) };
      const calls = topic.parts.some((part) => part.bands.some((band) => band.kind === 'call'));
      const title = `${wordsOf(topic.title)} · ${strings['app.name']}`;
      const kind = content.topics[id]?.tool ?? 'topic';
      return make(id, kind, title, descriptionOf(content, tag, id), { topic }, [
        ...(calls ? ['contact'] : []),
        ...(id === CALL ? ['call'] : []),
      ]);
    }),
    ...sourcePages,
    alone('languages'),
    alone('status'),
    alone('missing', { tiles }),
    alone('search', { tiles, search: searchOf(content, tag) }),
    alone('changes', { changes: resolveChanges(content, tag, revise) }),
    alone('about'),
    alone('mistake'),
    alone('share', { tiles: named }),
    alone('event', { tiles: named }),
    alone('flyer', { tiles: tiles.filter(({ id }) => id in flyerFirst), flyerFirst }),
  ];
  return { language, pages: await Promise.all(pages) };
}

function descriptionOf(content: Content, tag: string, id: string): string {
  const english = content.topics[id]?.description ?? '';
  const unit = content.translations[tag]?.topics[id]?.units.description;
  return unit && unitState(unit, revise('description', english)) === 'current' ? unit.text : english;
}
