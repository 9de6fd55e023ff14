import { useState } from 'react';
import { mailAddress } from '../../content/sendAddresses.ts';
import { useLanguage } from '../../i18n/LanguageContext.ts';
import { usePorts } from '../../platform/ports.ts';
import { Button } from '../../ui/Button.tsx';
import { TextRun } from '../../ui/TextRun.tsx';
import { type Report, reportText } from './reportText.ts';

/** Ways to hand the report on: by mail where this copy has an address, copied, or printed. Before scripts, mail alone. */
export function SendReport({ mail, report }: { mail: string; report: Report | null }) {
  const { t, dir } = useLanguage();
  const ports = usePorts();
  const [copied, setCopied] = useState<boolean | undefined>();
  const text = report ? reportText(report, t) : '';
  const subject = [t('mistake.subject'), report?.place && `: ${report.place} (${report.tag})`].join('');
  return (
    <>
      {mail && (
        <p>
          <TextRun text={t('mistake.address', { mail })} dir={dir} />
        </p>
      )}
      <section className="about acts" aria-labelledby="send-h">
        <h2 id="send-h">{t('mistake.send')}</h2>
        <p>{t('mistake.privacy')}</p>
        {mail ? (
          <>
            <a className="btn k" href={mailAddress(mail, subject, text)}>
              {t('mistake.mail')}
            </a>
            <p className="s">{t('mistake.mailHint')}</p>
          </>
        ) : (
          <p>{t('mistake.noMail')}</p>
        )}
        <p>{t('mistake.paper')}</p>
        {report && ports && (
          <>
            <div className="row">
              <Button icon="printer" onPress={() => window.print()}>
                {t('mistake.print')}
              </Button>
              <Button icon="paper" onPress={() => void ports.copyText(text).then(setCopied)}>
                {t('mistake.copy')}
              </Button>
              <p role="status" className="s">
                {copied !== undefined && t(copied ? 'mistake.copied' : 'mistake.notCopied')}
              </p>
            </div>
            <label className="field">
              {t('mistake.report')}
              <textarea readOnly dir="auto" value={text} />
            </label>
          </>
        )}
      </section>
    </>
  );
}
