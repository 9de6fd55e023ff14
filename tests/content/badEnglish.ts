import type { Json } from '../support/localesCopy.ts';
import type { BadContent } from './badContent.ts';

const DOOR = 'en/topics/door.json';

/** English words of one block, changed. */
function says(name: string, block: string, text: string, wrong: RegExp, key = `${block}.text`): BadContent {
  return {
    name,
    change: (copy) => copy.block('door', block, (each) => Object.assign(each, { text })),
    expect: { file: DOOR, key, wrong },
  };
}

/** Faults of the English itself: its order, its dates, its room, and promises the guide must not make. */
export const BAD_ENGLISH: BadContent[] = [
  says('an English “don’t” without a “not”', 'no-signing', 'Sign only with a lawyer.', /no word that denies/),
  says('a claim about what ICE can do', 'read-paper', 'ICE cannot enter without a paper.', /what agents cannot do/),
  says('a claim about what agents may do', 'read-paper', 'Agents may not enter. Look at it.', /what agents cannot do/),
  says('a promise of safety', 'read-paper', 'You are safe if the door is closed.', /promises safety/),
  says('a promise of what agents will do', 'read-paper', 'Then the agents will leave.', /promises what agents will do/),
  says('a promise of an outcome', 'read-paper', 'This always works.', /promises an outcome/),
  says('a judgement on a paper', 'read-paper', 'Without a court’s name it is fake.', /judges a paper/),
  says('advice to hide someone', 'read-paper', 'Hide them in a room.', /hide a person/),
  says('a phone number nobody verified', 'read-paper', 'Call 212-555-0100.', /unverified number 212-555-0100/),
  says(
    'English longer than its room',
    'read-paper',
    'a '.repeat(46).trim(),
    /longer than 90/,
    'parts.first.blocks.read-paper.text',
  ),
  says('empty English', 'read-paper', '', /is empty/, 'parts.first.blocks.read-paper.text'),
  says('unfinished English', 'read-paper', 'Read the paper. TODO: more', /not finished/),
  {
    name: 'a topic to be reviewed before it was checked',
    change: (copy) => copy.json(DOOR, (topic) => Object.assign(topic, { reviewBy: '2026-11-21' })),
    expect: { file: DOOR, key: 'reviewBy', wrong: /before checkedOn/ },
  },
  {
    name: 'a reality seen after the topic was checked',
    change: (copy) => copy.block('door', 'law-says', (block) => Object.assign(block, { asOf: '2026-11-23' })),
    expect: { file: DOOR, key: 'law-says', wrong: /asOf lies after/ },
  },
  {
    name: 'a reality without its day',
    change: (copy) => copy.block('door', 'law-says', (block) => delete block.asOf),
    expect: { file: DOOR, key: 'parts.first.blocks.law-says.asOf', wrong: /is missing/ },
  },
  {
    name: 'two blocks with one id',
    change: (copy) =>
      copy.json(DOOR, ({ parts }) => parts[1].blocks.push({ ...parts[1].blocks.at(-1), facts: ['HOME-2'] })),
    expect: { file: DOOR, key: 'leaving-home', wrong: /used twice/ },
  },
  {
    name: 'a block with an id of the page itself',
    change: (copy) =>
      copy.json(DOOR, ({ parts }) => parts[0].blocks.push({ id: 'main', kind: 'next', text: 'Then rest.' })),
    expect: { file: DOOR, key: 'main', wrong: /used twice/ },
  },
  {
    name: 'blocks of one kind that stand apart',
    change: (copy) =>
      copy.json(DOOR, ({ parts }) => parts[1].blocks.push({ ...parts[1].blocks[0], id: 'say-it-again' })),
    expect: { file: DOOR, key: 'say-it-again', wrong: /“say” stand apart/ },
  },
  {
    name: 'an interface string longer than its room',
    change: (copy) => copy.ui('en', 'shell', 'nav.leave', (unit) => Object.assign(unit, { text: 'Leave this page' })),
    expect: { file: 'en/ui/shell.json', key: 'nav.leave', wrong: /longer than its 12/ },
  },
  {
    name: 'an interface string without a note for the translator',
    change: (copy) => copy.ui('en', 'shell', 'nav.leave', (unit) => delete unit.note),
    expect: { file: 'en/ui/shell.json', key: 'nav.leave.note', wrong: /is missing/ },
  },
  {
    name: 'one interface key in two files',
    change: (copy) => {
      const key = 'nav.leave';
      copy.json('en/ui/status.json', (area) => Object.assign(area, { [key]: { text: 'Leave', note: 'Again' } }));
      for (const tag of copy.list('.').filter((name) => name !== 'en' && !name.includes('.'))) {
        const unit = JSON.parse(copy.read(`${tag}/ui/shell.json`))[key];
        copy.json(`${tag}/ui/status.json`, (area) => Object.assign(area, { [key]: unit }));
      }
    },
    expect: { file: 'en/ui/status.json', key: 'nav.leave', wrong: /also in ui\/shell.json/ },
  },
  {
    name: 'a first layer too long to be read at a door',
    change: (copy) => copy.text(DOOR, (text) => text.replaceAll('"more": true,', '')),
    expect: { file: DOOR, key: '', wrong: /\d{3,4} words before “More about this”/ },
  },
  {
    name: 'a first layer in hard words',
    change: (copy) =>
      copy.json(DOOR, ({ parts }) => {
        for (const block of parts[0].blocks.filter(({ kind }: Json) => kind === 'reality'))
          block.text =
            'Notwithstanding constitutional considerations, authoritative determinations regarding admissibility necessitate individualized representation, particularly concerning incommunicado apprehension circumstances.';
      }),
    expect: { file: DOOR, key: '', wrong: /reads at grade \d+\.\d, hardest: “Notwithstanding/ },
  },
  {
    name: 'more rows of a kind than a hand has fingers',
    change: (copy) =>
      copy.json(DOOR, ({ parts }) => parts[0].blocks.unshift({ ...parts[0].blocks[0], id: 'one-too-many' })),
    expect: { file: DOOR, key: 'first', wrong: /6 rows of “do”/ },
  },
  {
    name: 'a part above “More about this” that stands below it',
    change: (copy) =>
      copy.json(DOOR, ({ parts }) =>
        parts.push({ id: 'late', blocks: [{ id: 'late-row', kind: 'next', text: 'Rest.' }] }),
      ),
    expect: { file: DOOR, key: 'late', wrong: /after a part marked “more”/ },
  },
  {
    name: 'an office that is said to be always open and is not',
    change: (copy) =>
      copy.block('call', 'call-moia', (block) => Object.assign(block, { note: 'Many languages. Open 24 hours.' })),
    expect: { file: 'en/topics/call.json', key: 'call-moia', wrong: /moia is open all day/ },
  },
  {
    name: 'a change of a topic that is not there',
    change: (copy) =>
      copy.json('en/changes.json', (all) =>
        Object.assign(all, { test: { on: '2026-11-24', topics: ['dor'], text: 'New words.' } }),
      ),
    expect: { file: 'en/changes.json', key: 'test', wrong: /no topic “dor”/ },
  },
  {
    name: 'an urgent change of a block that is not there',
    change: (copy) =>
      copy.json('en/changes.json', (all) =>
        Object.assign(all, {
          test: { on: '2026-11-24', topics: ['door'], urgent: ['door/close'], text: 'New words.' },
        }),
      ),
    expect: { file: 'en/changes.json', key: 'test', wrong: /no block “door\/close”/ },
  },
];
