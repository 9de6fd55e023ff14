import type { ComponentType } from 'react';
import type { FieldView } from '../../blocks/FieldView.ts';
import { useLanguage } from '../../i18n/LanguageContext.ts';
import { FIELDS, type FieldGroup } from './fields.ts';

interface FieldGroupsProps {
  part: string;
  /** How a field is drawn: to be typed into, or to be written on. */
  Field: ComponentType<FieldView>;
}

/** The fields of one part of the plan; those that belong to one person stand under a heading of their own. */
export function FieldGroups({ part, Field }: FieldGroupsProps) {
  const { t } = useLanguage();
  const draw = (fields: FieldGroup['fields']) =>
    fields.map(({ name, label, digits, lines }) => (
      <Field key={name} name={`plan.${name}`} label={t(`plan.${label}`)} digits={digits} lines={lines} />
    ));
  return FIELDS[part]?.map(({ heading, number, fields }) =>
    heading ? (
      <fieldset key={heading + number} className="fields">
        <legend className="h h3">{t(`plan.${heading}`, { number: number ?? '' })}</legend>
        {draw(fields)}
      </fieldset>
    ) : (
      <div key={part} className="fields">
        {draw(fields)}
      </div>
    ),
  );
}
