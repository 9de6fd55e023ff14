import { useRef, useState } from 'react';
import { useLanguage } from '../../i18n/LanguageContext.ts';
import { saveFile } from '../../platform/saveFile.ts';
import { shareFile } from '../../platform/shareFile.ts';
import { Icon } from '../../ui/Icon.tsx';
import { altText } from './altText.ts';
import type { Picture } from './drawPicture.ts';
import type { Shape } from './layOutPicture.ts';
import type { PictureWords } from './pictureParts.ts';

const SHAPES: Shape[] = ['post', 'story'];
const SAID = { shared: 'picture.shared', cancelled: '', unsupported: 'picture.noShare' };

interface PictureChoiceProps extends PictureWords {
  /** File name without its ending. */
  name: string;
}

interface Made {
  /** The words it was made of: other words need another picture. */
  of: string;
  shape: Shape;
  picture: Picture | null;
  said: string;
}

/** Makes a picture of a page on the phone, shows it, and gives it to other apps or to the phone's own files. */
export function PictureChoice({ name, ...words }: PictureChoiceProps) {
  const { t } = useLanguage();
  const [last, setMade] = useState<Made | null>(null);
  const turn = useRef(0);
  const of = JSON.stringify(words);
  const made = last?.of === of ? last : null;

  const make = async (shape: Shape) => {
    const mine = ++turn.current;
    const picture = await import('./drawPicture.ts')
      .then(({ drawPicture }) => drawPicture(words, shape))
      // Without a connection, or without room to draw: the reader is told, and the rest of the page goes on.
      .catch(() => null);
    if (mine === turn.current) setMade({ of, shape, picture, said: picture ? 'picture.ready' : 'picture.failed' });
  };
  const say = (said: string) => setMade((now) => now && { ...now, said });
  const { picture = null, shape, said } = made ?? {};
  const file = `${name}-${shape}.png`;
  return (
    <section className="about picture" aria-labelledby="picture-h">
      <h2 id="picture-h">{t('picture.title')}</h2>
      <div className="row">
        {SHAPES.map((each) => (
          <button
            key={each}
            type="button"
            className="btn"
            aria-pressed={shape === each && picture !== null}
            onClick={() => void make(each)}
          >
            {t(`picture.${each}`)}
          </button>
        ))}
      </div>
      {picture && (
        <>
          {/* The policy lets no page show files made on the phone as images; what was drawn is shown as it is. */}
          <canvas
            role="img"
            lang={words.tag}
            aria-label={altText(words, picture.layout.shown)}
            width={picture.layout.width}
            height={picture.layout.height}
            ref={(place) => place?.getContext('2d')?.drawImage(picture.canvas, 0, 0)}
          />
          <div className="row">
            <button
              type="button"
              className="btn k"
              onClick={() => void shareFile(picture.file, file).then((what) => say(SAID[what]))}
            >
              {t('picture.share')}
            </button>
            <button
              type="button"
              className="btn"
              onClick={() => say(saveFile(picture.file, file) ? 'picture.saved' : 'picture.notSaved')}
            >
              <Icon name="get" />
              {t('picture.save')}
            </button>
          </div>
        </>
      )}
      <p role="status">{said && t(said)}</p>
    </section>
  );
}
