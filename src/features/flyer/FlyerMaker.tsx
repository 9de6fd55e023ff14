import { useEffect, useState } from 'react';
import type { SiteView, TileView } from '../../content/site.ts';
import { useLanguage } from '../../i18n/LanguageContext.ts';
import { addSheet } from '../../platform/addSheet.ts';
import { usePicked, useTyped } from '../../platform/typed.ts';
import { Button } from '../../ui/Button.tsx';
import { ChoiceFields } from './ChoiceFields.tsx';
import { type Choices, readChoices, unknownTopic } from './choices.ts';
import { GroupFields } from './GroupFields.tsx';
import { Sheets } from './Sheets.tsx';
import { wantedPages } from './sheets.ts';
import { useGuidePages } from './useGuidePages.ts';

interface FlyerMakerProps {
  tiles: TileView[];
  preferred: Record<string, string[]>;
  site: SiteView;
}

const loadStyle = async () => (await import('./flyerSheet.css?inline')).default;

/** The choices, the sheet itself, and the button that prints it; nothing picked or typed leaves the open page. */
export function FlyerMaker({ tiles, preferred, site }: FlyerMakerProps) {
  const { t, tag } = useLanguage();
  const tags = site.languages.map((language) => language.tag);
  const topics = tiles.map(({ id }) => id);
  const [choices, setChoices] = useState<Choices>({
    kind: 'flyer',
    topic: topics[0] ?? '',
    first: tag,
    second: tag === 'en' ? '' : 'en',
    paper: 'letter',
    save: false,
  });
  const [unknown, setUnknown] = useState(false);
  const [styled, setStyled] = useState(false);
  const offer = JSON.stringify({ topics, tags });
  useEffect(() => {
    addSheet('style[data-flyer]', loadStyle).then(() => setStyled(true), reportError);
  }, []);
  useEffect(() => {
    const read = () => {
      setChoices((before) => readChoices(location.hash, before, JSON.parse(offer)));
      const asked = unknownTopic(location.hash, JSON.parse(offer).topics);
      // A place on this page, such as that of “Go to the text”, is no topic.
      setUnknown(asked !== null && !document.getElementById(asked));
    };
    read();
    addEventListener('hashchange', read);
    return () => removeEventListener('hashchange', read);
  }, [offer]);
  const choose = (next: Choices) => {
    setUnknown(false);
    setChoices({ ...next, second: next.second === next.first ? '' : next.second });
  };

  const [name] = useTyped('flyer.name');
  const [phone] = useTyped('flyer.phone');
  const [logo] = usePicked('flyer.logo');
  const { pages, ready, failed, again } = useGuidePages(wantedPages(choices, tags));
  // The sheet that stands there stays until the words of the next have come.
  const [shown, setShown] = useState<Choices | null>(null);
  if (ready && shown !== choices) setShown(choices);
  return (
    <>
      {unknown && <p role="alert">{t('flyer.noTopic')}</p>}
      <ChoiceFields choices={choices} choose={choose} tiles={tiles} languages={site.languages} />
      {choices.kind !== 'wallet' && <GroupFields />}
      <p role="status">{!ready && !failed && t('flyer.getting')}</p>
      {failed && (
        <div className="row" role="alert">
          <p className="g">{t('flyer.notGot')}</p>
          <Button icon="update" onPress={again}>
            {t('save.retry')}
          </Button>
        </div>
      )}
      {shown && styled && (
        <Sheets
          key={JSON.stringify(shown)}
          choices={shown}
          group={{ name: name.trim(), phone: phone.trim(), logo }}
          pages={pages}
          tags={tags}
          preferred={preferred[shown.topic] ?? []}
        />
      )}
    </>
  );
}
