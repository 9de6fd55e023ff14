import { type ReactNode, useMemo, useState } from 'react';
import { EnglishContext, type EnglishWords } from '../../i18n/EnglishContext.ts';

/** Lets everything on one page show its English beneath its own words, once a button there asks for it. */
export function EnglishBeside({ children }: { children: ReactNode }) {
  const [words, show] = useState<EnglishWords>(null);
  return <EnglishContext value={useMemo(() => ({ words, show }), [words])}>{children}</EnglishContext>;
}
