import type { BadContent } from './badContent.ts';

/** Faults of files, keys and shapes: what the schema and the loader see. */
export const BAD_FILES: BadContent[] = [
  {
    name: 'a file that is not JSON',
    change: (copy) => copy.text('en/topics/door.json', (text) => text.replace('{', '')),
    expect: { file: 'en/topics/door.json', key: '', wrong: /is not JSON/ },
  },
  {
    name: 'a key that stands twice',
    change: (copy) => copy.text('en/topics/door.json', (text) => text.replace('"order"', '"order": 1, "order"')),
    expect: { file: 'en/topics/door.json', key: 'order', wrong: /stands there twice/ },
  },
  {
    name: 'a unit that stands twice',
    change: (copy) =>
      copy.text('es/topics/door.json', (text) =>
        text.replace('"title": {', '"tile": { "of": "70a261b1", "text": "Otra" }, "title": {'),
      ),
    expect: { file: 'es/topics/door.json', key: 'tile', wrong: /stands there twice/ },
  },
  {
    name: 'a language without language.json',
    change: (copy) => copy.delete('es/language.json'),
    expect: { file: 'es/language.json', key: '', wrong: /cannot be read/ },
  },
  {
    name: 'English without language.json',
    change: (copy) => copy.delete('en/language.json'),
    expect: { file: 'en/language.json', key: '', wrong: /cannot be read/ },
  },
  {
    name: 'no facts file',
    change: (copy) => copy.delete('facts.json'),
    expect: { file: 'facts.json', key: '', wrong: /cannot be read/ },
  },
  {
    name: 'a file that is not JSON among the topics',
    change: (copy) => copy.write('en/topics/notes.txt', 'Remember the milk'),
    expect: { file: 'en/topics/notes.txt', key: '', wrong: /is not a JSON file/ },
  },
  {
    name: 'a misspelled folder in a language',
    change: (copy) => copy.rename('es/topics', 'es/topcis'),
    expect: { file: 'es/topcis', key: '', wrong: /not read/ },
  },
  {
    name: 'an interface file the English does not have',
    change: (copy) => copy.write('es/ui/extra.json', {}),
    expect: { file: 'es/ui/extra.json', key: '', wrong: /no such file/ },
  },
  {
    name: 'a topic the English does not have',
    change: (copy) => copy.rename('es/topics/door.json', 'es/topics/dor.json'),
    expect: { file: 'es/topics/dor.json', key: '', wrong: /no such topic/ },
  },
  {
    name: 'a topic id that is an address of the app',
    change: (copy) => copy.write('en/topics/status.json', copy.read('en/topics/call.json')),
    expect: { file: 'en/topics/status.json', key: '', wrong: /address of the app/ },
  },
  {
    name: 'a topic id that is the address of a sources page',
    change: (copy) => copy.write('en/topics/sources-9.json', copy.read('en/topics/call.json')),
    expect: { file: 'en/topics/sources-9.json', key: '', wrong: /address of the app/ },
  },
  {
    name: 'a topic file name that cannot be an address',
    change: (copy) => copy.write('en/topics/My_Topic.json', copy.read('en/topics/call.json')),
    expect: { file: 'en/topics/My_Topic.json', key: '', wrong: /cannot be an address/ },
  },
  {
    name: 'a folder whose name is not a language tag',
    change: (copy) => copy.rename('es', 'es_MX'),
    expect: { file: 'es_MX', key: '', wrong: /not a language tag/ },
  },
  {
    name: 'an unknown key at the top of a topic',
    change: (copy) => copy.json('en/topics/door.json', (topic) => Object.assign(topic, { colour: 'red' })),
    expect: { file: 'en/topics/door.json', key: '', wrong: /unknown key “colour”/ },
  },
  {
    name: 'an unknown key in a block',
    change: (copy) => copy.block('door', 'ask-who', (block) => Object.assign(block, { html: 'x' })),
    expect: { file: 'en/topics/door.json', key: 'parts.first.blocks.ask-who', wrong: /unknown key “html”/ },
  },
  {
    name: 'an unknown key in a unit',
    change: (copy) => copy.unit('es', 'door', 'ask-who.text', (unit) => Object.assign(unit, { note: 'x' })),
    expect: { file: 'es/topics/door.json', key: 'units.ask-who.text', wrong: /unknown key “note”/ },
  },
  {
    name: 'an unknown kind of block',
    change: (copy) => copy.block('door', 'ask-who', (block) => Object.assign(block, { kind: 'warn' })),
    expect: { file: 'en/topics/door.json', key: 'parts.first.blocks.ask-who.kind', wrong: /./ },
  },
  {
    name: 'an unknown status of a language',
    change: (copy) => copy.json('es/language.json', (language) => Object.assign(language, { status: 'final' })),
    expect: { file: 'es/language.json', key: 'status', wrong: /must be one of: released, draft/ },
  },
  {
    name: 'a value of the wrong type',
    change: (copy) => copy.json('es/language.json', (language) => Object.assign(language, { order: '2' })),
    expect: { file: 'es/language.json', key: 'order', wrong: /must be number/ },
  },
  {
    name: 'a missing value',
    change: (copy) => copy.json('en/topics/door.json', (topic) => delete topic.tile),
    expect: { file: 'en/topics/door.json', key: 'tile', wrong: /is missing/ },
  },
  {
    name: 'an interface key without a dot',
    change: (copy) =>
      copy.json('en/ui/home.json', (area) => Object.assign(area, { title: { text: 'A', note: 'abc' } })),
    expect: { file: 'en/ui/home.json', key: 'title', wrong: /not a dotted key/ },
  },
  {
    name: 'a picture that is not drawn',
    change: (copy) => copy.json('en/topics/door.json', (topic) => Object.assign(topic, { icon: 'unicorn' })),
    expect: { file: 'en/topics/door.json', key: 'icon', wrong: /no picture “unicorn”/ },
  },
];
