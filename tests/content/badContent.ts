import type { LocalesCopy } from '../support/localesCopy.ts';
import { BAD_ENGLISH } from './badEnglish.ts';
import { BAD_FILES } from './badFiles.ts';
import { BAD_REGISTRY } from './badRegistry.ts';
import { BAD_TEXT } from './badText.ts';
import { BAD_TOOLS } from './badTools.ts';
import { BAD_TRANSLATION } from './badTranslation.ts';

/** One fault a person may make in `locales/`, and the one problem the build must then name. */
export interface BadContent {
  name: string;
  change: (copy: LocalesCopy) => void;
  expect: { file: string; key?: string; wrong: RegExp };
}

export const BAD_CONTENT: BadContent[] = [
  ...BAD_FILES,
  ...BAD_REGISTRY,
  ...BAD_ENGLISH,
  ...BAD_TRANSLATION,
  ...BAD_TEXT,
  ...BAD_TOOLS,
];
