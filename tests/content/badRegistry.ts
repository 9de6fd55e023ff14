import type { LocalesCopy } from '../support/localesCopy.ts';
import type { BadContent } from './badContent.ts';

const fact = (change: object) => (copy: LocalesCopy) =>
  copy.json('facts.json', (facts) => Object.assign(facts['CORE-1'], change));

/** Faults of facts, sources, contacts, and of what blocks say they rest on. */
export const BAD_REGISTRY: BadContent[] = [
  {
    name: 'a fact without a source',
    change: fact({ sources: [] }),
    expect: { file: 'facts.json', key: 'CORE-1.sources', wrong: /has no source/ },
  },
  {
    name: 'a fact with an unknown source',
    change: (copy) => copy.json('facts.json', (facts) => facts['CORE-1'].sources.push('a-friend')),
    expect: { file: 'facts.json', key: 'CORE-1.sources', wrong: /no source “a-friend”/ },
  },
  {
    name: 'a fact to be reviewed before it was checked',
    change: fact({ reviewBy: '2026-11-21' }),
    expect: { file: 'facts.json', key: 'CORE-1.reviewBy', wrong: /before checkedOn/ },
  },
  {
    name: 'a day that is not in the calendar',
    change: fact({ checkedOn: '2026-02-30' }),
    expect: { file: 'facts.json', key: 'CORE-1.checkedOn', wrong: /not a day of the calendar/ },
  },
  {
    name: 'a month that is not in the calendar',
    change: fact({ reviewBy: '2027-13-01' }),
    expect: { file: 'facts.json', key: 'CORE-1.reviewBy', wrong: /not a day of the calendar/ },
  },
  {
    name: 'a date in words',
    change: fact({ checkedOn: 'yesterday' }),
    expect: { file: 'facts.json', key: 'CORE-1.checkedOn', wrong: /not a date written YYYY-MM-DD/ },
  },
  {
    name: 'a confidence we do not publish',
    change: fact({ confidence: 'low' }),
    expect: { file: 'facts.json', key: 'CORE-1.confidence', wrong: /must be one of: high, medium/ },
  },
  {
    name: 'words of the search that lead to no topic',
    change: (copy) => copy.json('es/search.json', ({ synonyms }) => synonyms[0].push('#nowhere')),
    expect: { file: 'es/search.json', key: 'synonyms.0', wrong: /leads to “#nowhere”, which is no topic/ },
  },
  {
    name: 'a fact no block rests on',
    change: (copy) => copy.json('facts.json', (facts) => Object.assign(facts, { 'NEW-1': facts['CORE-1'] })),
    expect: { file: 'facts.json', key: 'NEW-1', wrong: /no block rests on/ },
  },
  {
    name: 'a fact id in lower case',
    change: (copy) => copy.json('facts.json', (facts) => Object.assign(facts, { 'core-1': facts['CORE-1'] })),
    expect: { file: 'facts.json', key: 'core-1', wrong: /not a fact id/ },
  },
  {
    name: 'a source no fact rests on',
    change: (copy) =>
      copy.json('sources.json', (sources) =>
        Object.assign(sources, { blog: { ...sources['usc-18-1001-lii'], url: 'https://blog.example/' } }),
      ),
    expect: { file: 'sources.json', key: 'blog', wrong: /no fact rests on/ },
  },
  {
    name: 'two sources with one address',
    change: (copy) =>
      copy.json('sources.json', (sources) =>
        Object.assign(sources['terry-v-ohio'], { url: sources['ilrc-red-cards'].url }),
      ),
    expect: { file: 'sources.json', key: 'terry-v-ohio', wrong: /same address as “ilrc-red-cards”/ },
  },
  {
    name: 'a source whose address is none',
    change: (copy) =>
      copy.json('sources.json', (sources) => Object.assign(sources['terry-v-ohio'], { url: 'see ACLU' })),
    expect: { file: 'sources.json', key: 'terry-v-ohio.url', wrong: /not a web address/ },
  },
  {
    name: 'a source whose address is a script',
    change: (copy) =>
      copy.json('sources.json', (sources) => Object.assign(sources['terry-v-ohio'], { url: 'javascript:alert(1)' })),
    expect: { file: 'sources.json', key: 'terry-v-ohio.url', wrong: /not a web address with https/ },
  },
  {
    name: 'a source whose address holds a letter that only looks Latin',
    change: (copy) =>
      copy.json('sources.json', (sources) =>
        Object.assign(sources['terry-v-ohio'], { url: 'https://www.\u0430clu.org/' }),
      ),
    expect: { file: 'sources.json', key: 'terry-v-ohio.url', wrong: /outside ASCII/ },
  },
  {
    name: 'a phone number with a digit lost',
    change: (copy) => copy.json('contacts.json', (all) => Object.assign(all.moia, { numbers: ['800-354-036'] })),
    expect: { file: 'contacts.json', key: 'moia.numbers.0', wrong: /not a phone number/ },
  },
  {
    name: 'a contact with neither number nor web address',
    change: (copy) => copy.json('contacts.json', (all) => delete all.moia.numbers),
    expect: { file: 'contacts.json', key: 'moia', wrong: /neither a number nor a web address/ },
  },
  {
    name: 'a line for deaf callers that is none of the numbers',
    change: (copy) => copy.json('contacts.json', (all) => Object.assign(all.moia, { tdd: '800-828-1120' })),
    expect: { file: 'contacts.json', key: 'moia', wrong: /a tdd that is none of its numbers/ },
  },
  {
    name: 'opening hours of another form',
    change: (copy) => copy.json('contacts.json', (all) => Object.assign(all.moia, { hours: 'mornings' })),
    expect: { file: 'contacts.json', key: 'moia.hours', wrong: /none of the forms allowed/ },
  },
  {
    name: 'a contact no block shows',
    change: (copy) => copy.json('contacts.json', (all) => Object.assign(all, { spare: all.moia })),
    expect: { file: 'contacts.json', key: 'spare', wrong: /no block shows/ },
  },
  {
    name: 'a block that rests on an unknown fact',
    change: (copy) => copy.block('door', 'ask-who', (block) => block.facts.push('HOME-99')),
    expect: { file: 'en/topics/door.json', key: 'ask-who', wrong: /no fact “HOME-99”/ },
  },
  {
    name: 'a block that shows an unknown contact',
    change: (copy) => {
      copy.block('call', 'call-311-outside', (block) => Object.assign(block, { contact: 'city-312' }));
      copy.json('contacts.json', (all) => delete all['city-311-outside']);
    },
    expect: { file: 'en/topics/call.json', key: 'call-311-outside', wrong: /no contact “city-312”/ },
  },
  {
    name: 'a block that leads to a place of no topic',
    change: (copy) =>
      copy.block('loved-one', 'next-ask', (block) => {
        delete block.topic;
      }),
    expect: { file: 'en/topics/loved-one.json', key: 'next-ask', wrong: /leads to “missing-h” of no topic/ },
  },
  {
    name: 'a block that leads to an unknown topic',
    change: (copy) => copy.block('door', 'call-lawyer', (block) => Object.assign(block, { topic: 'lawyers' })),
    expect: { file: 'en/topics/door.json', key: 'call-lawyer', wrong: /no topic “lawyers”/ },
  },
  {
    name: 'a claim that names no fact',
    change: (copy) => copy.block('door', 'ask-who', (block) => Object.assign(block, { facts: [] })),
    expect: { file: 'en/topics/door.json', key: 'parts.first.blocks.ask-who.facts', wrong: /names no fact/ },
  },
  {
    name: 'a step that rests on a fact which may have changed',
    change: (copy) => copy.json('facts.json', (facts) => Object.assign(facts['HOME-16'], { recheck: true })),
    expect: { file: 'en/topics/door.json', key: 'tell-who-is-inside', wrong: /HOME-16, which may have changed/ },
  },
  {
    name: 'a number of an old list',
    change: (copy) => copy.json('contacts.json', (all) => all['legal-aid'].numbers.push('844-955-3425')),
    expect: { file: 'contacts.json', key: 'legal-aid', wrong: /844-955-3425 is an old or doubtful number/ },
  },
];
