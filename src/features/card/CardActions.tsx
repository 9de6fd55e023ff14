import { useState } from 'react';
import { SayAloud } from '../../blocks/SayAloud.tsx';
import { ScreenLine } from '../../blocks/ScreenLine.tsx';
import type { RowView } from '../../content/site.ts';
import { useLanguage } from '../../i18n/LanguageContext.ts';
import { saveFile } from '../../platform/saveFile.ts';
import { useWakeLock } from '../../platform/useWakeLock.ts';
import { Icon } from '../../ui/Icon.tsx';
import { drawCard } from './drawCard.ts';
import { englishOf } from './englishOf.ts';

interface CardActionsProps {
  id: string;
  rows: RowView[];
}

/** What else can be done with a card: play it, save it as a picture, print it; the screen is kept awake meanwhile. */
export function CardActions({ id, rows }: CardActionsProps) {
  const { t, tag, dir } = useLanguage();
  const [said, setSaid] = useState('');
  const awake = useWakeLock(true);
  const savePicture = async () => {
    setSaid('');
    const own = rows.flatMap((row) => (row.say && typeof row.text === 'string' ? [row.text] : []));
    const picture = await drawCard(rows.map(englishOf), own, { lang: tag, dir });
    setSaid(t(picture && saveFile(picture, `card-${id}-${tag}.png`) ? 'card.pictureSaved' : 'card.pictureFailed'));
  };
  return (
    <div className="row actions">
      <SayAloud
        label={t('tool.play')}
        lines={rows.map((row) => ({ text: englishOf(row), lang: 'en' }))}
        noVoice={t('tool.noVoice')}
      />
      <button type="button" className="btn" data-own-phone onClick={() => void savePicture()}>
        <Icon name="get" />
        {t('card.picture')}
      </button>
      <p role="status">{said}</p>
      <button type="button" className="btn" data-own-phone onClick={() => print()}>
        <Icon name="printer" />
        {t('card.print')}
      </button>
      <ScreenLine awake={awake} hint={t('card.bright')} />
    </div>
  );
}
