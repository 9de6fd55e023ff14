import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { useLanguage } from '../../i18n/LanguageContext.ts';
import { usePorts } from '../../platform/ports.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { TextRun } from '../../ui/TextRun.tsx';

/** Browsers, each with how many paragraphs of steps; all are shown, because what a browser says of itself may be false. */
const BROWSERS = [
  { id: 'android', paragraphs: 1 },
  { id: 'iphone', paragraphs: 3 },
  { id: 'firefox', paragraphs: 1 },
  { id: 'inapp', paragraphs: 2 },
  { id: 'desktop', paragraphs: 1 },
] as const;

/** How to put the guide on the home screen in each kind of browser, and a button where the browser offers it. */
export function InstallHelp() {
  const { t, tag, dir } = useLanguage();
  const say = (key: string) => <TextRun text={t(key)} dir={dir} translated={tag !== 'en'} />;
  return (
    <section className="blk" aria-labelledby="install-h">
      <h2 className="bh" id="install-h">
        <Icon name="mobile" />
        <span className="g">{t('settings.install')}</span>
      </h2>
      <div className="p">
        <p>{t('settings.installLead')}</p>
        <InstallButton />
      </div>
      {BROWSERS.map(({ id, paragraphs }) => (
        <div key={id} className="p">
          <h3>{say(`settings.${id}`)}</h3>
          {Array.from({ length: paragraphs }, (_, at) => (
            <p key={`${id}${at + 1}`}>{say(`settings.${id}.p${at + 1}`)}</p>
          ))}
        </div>
      ))}
    </section>
  );
}

const never = () => () => undefined;

function InstallButton() {
  const { t } = useLanguage();
  const install = usePorts()?.install;
  const [agreed, setAgreed] = useState<boolean | undefined>();
  const answer = useRef<HTMLParagraphElement>(null);
  // The pressed button is gone with the offer: the focus goes to what came of it.
  useEffect(() => {
    if (agreed !== undefined) answer.current?.focus();
  }, [agreed]);
  const offered = useSyncExternalStore(
    install?.subscribe ?? never,
    () => install?.read() ?? false,
    () => false,
  );
  return (
    <>
      {offered && (
        <Button main icon="get" onPress={() => void install?.ask().then(setAgreed)}>
          {t('settings.installButton')}
        </Button>
      )}
      {agreed !== undefined && (
        <p ref={answer} tabIndex={-1}>
          {t(agreed ? 'settings.installed' : 'settings.notInstalled')}
        </p>
      )}
    </>
  );
}
