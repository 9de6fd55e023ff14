import type { Problem } from '../problem.ts';
import type { Language, Step } from '../schema.ts';
import { isKnownScript } from './textRules.ts';

/** What must be true of one language's own file. */
export function checkLanguage(tag: string, language: Language): Problem[] {
  const file = `${tag}/language.json`;
  const problems: Problem[] = [];
  if (!/^[a-z]{2,3}(-[A-Z][a-z]{3}|-[A-Z]{2})?$/.test(tag)) {
    problems.push({
      file: tag,
      key: '',
      wrong: 'is not a language tag',
      mend: 'Name the folder as in es, zh-Hans or pt-BR',
    });
  }
  if (!isKnownScript(language.script)) {
    problems.push({
      file,
      key: 'script',
      wrong: `${language.script} is not known`,
      mend: 'Add its letters to src/content/rules/textRules.ts',
    });
  }
  if ((language.dir === 'rtl') !== ['Arab', 'Hebr'].includes(language.script)) {
    problems.push({
      file,
      key: 'dir',
      wrong: `${language.dir} does not fit the script ${language.script}`,
      mend: 'Use rtl for Arab and Hebr, ltr for the others',
    });
  }
  return [...problems, ...checkSteps(file, language)];
}

interface Steps {
  draftedBy: Step | null;
  backTranslatedBy: Step | null;
  checkedBy: Step | null;
}

/** The record of a translation: steps in order, and nobody checks their own work. */
export function checkSteps(file: string, { draftedBy, backTranslatedBy, checkedBy }: Steps): Problem[] {
  const problems: Problem[] = [];
  for (const [key, step] of Object.entries({ backTranslatedBy, checkedBy })) {
    if (!step) continue;
    if (!draftedBy || step.on < draftedBy.on) {
      problems.push({ file, key, wrong: 'is dated before the draft', mend: 'Correct the date, or record the draft' });
    }
    if (step.by !== 'machine' && step.by === draftedBy?.by) {
      problems.push({ file, key, wrong: `${step.by} checked their own work`, mend: 'Name another person' });
    }
  }
  return problems;
}
