import { z } from 'zod';
import { LENGTH } from './lengths.ts';
import { GROUP_ORDER, TOOLS } from './site.ts';

/**
 * The one schema of everything in `locales/`: type, validation and translator's guide.
 * Used by the build and the tests only; nothing of it ships (type imports are erased).
 */

const isoDate = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, { error: 'is not a date written YYYY-MM-DD', abort: true })
  .refine((day) => {
    const time = Date.parse(`${day}T00:00:00Z`);
    return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
  }, 'is not a day of the calendar');
const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'is not lower-case letters, digits and hyphens');
const words = (max: number) => z.string().min(1, 'is empty').max(max, `is longer than ${max} characters`);
const factId = z.string().regex(/^[A-Z]+(-[A-Z0-9]+)+$/, 'is not a fact id such as HOME-6');

const revision = z.string().regex(/^[0-9a-f]{8}$/, 'is not a revision (8 hexadecimal digits)');

/** Who did a step and when. `machine` never counts as a reader on any page. */
const step = z.strictObject({ by: z.string().min(1), on: isoDate });

export const sourceSchema = z.strictObject({
  title: z.string().min(3),
  publisher: z.string().min(2),
  url: z
    .url({ protocol: /^https?$/, error: 'is not a web address with https://', abort: true })
    .regex(/^[!-~]+$/, 'holds letters outside ASCII, which may only look like the right ones'),
  /** As printed: a day, a month, a year, or "undated" / "current". */
  date: z.string().min(4),
  /** Language of the title, where it is not English. */
  lang: z.enum(['es']).optional(),
});
export const sourcesSchema = z.record(slug, sourceSchema);

export const factSchema = z.strictObject({
  claim: z.string().min(10),
  /** Exceptions the words built on this fact must not contradict. */
  caveats: z.string().min(1),
  sources: z.array(slug).min(1, 'has no source'),
  confidence: z.enum(['high', 'medium']),
  checkedOn: isoDate,
  reviewBy: isoDate,
  /** True where the fact may have changed and ships only with its date and the hotline. */
  recheck: z.boolean().optional(),
});
export const factsSchema = z.record(factId, factSchema);

export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'is not a time written HH:MM');
export const contactSchema = z
  .strictObject({
    /** As dialled and shown: 800-354-0365, 1-800-566-7636 or a short code such as 311. */
    numbers: z
      .array(z.string().regex(/^(\d{3}|(1-)?[2-9]\d{2}-\d{3}-\d{4})$/, 'is not a phone number such as 800-354-0365'))
      .optional(),
    /** Which of the numbers is for deaf callers' devices (TDD). */
    tdd: z.string().optional(),
    web: z
      .string()
      .regex(/^[a-z0-9.-]+\.[a-z]{2,}(\/[\w./-]*)?$/, 'is not a web address without https://')
      .optional(),
    /** `always`, `weekdays` (times not known), spans in New York time, or null where nothing is known. */
    hours: z.union([
      z.literal('always'),
      z.literal('weekdays'),
      z.null(),
      z.array(z.strictObject({ from: z.enum(WEEKDAYS), to: z.enum(WEEKDAYS), opens: clock, closes: clock })).min(1),
    ]),
    /** The day somebody last saw the number to be right; null where no source has a day. */
    checkedOn: isoDate.nullable(),
    evidence: z.string().min(10),
  })
  .refine((contact) => contact.numbers?.length || contact.web, 'has neither a number nor a web address')
  .refine(({ tdd, numbers }) => !tdd || numbers?.includes(tdd), 'has a tdd that is none of its numbers');
export const contactsSchema = z.record(slug, contactSchema);

export const KINDS = ['do', 'dont', 'say', 'know', 'reality', 'next', 'call', 'quote', 'ask', 'sample'] as const;
const blockName = z.string().regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, 'is not a block such as door/keep-door-closed');

