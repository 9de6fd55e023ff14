import { useState } from 'react';
import { useLanguage } from '../i18n/LanguageContext.ts';
import type { Saver } from '../platform/saver.ts';
import { Button } from '../ui/Button.tsx';

/** Gets the new text on a tap, and says so while it comes; offers itself again when it did not come. */
export function UseNewText({ saver, main }: { saver: Pick<Saver, 'useNewText'>; main?: boolean }) {
  const { t } = useLanguage();
  const [asked, setAsked] = useState(false);
  if (asked) return <p>{t('urgent.getting')}</p>;
  const get = () => {
    setAsked(true);
    void saver.useNewText().then(setAsked);
  };
  return (
    <Button icon="update" {...(main && { main })} onPress={get}>
      {t('update.use')}
    </Button>
  );
}
