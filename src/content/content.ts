import type { Organization } from './organization.ts';
import type {
  Changes,
  Contact,
  Fact,
  Glossary,
  Language,
  OwnGlossary,
  SearchWords,
  Source,
  Topic,
  TopicTranslation,
  UiSource,
  Unit,
} from './schema.ts';

/** Everything in `locales/`, loaded and checked. */
export interface Content {
  facts: Record<string, Fact>;
  sources: Record<string, Source>;
  contacts: Record<string, Contact>;
  /** English interface strings by area. */
  ui: Record<string, UiSource>;
  /** English topics by id. */
  topics: Record<string, Topic>;
  /** What changed in the guide, in English, by id. */
  changes: Changes;
  /** Synonyms for the search, in English and slang of any language. */
  search: SearchWords;
  /** Terms every translation must keep. */
  glossary: Glossary;
  /** Every language but English, by tag; `english` is the source language itself. */
  english: Language;
  translations: Record<string, Translation>;
  /** The organization that gives out this copy, where it has a file of its own. */
  organization?: Organization;
}

export interface Translation {
  language: Language;
  ui: Record<string, Record<string, Unit>>;
  topics: Record<string, TopicTranslation>;
  changes: Record<string, Unit>;
  search: SearchWords;
  glossary: OwnGlossary;
}

/** The language English words are written in; every other language follows it. */
export const SOURCE_TAG = 'en';

/** Makes the revision of a piece of English: changes when its words or its role change. */
export type Revise = (role: string, text: string) => string;

/** Interface strings have one role, entries of the list of changes another. */
export const UI_ROLE = 'ui';
export const CHANGE_ROLE = 'change';
