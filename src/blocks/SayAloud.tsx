import { useEffect, useRef, useState } from 'react';
import { useLanguage } from '../i18n/LanguageContext.ts';
import { allowSpeech } from '../platform/allowSpeech.ts';
import { chooseVoice } from '../platform/chooseVoice.ts';
import { usePorts } from '../platform/ports.ts';
import { offlineVoices, onLeaving, say, silence } from '../platform/speech.ts';
import { Icon } from '../ui/Icon.tsx';

interface SayAloudProps {
  /** What is said, one after another, each in its language. */
  lines: { text: string; lang: string }[];
  label: string;
  /** What is said where there is no voice for them. */
  noVoice: string;
}

/** A button that says some words with a voice of this phone that works offline; says so where there is none. */
export function SayAloud({ lines, label, noVoice }: SayAloudProps) {
  const { t } = useLanguage();
  const ready = usePorts() !== null;
  const [state, setState] = useState<'silent' | 'speaking' | 'mute'>('silent');
  const turn = useRef(0);

  const stop = () => {
    turn.current += 1;
    silence();
    setState('silent');
  };
  const speak = async () => {
    allowSpeech();
    turn.current += 1;
    const mine = turn.current;
    setState('speaking');
    const langs = [...new Set(lines.map(({ lang }) => lang))];
    const voices = (await offlineVoices((come) => langs.every((lang) => chooseVoice(come, lang)))) ?? [];
    for (const { text, lang } of lines) {
      if (mine !== turn.current) return;
      const voice = chooseVoice(voices, lang);
      const ending = voice ? await say(text, voice, 1) : 'failed';
      if (mine !== turn.current) return;
      if (ending === 'failed') return setState('mute');
      if (ending === 'stopped') break;
    }
    setState('silent');
  };
  useEffect(() => {
    const stopWatching = onLeaving(silence);
    return () => {
      stopWatching();
      turn.current += 1;
      silence();
    };
  }, []);

  if (!ready) return null;
  const speaking = state === 'speaking';
  return (
    <>
      <button type="button" className="btn" onClick={() => (speaking ? stop() : void speak())}>
        <Icon name={speaking ? 'speaker' : 'play'} />
        {speaking ? t('tool.stop') : label}
      </button>
      <p role="status">{state === 'mute' && noVoice}</p>
    </>
  );
}