const base = {
  id: slug,
  facts: z.array(factId).default([]),
  core: z.boolean().optional(),
  flyer: z.literal(true).optional(),
};
const claimed = { ...base, facts: z.array(factId).min(1, 'makes a claim and names no fact') };
export const blockSchema = z.discriminatedUnion('kind', [
  z.strictObject({ ...claimed, kind: z.literal('do'), text: words(LENGTH.row) }),
  z.strictObject({ ...claimed, kind: z.literal('dont'), text: words(LENGTH.row) }),
  z.strictObject({
    ...claimed,
    kind: z.literal('say'),
    text: words(LENGTH.quote),
    /** What to say in English from a page in another language, whose name stands for `{{language}}`. */
    named: words(LENGTH.quote)
      .regex(/\{\{language\}\}/, 'names no {{language}}')
      .optional(),
    /** The condition under which it may be said, told before it. */
    when: words(LENGTH.hint).optional(),
  }),
  z.strictObject({
    ...claimed,
    kind: z.literal('know'),
    title: words(LENGTH.noticeTitle).optional(),
    text: words(LENGTH.notice),
  }),
  z.strictObject({
    ...claimed,
    kind: z.literal('reality'),
    title: words(LENGTH.noticeTitle),
    text: words(LENGTH.notice),
    /** The day up to which this was seen to be true. */
    asOf: isoDate,
  }),
  z.strictObject({
    ...base,
    kind: z.literal('next'),
    text: words(LENGTH.row),
    topic: slug.optional(),
    /** The place within that topic's page: the id of an element. */
    at: slug.optional(),
  }),
  z.strictObject({
    ...base,
    kind: z.literal('call'),
    contact: slug,
    title: words(LENGTH.hotline),
    text: words(LENGTH.hint),
    /** Languages spoken, or a limit the caller must know. */
    note: words(LENGTH.hint).optional(),
  }),
  /** The block of another topic, word for word: tools use the guide's own sentences. */
  z.strictObject({ ...base, kind: z.literal('quote'), from: blockName }),
  /** A question of a tool. An answer leads to a question or part of the same tool, or to what a block of the guide says. */
  z.strictObject({
    ...base,
    kind: z.literal('ask'),
    text: words(LENGTH.question),
    note: words(LENGTH.hint).optional(),
    answers: z
      .array(
        z.strictObject({
          id: slug,
          text: words(LENGTH.answer),
          to: z.union([slug, blockName]),
          good: z.literal(true).optional(),
        }),
      )
      .min(2),
  }),
  /** An original drawing of a kind of paper: what stands where, from top to bottom, and what it means. */
  z.strictObject({
    ...claimed,
    kind: z.literal('sample'),
    title: words(LENGTH.noticeTitle),
    /** The block that says what such a paper lets agents do. */
    from: blockName,
    fields: z.array(z.strictObject({ id: slug, shows: words(LENGTH.row), text: words(LENGTH.hint) })).min(3),
  }),
]);

export const partSchema = z.strictObject({
  id: slug,
  title: words(LENGTH.title).optional(),
  /** True where the part follows "More about this"; every later part follows it too. */
  more: z.literal(true).optional(),
  /** In a tool: the topic this part is about. */
  topic: slug.optional(),
  blocks: z.array(blockSchema).min(1),
});

export const topicSchema = z.strictObject({
  order: z.number().int(),
  group: z.enum(GROUP_ORDER),
  icon: slug,
  /** Drawn as a tool; its file has the tool's name. */
  tool: z.enum(TOOLS).optional(),
  checkedOn: isoDate,
  reviewBy: isoDate,
  /** A named lawyer, the day, and the revision read (`npm run trace -- door`), or null: no review is claimed that was not made. */
  legalReview: z.strictObject({ ...step.shape, of: revision }).nullable(),
  title: words(LENGTH.title),
  tile: words(LENGTH.tile),
  description: words(LENGTH.description),
  parts: z.array(partSchema).min(1),
});

/** What changed in the guide, addressed to the reader; the newest day first on its page. */
export const changesSchema = z.record(
  slug,
  z.strictObject({
    on: isoDate,
    /** Topics that changed; none means the whole guide. */
    topics: z.array(slug).default([]),
    /** Blocks, as topic/block, whose old advice must not be followed any more: open pages tell their reader. */
    urgent: z.array(blockName).default([]),
    text: words(LENGTH.notice),
  }),
);
export const searchSchema = z.strictObject({
  /**
   * Words people type for the same thing, in any language: each list holds words that find one another, and the topics
   * they lead to first, as `#door`.
   */
  synonyms: z.array(z.array(z.string().min(2)).min(2)).default([]),
  /** Words that say little by themselves, such as "they" and "my": the others of a question count. */
  fillers: z.array(z.string().min(1)).default([]),
});

