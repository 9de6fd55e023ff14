import type { TileView } from '../../content/site.ts';
import { wordsOf } from '../../content/wordsOf.ts';
import { useLanguage } from '../../i18n/LanguageContext.ts';
import { Button } from '../../ui/Button.tsx';
import { WHOLE } from './shareMessage.ts';

interface TopicChoiceProps {
  tiles: TileView[];
  chosen: string[];
  choose: (ids: string[]) => void;
}

/** What is shared: the whole guide or a topic, and further topics one by one. */
export function TopicChoice({ tiles, chosen, choose }: TopicChoiceProps) {
  const { t } = useLanguage();
  const free = (tile: TileView) => !chosen.includes(tile.id);
  return (
    <fieldset className="stack">
      <legend className="h h3">{t('share.what')}</legend>
      {chosen.map((id, at) => (
        <div key={id} className="row pick">
          <select
            className="g"
            aria-label={t('share.what')}
            value={id}
            onChange={(event) => choose(chosen.map((other, of) => (of === at ? event.target.value : other)))}
          >
            {(id === WHOLE || !chosen.includes(WHOLE)) && <option value={WHOLE}>{t('share.whole')}</option>}
            {tiles.map((tile) =>
              tile.id === id || free(tile) ? (
                <option key={tile.id} value={tile.id}>
                  {wordsOf(tile.title)}
                </option>
              ) : null,
            )}
          </select>
          {chosen.length > 1 && (
            <Button onPress={() => choose(chosen.filter((other) => other !== id))}>{t('share.less')}</Button>
          )}
        </div>
      ))}
      {tiles.some(free) && (
        <p>
          <Button onPress={() => choose([...chosen, tiles.find(free)?.id ?? WHOLE])}>{t('share.more')}</Button>
        </p>
      )}
    </fieldset>
  );
}
