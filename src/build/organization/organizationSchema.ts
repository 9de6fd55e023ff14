import { z } from 'zod';
import { digitsOf } from '../../content/digitsOf.ts';
import { LENGTH } from '../../content/lengths.ts';
import type { Names } from '../../content/organization.ts';

/** More would not fit on the page of numbers in every language. */
const MOST_CONTACTS = 6;

const text = z
  .string()
  .min(1, 'is empty')
  .regex(/^[^{}]*$/, 'holds a brace');
const words = (max: number) => text.max(max, `is longer than ${max} characters`);

/** One text for every language, or texts by language with one for English. */
const names = z
  .union([text, z.record(z.string(), text)])
  .transform((given) => (typeof given === 'string' ? { en: given } : given))
  .refine((given): given is Names => given.en !== undefined, 'has no text under “en”');

const phone = z
  .string()
  .refine(
    (given) => /^[\d\s().+-]+$/.test(given) && /^[2-9]\d\d[2-9]\d{6}$/.test(digitsOf(given)),
    'is not a US phone number of 10 digits such as 718-555-0100',
  )
  .transform((given) => digitsOf(given).replace(/^(...)(...)/, '$1-$2-'));

const colour = z
  .string()
  .regex(/^#[0-9a-f]{6}$/i, 'is not a colour of six hexadecimal digits such as #ffc61a')
  .toLowerCase();
const signColours = z.strictObject({ sign: colour, ink: colour });

/** The form of organization.json; what must agree with the guide is checked after it (checkOrganization). */
export const organizationSchema = z.strictObject({
  name: names,
  short: names.optional(),
  lang: z
    .string()
    .regex(/^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$/, 'is not a language tag such as en, es or zh-Hans')
    .default('en'),
  contacts: z
    .array(
      z.strictObject({
        name: words(LENGTH.hotline),
        phone,
        languages: words(LENGTH.hint).optional(),
        hours: words(LENGTH.hint).optional(),
        for: words(LENGTH.hint).optional(),
      }),
    )
    .max(MOST_CONTACTS, `holds more than ${MOST_CONTACTS} contacts`)
    .default([]),
  colours: z.strictObject({ light: signColours, dark: signColours.optional() }).optional(),
});
