export const KINDS = ['flyer', 'all', 'hanger', 'wallet', 'poster'] as const;
export const PAPERS = ['letter', 'a4'] as const;

/** What is to be printed. */
export interface Choices {
  kind: (typeof KINDS)[number];
  topic: string;
  first: string;
  /** Empty for none. */
  second: string;
  paper: (typeof PAPERS)[number];
  save: boolean;
}

interface Offer {
  topics: string[];
  /** Tags of the languages, English first. */
  tags: string[];
}

/**
 * The choices an address makes, such as `#door` or `#topic=door&first=ar&second=en&kind=flyer&paper=a4&ink=save`, on top
 * of those that stand already; what it does not name, or what is not offered, stays.
 */
export function readChoices(hash: string, before: Choices, { topics, tags }: Offer): Choices {
  const text = hash.replace(/^#/, '');
  const asked = new URLSearchParams(text && !text.includes('=') ? `topic=${text}` : text);
  const one = <T extends string>(key: string, offered: readonly T[], now: T): T =>
    offered.find((each) => each === asked.get(key)) ?? now;
  const first = one('first', tags, before.first);
  const second = one('second', [...tags, 'none'], before.second);
  return {
    kind: one('kind', KINDS, before.kind),
    topic: one('topic', topics, before.topic),
    first,
    second: second === 'none' || second === first ? '' : second,
    paper: one('paper', PAPERS, before.paper),
    save: asked.has('ink') ? asked.get('ink') === 'save' : before.save,
  };
}

/** The topic an address asks for that makes no flyer, or null. */
export function unknownTopic(hash: string, topics: string[]): string | null {
  const text = hash.replace(/^#/, '');
  const asked = text.includes('=') ? new URLSearchParams(text).get('topic') : text;
  return asked && /^[a-z0-9-]+$/.test(asked) && !topics.includes(asked) ? asked : null;
}
