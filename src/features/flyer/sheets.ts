import type { TopicView } from '../../content/site.ts';
import type { PageLanguage } from '../../i18n/LanguageContext.ts';
import type { Places } from './Both.tsx';
import type { Choices } from './choices.ts';
import type { Fitted } from './fitSheet.ts';
import type { GroupView } from './Group.tsx';
import type { GuidePage } from './useGuidePages.ts';

/** What every sheet is given. */
export interface SheetProps {
  choices: Choices;
  group: GroupView;
  /** Says the words of the sheet that are not the guide's, in the first language. */
  maker: PageLanguage;
  onFit: (side: string, fitted: Fitted) => void;
}

type TopicPage = GuidePage & { topic: TopicView };

/** One topic in the languages of a sheet, with the page of numbers. */
export interface TopicPair {
  places: Places;
  first: TopicPage;
  second: TopicPage | null;
  calls: { first: GuidePage; second: GuidePage | null };
}

/** The pages a sheet is made of, as `es/door`. */
export function wantedPages({ kind, topic, first, second }: Choices, tags: string[]): string[] {
  const both = second ? [first, second] : [first];
  const wanted = {
    flyer: both.flatMap((tag) => [`${tag}/${topic}`, `${tag}/call`]),
    hanger: [`${first}/${topic}`, `${first}/call`],
    all: [`${first}/call`, ...tags.map((tag) => `${tag}/${topic}`)],
    wallet: ['en', ...both].map((tag) => `${tag}/card`),
    poster: tags.map((tag) => `${tag}/home`),
  };
  // The page of the sheets says in each language what is printed besides the guide's own words.
  return [...new Set([`${first}/flyer`, ...wanted[kind]])];
}

/** A topic out of the fetched pages, in one language or two; null where it is not there. */
export function topicPair(
  pages: ReadonlyMap<string, GuidePage>,
  { topic, first, second }: Pick<Choices, 'topic' | 'first' | 'second'>,
): TopicPair | null {
  const page = (tag: string, id: string) => pages.get(`${tag}/${id}`) ?? null;
  const withTopic = (found: GuidePage | null) => (found?.topic ? { ...found, topic: found.topic } : null);
  const own = withTopic(page(first, topic));
  if (!own) return null;
  const other = second ? withTopic(page(second, topic)) : null;
  return {
    places: { first: own.place, second: other?.place ?? null },
    first: own,
    second: other,
    calls: { first: page(first, 'call') ?? own, second: second ? page(second, 'call') : null },
  };
}
