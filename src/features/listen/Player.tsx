import { useEffect, useLayoutEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { TopicView } from '../../content/site.ts';
import { useLanguage } from '../../i18n/LanguageContext.ts';
import { addSheet } from '../../platform/addSheet.ts';
import { chooseVoice } from '../../platform/chooseVoice.ts';
import { usePorts } from '../../platform/ports.ts';
import { offlineVoices, onLeaving } from '../../platform/speech.ts';
import { passagesOf } from './passages.ts';
import sheet from './player.css?inline';
import { Reading, SPEEDS, type Speed } from './Reading.ts';
import { showSpoken } from './showSpoken.ts';
import { stepsOf } from './steps.ts';

interface PlayerProps {
  topic: TopicView;
  /** Says words to everybody, screen readers too: only while the voice is silent. */
  tell: (words: string) => void;
  /** Ends it all, with words on why. */
  close: (words?: string) => void;
}

/** Finds a voice and reads the topic; says so where there is none. */
export function Player({ topic, tell, close }: PlayerProps) {
  const { t, tag } = useLanguage();
  const today = usePorts()?.today();
  const [found, setFound] = useState<{ reading: Reading; unread: boolean } | null>(null);
  // Only what was true when it was opened counts: a topic is never changed under a listener.
  const opened = useRef({ topic, t, tag, today, close });
  useLayoutEffect(() => void addSheet('style[data-player]', async () => sheet), []);

  useEffect(() => {
    const { topic, t, tag, today, close } = opened.current;
    let reading: Reading | undefined;
    let gone = false;
    const open = async () => {
      const voices = await offlineVoices((come) => chooseVoice(come, tag) !== null);
      if (gone) return;
      if (!voices) return close(t('listen.noSpeech'));
      const made = stepsOf(passagesOf(topic, t, tag, today), tag, voices, t('listen.noEnglish'));
      if (!made) return close(t('listen.noVoice'));
      reading = new Reading(made.steps);
      setFound({ reading, unread: made.unread });
      reading.play();
    };
    void open();
    const stopWatching = onLeaving(() => reading?.pause());
    return () => {
      gone = true;
      stopWatching();
      reading?.pause();
      showSpoken(null);
    };
  }, []);

  if (!found) return <p>{t('listen.wait')}</p>;
  return (
    <>
      <p>{t('listen.voice')}</p>
      {found.unread && <p>{t('listen.noEnglish')}</p>}
      <Controls reading={found.reading} tell={tell} close={close} />
    </>
  );
}

function Controls({ reading, tell, close }: { reading: Reading } & Pick<PlayerProps, 'tell' | 'close'>) {
  const { t } = useLanguage();
  const { id, phase, speed } = useSyncExternalStore(reading.subscribe, reading.read);
  const playing = phase === 'playing';

  useEffect(() => showSpoken(id), [id]);
  useEffect(() => {
    if (phase === 'ended') close();
    else tell(phase === 'broke' ? t('listen.broke') : '');
  }, [phase, close, tell, t]);

  return (
    <fieldset className="row player" aria-label={t('listen.start')}>
      <button type="button" className="btn k sm" onClick={() => (playing ? reading.pause() : reading.play())}>
        {t(playing ? 'listen.pause' : 'listen.resume')}
      </button>
      <button type="button" className="btn sm" onClick={() => close()}>
        {t('listen.stop')}
      </button>
      <button type="button" className="btn sm" onClick={() => reading.skip(-1)}>
        {t('listen.back')}
      </button>
      <button type="button" className="btn sm" onClick={() => reading.skip(1)}>
        {t('listen.next')}
      </button>
      {(Object.keys(SPEEDS) as Speed[]).map((each) => (
        <button
          key={each}
          type="button"
          className={each === speed ? 'btn k sm' : 'btn sm'}
          aria-pressed={each === speed}
          aria-label={`${t('listen.speed')}: ${t(`listen.${each}`)}`}
          onClick={() => reading.setSpeed(each)}
        >
          {t(`listen.${each}`)}
        </button>
      ))}
    </fieldset>
  );
}
