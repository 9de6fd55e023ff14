import type { Content, Translation } from '../content/content.ts';
import type { Unit } from '../content/schema.ts';

/** No-break space. */
const SPACE = '\u00a0';
/** Word joiner: nothing is seen of it, and no line ends there. Fonts have no need of a hyphen that does not break. */
const JOINER = '\u2060';

/**
 * The content with marks in its translations where no line may end: before an ending in letters of the language's own
 * (ICE-এর), within A-Number and EE. UU., after an Arabic و that stands alone, and between a day and its month. Translators
 * need not type them, and what a reader has checked stays the text that was read.
 */
export function keepTogether(content: Content): Content {
  const translations = Object.entries(content.translations).map(([tag, translation]): [string, Translation] => {
    const join = joinerOf(translation);
    const texts = (units: Record<string, Unit>) => mapValues(units, (unit) => ({ ...unit, text: join(unit.text) }));
    return [
      tag,
      {
        ...translation,
        ui: mapValues(translation.ui, texts),
        topics: mapValues(translation.topics, (topic) => ({ ...topic, units: texts(topic.units) })),
        changes: texts(translation.changes),
      },
    ];
  });
  return { ...content, translations: Object.fromEntries(translations) };
}

function joinerOf({ ui }: Translation): (text: string) => string {
  const months = Object.entries(ui.date ?? {}).flatMap(([key, { text }]) =>
    key.startsWith('date.month.') ? [text] : [],
  );
  const dates = new RegExp(
    `(?<!\\d)(\\d{1,2}|\\{\\{day\\}\\}) (de )?(?=(?:${[...months, String.raw`\{\{month\}\}`].join('|')})(?!\\p{L}))`,
    'gu',
  );
  return (text) =>
    text
      .replace(/(?<=[A-Za-z0-9]-)(?!\p{Script=Latin})(?=\p{L})|(?<=\bA-)(?=[Nn]umber)/gu, JOINER)
      .replace(/(?<=EE\.) (?=UU\.)|(?<=(?<![\p{L}\p{M}])و) /gu, SPACE)
      .replace(dates, (day) => day.replaceAll(' ', SPACE));
}

function mapValues<T>(record: Record<string, T>, change: (value: T) => T): Record<string, T> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}
