import { formatDate, type Translate } from '../../content/formatDate.ts';
import type { AboutView } from '../../content/site.ts';

/** Who translated and read a topic, as its own page says it, without full stops. */
export function reviewLines({ translation, lawyer }: AboutView, t: Translate): string[] {
  const { state, translator, reader } = translation;
  const named = (key: string, step: { by: string; on: string }) =>
    t(key, { name: step.by, date: formatDate(step.on, t) });
  const translated = () => [
    translator ? named('translation.person', translator) : t('translation.machine'),
    reader ? named('translation.reader', reader) : t('translation.noReader'),
  ];
  const lines = [
    ...(state === 'translated' ? translated() : state === 'missing' ? [t('translation.missing')] : []),
    lawyer ? named(lawyer.changed ? 'basis.lawyerBefore' : 'basis.lawyer', lawyer) : t('basis.noLawyer'),
  ];
  // They stand in one line, with dots between.
  return lines.map((line) => line.replace(/[.。।]$/, ''));
}
