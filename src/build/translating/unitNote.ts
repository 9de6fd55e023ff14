import type { Content } from '../../content/content.ts';
import { termsIn } from '../../content/rules/glossaryRules.ts';
import type { LanguageUnit } from './languageUnits.ts';

/** What the words of a kind are for, and what their translation must keep. */
const KINDS: Record<string, string> = {
  title: 'Title of a page',
  tile: 'Label of a picture button: one or two words',
  description: 'What search engines and link previews show',
  part: 'Heading of a part',
  do: 'What to do: an order to the reader, short first sentence',
  dont: 'What not to do: keep the denial',
  say: 'To be said to an officer in English; translate only the meaning, in the first person, gender-neutral',
  know: 'What the law says: no stronger and no weaker than the English',
  reality: 'What may happen anyway: keep “may”, “often”, “some”',
  next: 'What to do next, often a link',
  call: 'An office: names stay English',
  ask: 'A question or an answer of a tool',
  sample: 'What stands on a paper, and what it means',
  ui: 'Interface',
  change: 'What changed in the guide, to the reader',
};

/** All a translator must know of one unit, line by line: made from the schema, the facts and the glossary. */
export function unitNote(content: Content, tag: string, unit: LanguageUnit): string[] {
  const own = content.translations[tag]?.glossary.terms ?? {};
  return [
    KINDS[unit.role] ?? unit.role,
    ...(unit.note ? [unit.note] : []),
    ...(unit.room ? [`At most ${unit.room} characters`] : []),
    ...termsIn(unit.english, content.glossary).map((term) =>
      [`Glossary: ${term} = ${own[term]?.join(' / ') ?? 'not settled yet'}`, content.glossary[term]?.note]
        .filter(Boolean)
        .join('. '),
    ),
    ...unit.facts.flatMap((id) => {
      const fact = content.facts[id];
      return fact ? [`Fact ${id}: ${fact.claim} Exceptions: ${fact.caveats}`] : [];
    }),
  ];
}
