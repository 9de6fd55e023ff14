import type { ComponentType, ReactNode } from 'react';
import type { FieldView } from '../../blocks/FieldView.ts';
import { useLanguage } from '../../i18n/LanguageContext.ts';
import { FIELDS } from './fields.ts';

interface WorksheetProps {
  /** How a field is drawn: to be typed into, or to be written on. */
  Field: ComponentType<FieldView>;
  /** What to try in the search. */
  toCopy: ReactNode;
}

/** What the search asks for, and what to try there, to be copied by hand. Nothing is searched or sent. */
export function Worksheet({ Field, toCopy }: WorksheetProps) {
  const { t } = useLanguage();
  return (
    <>
      <h2>{t('locator.form')}</h2>
      <p className="off-paper">{t('locator.latin')}</p>
      <div className="fields">
        {FIELDS.map(({ name, digits, lines }) => (
          <Field key={name} name={`locator.${name}`} label={t(`locator.${name}`)} digits={digits} lines={lines} />
        ))}
      </div>
      <h2>{t('locator.list')}</h2>
      {toCopy}
    </>
  );
}