/** Words whose translation is settled: their English forms, and what a translator must know. */
export const glossarySchema = z.record(
  z.string(),
  z.strictObject({ forms: z.array(z.string().regex(/^[a-z ]+$/)).min(1), note: z.string().min(3).optional() }),
);
/** How a language says the terms (beginnings of words, any one of them), and what it never says. */
export const ownGlossarySchema = z.strictObject({
  terms: z.record(z.string(), z.array(z.string().min(1)).min(1)),
  never: z.array(z.string().min(1)),
});

/** English interface string: its words, a note for the translator, and the room it has. */
export const uiSourceSchema = z.record(
  z.string().regex(/^[a-z][a-zA-Z0-9]*(\.[a-zA-Z0-9_]+)+$/, 'is not a dotted key such as nav.call'),
  z.strictObject({ text: z.string().min(1), note: z.string().min(3), max: z.number().int().optional() }),
);

/** A translated string and the revision of the English it was made from. */
export const unitSchema = z.strictObject({
  of: revision,
  text: z.string().min(1, 'is empty'),
});
const recordSchema = { draftedBy: step, backTranslatedBy: step.nullable(), checkedBy: step.nullable() };
export const uiTranslationSchema = z.record(z.string(), unitSchema);
export const topicTranslationSchema = z.strictObject({ ...recordSchema, units: z.record(z.string(), unitSchema) });

const reading = { by: z.string().min(1), on: isoDate };
/** Who read the words of one file, and which words: `of` is the revision of the translated text that was read. */
export const readingsSchema = z.strictObject({
  /** Translated back by a reader who had not seen the English: what they understood. */
  back: z
    .strictObject({
      ...reading,
      units: z.record(z.string(), z.strictObject({ of: revision, text: z.string().min(1) })),
    })
    .optional(),
  /** Read by a second independent reader. */
  second: z.strictObject({ ...reading, units: z.record(z.string(), z.strictObject({ of: revision })) }).optional(),
  /** Read by a named person who speaks the language. */
  person: z.strictObject({ ...reading, units: z.record(z.string(), z.strictObject({ of: revision })) }).optional(),
});

export const languageSchema = z.strictObject({
  autonym: z.string().min(2),
  english: z.string().min(2),
  dir: z.enum(['ltr', 'rtl']),
  /** ISO 15924 code of the script its words are written in. */
  script: z.string().regex(/^[A-Z][a-z]{3}$/, 'is not a script code such as Latn'),
  /** Present is not released: only `released` languages are built and offered. */
  status: z.enum(['released', 'draft']),
  /** Place in the language list; the source language is first. */
  order: z.number().int(),
  /** Open Graph locale, for link previews. */
  ogLocale: z.string().regex(/^[a-z]{2,3}_[A-Z]{2}$/),
  /** Pinned plural category for every count, where the platform has no rule of its own. */
  plural: z.literal('other').optional(),
  /** Words that deny, used to see that no “not” is lost; `~` stands before an ending that denies. */
  negations: z.array(z.string().min(1)).min(1),
  /** Null in the source language. */
  ...{ draftedBy: step.nullable(), backTranslatedBy: step.nullable(), checkedBy: step.nullable() },
});

export type Changes = z.infer<typeof changesSchema>;
export type SearchWords = z.infer<typeof searchSchema>;
export type Glossary = z.infer<typeof glossarySchema>;
export type OwnGlossary = z.infer<typeof ownGlossarySchema>;
export type Source = z.infer<typeof sourceSchema>;
export type Fact = z.infer<typeof factSchema>;
export type Contact = z.infer<typeof contactSchema>;
export type Block = z.infer<typeof blockSchema>;
export type BlockKind = (typeof KINDS)[number];
export type Part = z.infer<typeof partSchema>;
export type Topic = z.infer<typeof topicSchema>;
export type Language = z.infer<typeof languageSchema>;
export type UiSource = z.infer<typeof uiSourceSchema>;
export type Unit = z.infer<typeof unitSchema>;
export type TopicTranslation = z.infer<typeof topicTranslationSchema>;
export type Step = z.infer<typeof step>;
export type Hours = Contact['hours'];
