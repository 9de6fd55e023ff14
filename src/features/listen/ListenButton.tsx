import { type ReactNode, useRef, useState } from 'react';
import type { TopicView } from '../../content/site.ts';
import { useLanguage } from '../../i18n/LanguageContext.ts';
import { allowSpeech } from '../../platform/allowSpeech.ts';
import { usePorts } from '../../platform/ports.ts';
import { Icon } from '../../ui/Icon.tsx';

type Loaded = typeof import('./Player.tsx');

/** Reads the topic aloud with a voice of this phone; all that it needs is loaded on the first press. */
export function ListenButton({ topic, beside }: { topic: TopicView; beside?: ReactNode }) {
  const { t } = useLanguage();
  const ready = usePorts() !== null;
  const [player, setPlayer] = useState<Loaded | 'coming' | null>(null);
  const [told, setTold] = useState('');
  const box = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);

  const close = (words = '') => {
    // A button that goes away must not take the reader's place on the page with it.
    if (box.current?.contains(document.activeElement)) button.current?.focus({ preventScroll: true });
    setPlayer(null);
    setTold(words);
  };
  const open = () => {
    allowSpeech();
    setTold('');
    setPlayer('coming');
    import('./Player.tsx').then(
      (loaded) => setPlayer((now) => now && loaded),
      () => close(t('listen.notLoaded')),
    );
  };

  return (
    <div className="row tools" ref={box}>
      {ready ? (
        <button ref={button} type="button" className="btn sm" onClick={() => (player ? close() : open())}>
          <Icon name="speaker" />
          {t(player ? 'listen.stop' : 'listen.start')}
        </button>
      ) : (
        // Keeps the place of the button, so that nothing jumps when it comes.
        <span className="btn sm off">
          <Icon name="speaker" />
          {t('listen.start')}
        </span>
      )}
      {beside}
      {ready && (
        <>
          <p role="status">{told}</p>
          {player === 'coming' && <p>{t('listen.wait')}</p>}
          {typeof player === 'object' && player && <player.Player topic={topic} tell={setTold} close={close} />}
        </>
      )}
    </div>
  );
}
