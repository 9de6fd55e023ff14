import { useState } from 'react';
import { escapeHtml } from '../../content/escapeHtml.ts';
import { embedPath } from '../../content/pagePath.ts';
import { TOOLS } from '../../content/site.ts';
import { useLanguage } from '../../i18n/LanguageContext.ts';
import { usePorts } from '../../platform/ports.ts';
import { Button } from '../../ui/Button.tsx';
import type { Code } from './codesOf.ts';
import { WHOLE } from './shareMessage.ts';

/** Lines to paste into another website, which then shows the topic in a frame. Tools have no such page. */
export function Embed({ code, origin }: { code: Code; origin: string }) {
  const { t } = useLanguage();
  const ports = usePorts();
  const [said, setSaid] = useState('');
  if ([WHOLE, ...TOOLS].includes(code.id)) return null;
  const lines = `<iframe src="${origin}${embedPath(code.tag, code.id)}" title="${escapeHtml(code.title)}" lang="${code.tag}" width="100%" height="700" loading="lazy"></iframe>`;
  const copy = async () => setSaid(t((await ports?.copyText(lines)) ? 'share.embedCopied' : 'share.notCopied'));
  return (
    <section className="stack">
      <label className="field">
        {t('share.embed')}
        <textarea readOnly dir="ltr" spellCheck={false} value={lines} />
      </label>
      <p className="s">{t('share.embedHint')}</p>
      <p className="row">
        <Button icon="paper" onPress={() => void copy()}>
          {t('share.embedCopy')}
        </Button>
        <span role="status" className="g">
          {said}
        </span>
      </p>
    </section>
  );
}
