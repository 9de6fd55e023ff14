import type { ReactNode } from 'react';
import { BAND_LOOK } from '../../blocks/bandLook.ts';
import { SayAloud } from '../../blocks/SayAloud.tsx';
import { ScreenLine } from '../../blocks/ScreenLine.tsx';
import type { Words } from '../../content/site.ts';
import { splitLead } from '../../content/splitLead.ts';
import { wordsOf } from '../../content/wordsOf.ts';
import { useLanguage } from '../../i18n/LanguageContext.ts';
import { SaidWords } from '../../i18n/SaidWords.tsx';
import type { WakeState } from '../../platform/useWakeLock.ts';
import { Icon } from '../../ui/Icon.tsx';
import { helpFor } from './helpFor.ts';
import type { PlaceView, StepView } from './placesOf.ts';
import { StepNav } from './StepNav.tsx';

interface StepProps {
  place: PlaceView;
  at: number;
  awake: WakeState;
}

/** The address of an office's site, as it stands in a sentence. */
const SITE = /[a-z]+(\.[a-z]+)*\.gov/;

/** An English question to the officer within an instruction, in every language. */
const QUESTION = /“([^”]+\?)”/;

/** One instruction, huge, with what to say, and every way on within reach of a thumb. */
export function Step({ place, at, awake }: StepProps) {
  const { t, tag } = useLanguage();
  const { tile, steps } = place;
  const step = steps[at];
  if (!step) return null;
  const { kind, row } = step;
  const { className, icon, label } = BAND_LOOK[kind];
  const help = helpFor(tag, place.id, at);
  const where = t('tool.step', { step: at + 1, count: steps.length });
  return (
    <section id={row.id} className={`step ${className}`}>
      <h1 className="s">
        <SaidWords words={tile.title} /> · {where}
      </h1>
      <div className="dots" aria-hidden="true">
        {steps.map((each, dot) => (
          <span key={each.row.id} className={dot <= at ? 'on' : undefined} />
        ))}
      </div>
      <p className="tag">
        <Icon name={icon} />
        {t(label)}
      </p>
      <Instruction step={step}>
        <a className="btn" href={help.to}>
          <Icon name={help.icon} />
          {t(help.text)}
        </a>
      </Instruction>
      <ScreenLine awake={awake} />
      <StepNav
        place={place}
        before={steps[at - 1]?.row.id ?? 'places'}
        after={steps[at + 1]?.row.id ?? `${place.id}-end`}
      />
    </section>
  );
}

/** The words of a step: its first sentence huge, the rest beneath; words to speak in English, their meaning beneath. */
function Instruction({ step: { kind, row }, children }: { step: StepView; children: ReactNode }) {
  const { t, tag } = useLanguage();
  const text = wordsOf(row.text);
  const own = (words: string): Words => (typeof row.text === 'string' ? words : { en: words });
  const { lead, rest } = splitLead(text);
  const english = row.say ?? text;
  const beneath: Words = kind === 'say' ? (row.say ? row.text : '') : own(rest);
  const site = SITE.exec(text)?.[0];
  const question = kind === 'do' && QUESTION.exec(text)?.[1];
  const spoken =
    kind === 'say' ? { text: english, lang: 'en' } : { text, lang: typeof row.text === 'string' ? tag : 'en' };
  return (
    <>
      <h2 className="stage" tabIndex={-1}>
        {/* Within what is focused: it is heard, and scrolled to, with the words. */}
        {row.when && (
          <span className="when">
            <SaidWords words={row.when} />
          </span>
        )}
        {kind === 'say' ? (
          <q lang="en" dir="ltr">
            {english}
          </q>
        ) : (
          <SaidWords words={own(lead)} />
        )}
      </h2>
      {wordsOf(beneath) && (
        <p className="hint">
          <SaidWords words={beneath} />
        </p>
      )}
      <div className="row">
        <SayAloud
          label={t(kind === 'say' ? 'tool.play' : 'tool.listen')}
          lines={[spoken]}
          noVoice={t(kind === 'say' ? 'tool.noVoice' : 'tool.noVoiceHere')}
        />
        {question && (
          <SayAloud label={t('tool.play')} lines={[{ text: question, lang: 'en' }]} noVoice={t('tool.noVoice')} />
        )}
        {site && (
          <a className="btn" href={`https://${site}`} target="_blank" rel="noreferrer">
            <Icon name="link" />
            <bdi dir="ltr">{site}</bdi>
          </a>
        )}
        {children}
      </div>
    </>
  );
}
