import type { BadContent } from './badContent.ts';

const ES = 'es/topics/door.json';

/** Text of one Spanish unit of the door topic, changed. */
function unit(name: string, key: string, change: (text: string) => string, wrong: RegExp): BadContent {
  return {
    name,
    change: (copy) => copy.unit('es', 'door', key, (each) => Object.assign(each, { text: change(each.text) })),
    expect: { file: ES, key, wrong },
  };
}

function language(name: string, change: object, key: string, wrong: RegExp): BadContent {
  return {
    name,
    change: (copy) => copy.json('es/language.json', (value) => Object.assign(value, change)),
    expect: { file: 'es/language.json', key, wrong },
  };
}

/** Faults of a translation against its English, and of the record of who made it. */
export const BAD_TRANSLATION: BadContent[] = [
  {
    name: 'a missing interface string of a released language',
    change: (copy) => copy.json('es/ui/shell.json', (area) => delete area['nav.leave']),
    expect: { file: 'es/ui/shell.json', key: 'nav.leave', wrong: /is missing/ },
  },
  {
    name: 'an interface key the English does not have',
    change: (copy) => copy.json('es/ui/shell.json', (area) => Object.assign(area, { 'nav.gone': area['nav.leave'] })),
    expect: { file: 'es/ui/shell.json', key: 'nav.gone', wrong: /no such key/ },
  },
  {
    name: 'a unit the English does not have',
    change: (copy) =>
      copy.json(ES, ({ units }) => Object.assign(units, { 'gone.text': { ...units.title, of: '00000000' } })),
    expect: { file: ES, key: 'gone.text', wrong: /no such key/ },
  },
  {
    name: 'a missing plural category of Arabic',
    change: (copy) => copy.json('ar/ui/count.json', (area) => delete area['basis.sources_few']),
    expect: { file: 'ar/ui/count.json', key: 'basis.sources_few', wrong: /is missing/ },
  },
  {
    name: 'a plural category the language does not have',
    change: (copy) =>
      copy.json('es/ui/count.json', (area) =>
        Object.assign(area, { 'basis.sources_few': area['basis.sources_other'] }),
      ),
    expect: { file: 'es/ui/count.json', key: 'basis.sources_few', wrong: /no such key/ },
  },
  {
    name: 'a revision that is none',
    change: (copy) => copy.unit('es', 'door', 'title', (each) => Object.assign(each, { of: 'latest' })),
    expect: { file: ES, key: 'units.title.of', wrong: /not a revision/ },
  },
  {
    name: 'the revision of another unit',
    change: (copy) =>
      copy.json(ES, ({ units }) => Object.assign(units['ask-who.text'], { of: units['read-paper.text'].of })),
    expect: { file: ES, key: 'ask-who.text', wrong: /belongs to read-paper.text/ },
  },
  {
    name: 'a placeholder under another name',
    change: (copy) =>
      copy.ui('es', 'shell', 'save.saved', (each) =>
        Object.assign(each, { text: each.text.replace('{{date}}', '{{fecha}}') }),
      ),
    expect: { file: 'es/ui/shell.json', key: 'save.saved', wrong: /placeholders “\{\{fecha\}\} \{\{size\}\}”/ },
  },
  {
    name: 'a lost placeholder',
    change: (copy) =>
      copy.ui('es', 'shell', 'save.saved', (each) =>
        Object.assign(each, { text: each.text.replace('{{size}}', '').trim() }),
      ),
    expect: { file: 'es/ui/shell.json', key: 'save.saved', wrong: /placeholders “\{\{date\}\}”/ },
  },
  unit('another number', 'silence.text', (text) => text.replace('18', '16'), /has the numbers “16”/),
  unit('another year', 'ice-says.text', (text) => text.replace('2025', '2024'), /has the numbers “2024 I-205”/),
  unit('another form', 'ice-says.text', (text) => text.replace('I-205', 'I-200'), /has the numbers “2025 I-200”/),
  unit(
    'a lost name of an agency',
    'ice-says.text',
    (text) => text.replaceAll('ICE', 'La agencia'),
    /lost the name ICE/,
  ),
  unit(
    'a “don’t” that lost its “no”',
    'no-signing.text',
    () => 'Firme los papeles con un abogado.',
    /no word that denies/,
  ),
  unit(
    'a sentence that lost its “not”',
    'silence.text',
    (text) => text.replace('Guardar silencio no prueba', 'Guardar silencio prueba'),
    /lost a denial of “[^”]+”: “Guardar silencio prueba/,
  ),
  unit(
    'a term that is gone',
    'keep-door-closed.text',
    (text) => text.replaceAll('puerta', 'casa'),
    /nothing for “door”/,
  ),
  unit(
    'a word that insults',
    'silence.text',
    (text) => text.replace('Nunca mienta', 'Los ilegales nunca mientan'),
    /holds “ilegales”/,
  ),
  unit(
    'a word in “ ” that is not English',
    'ask-who.text',
    (text) => text.replace('police', 'policía'),
    /not in the English/,
  ),
  unit('a translation too long for its place', 'tile', () => 'Cuando hay agentes en mi puerta', /there is room for 28/),
  unit(
    'English left standing',
    'ask-court-paper.text',
    () => 'Ask to see a court warrant. They can hold it to the window or put it under the door.',
    /is the English text/,
  ),
  {
    name: 'a phone number nobody verified, in a translation',
    change: (copy) =>
      copy.unit('es', 'call', 'call-moia.text', (each) =>
        Object.assign(each, { of: '00000000', text: 'Llame al 212-555-0100.' }),
      ),
    expect: { file: 'es/topics/call.json', key: 'call-moia.text', wrong: /unverified number/ },
  },
  {
    name: 'an empty translation',
    change: (copy) => copy.unit('es', 'door', 'title', (each) => Object.assign(each, { text: '' })),
    expect: { file: ES, key: 'units.title.text', wrong: /is empty/ },
  },
  language('a direction that does not fit the script', { dir: 'rtl' }, 'dir', /does not fit the script Latn/),
  language('a script nobody described', { script: 'Xxxx' }, 'script', /Xxxx is not known/),
  language(
    'a check dated before the draft',
    { checkedBy: { by: 'machine', on: '2026-11-23' } },
    'checkedBy',
    /before the draft/,
  ),
  language(
    'a check of a draft nobody recorded',
    { draftedBy: null, backTranslatedBy: null },
    'checkedBy',
    /before the draft/,
  ),
  language(
    'a person who checked their own work',
    { draftedBy: { by: 'Ana Ruiz', on: '2026-11-24' }, checkedBy: { by: 'Ana Ruiz', on: '2026-11-24' } },
    'checkedBy',
    /Ana Ruiz checked their own work/,
  ),
  {
    name: 'a topic whose reader drafted it',
    change: (copy) =>
      copy.json(ES, (topic) => {
        topic.draftedBy = { by: 'Ana Ruiz', on: '2026-11-24' };
        topic.checkedBy = { by: 'Ana Ruiz', on: '2026-11-25' };
      }),
    expect: { file: ES, key: 'checkedBy', wrong: /checked their own work/ },
  },
];
