import type { SiteView, TileView } from '../../content/site.ts';
import { wordsOf } from '../../content/wordsOf.ts';
import { useLanguage } from '../../i18n/LanguageContext.ts';
import { type Choices, KINDS, PAPERS } from './choices.ts';

interface ChoiceFieldsProps {
  choices: Choices;
  choose: (next: Choices) => void;
  tiles: TileView[];
  languages: SiteView['languages'];
}

/** What to print, of which topic, in which languages, on which paper. A choice that changes nothing is not offered. */
export function ChoiceFields({ choices, choose, tiles, languages }: ChoiceFieldsProps) {
  const { t, tag, dir } = useLanguage();
  const { kind } = choices;
  const autonyms = languages.map(({ tag: value, autonym }) => ({ value, text: autonym, lang: value }));
  const pick = (key: 'kind' | 'topic' | 'first' | 'second' | 'paper', options: Option[]) => (
    <Pick
      label={t(`flyer.${key}`)}
      value={choices[key]}
      options={options}
      pick={(value) => choose({ ...choices, [key]: value })}
    />
  );
  return (
    <div className="fields">
      {pick(
        'kind',
        KINDS.map((value) => ({ value, text: t(`flyer.kind.${value}`) })),
      )}
      {kind !== 'poster' &&
        pick(
          'topic',
          tiles.map(({ id, title }) => ({
            value: id,
            text: wordsOf(title),
            lang: typeof title === 'string' ? tag : 'en',
          })),
        )}
      {pick('first', autonyms)}
      {kind !== 'poster' &&
        kind !== 'all' &&
        kind !== 'hanger' &&
        pick('second', [
          { value: '', text: t('flyer.none') },
          ...autonyms.filter(({ value }) => value !== choices.first),
        ])}
      {pick(
        'paper',
        PAPERS.map((value) => ({ value, text: t(`flyer.paper.${value}`) })),
      )}
      <label className="tick" dir={dir}>
        <input
          type="checkbox"
          checked={choices.save}
          onChange={({ target }) => choose({ ...choices, save: target.checked })}
        />
        {t('flyer.save')}
      </label>
    </div>
  );
}

interface Option {
  value: string;
  text: string;
  lang?: string;
}

function Pick({
  label,
  value,
  options,
  pick,
}: {
  label: string;
  value: string;
  options: Option[];
  pick: (value: string) => void;
}) {
  return (
    <label className="field">
      {label}
      <select value={value} onChange={({ target }) => pick(target.value)}>
        {options.map((option) => (
          <option key={option.value} value={option.value} lang={option.lang}>
            {option.text}
          </option>
        ))}
      </select>
    </label>
  );
}
