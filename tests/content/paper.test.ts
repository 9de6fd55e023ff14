import { describe, expect, it } from 'vitest';
import type { PartView, RowView } from '../../src/content/site.ts';
import { wordsOf } from '../../src/content/wordsOf.ts';
import {
  drawingOf,
  FIRST,
  needsNow,
  questionBefore,
  questionsOf,
  resultsOf,
} from '../../src/features/paper/paperGraph.ts';
import { CONTENT, TAGS, viewOf } from '../support/views.ts';

/** The tool as a page of a language draws it. */
async function toolIn(tag: string) {
  const { topic } = (await viewOf('paper', tag)).page;
  if (!topic) throw new Error('There is no tool “paper”');
  return topic;
}
const { parts } = await toolIn('en');
const questions = questionsOf(parts);
const results = resultsOf(parts);
const question = (id: string) => questions.find((row) => row.id === id);
const part = (id: string) => parts.find((each) => each.id === id) as PartView;
const rowsOf = ({ bands }: PartView) => bands.flatMap(({ rows }) => rows);
const rowText = ({ title = '', text, note = '' }: RowView) => [title, text, note].map(wordsOf).join(' ');
/** All a reader is told at a result: its own words, and what to do now where that follows it. */
const told = (result: PartView) =>
  [result, ...(needsNow(result) ? [part('now')] : [])]
    .map((each) => `${wordsOf(each.title ?? '')}. ${rowsOf(each).map(rowText).join(' ')}`)
    .join(' ');

/** Walks answers by the beginning of their words, from the first question, to the result. */
function walk(...answers: string[]): { id: string; text: string; kinds: string[] } {
  let at = FIRST;
  for (const words of answers) {
    const found = question(at)?.answers?.filter(({ text }) => wordsOf(text).startsWith(words)) ?? [];
    if (found.length !== 1) throw new Error(`${found.length} answers to ${at} begin with “${words}”`);
    at = found[0]?.to ?? '';
  }
  const result = results.find(({ id }) => id === at);
  if (!result) throw new Error(`${answers.join(', ')} ends at the question ${at}`);
  return { id: at, text: told(result), kinds: result.bands.map(({ kind }) => kind) };
}
const COURT_SEARCH = ['A US court', 'To search', 'A judge'];
const COURT_ARREST = ['A US court', 'To arrest'];
const DHS = 'Department of Homeland Security';
const CANNOT_TELL = /cannot tell/;
const isDisputed = (text: string) => /ICE memo of May 2025/.test(text) && /We found no New York ruling/.test(text);

describe.each(TAGS)('the graph in %s', (tag) => {
  it('leads from every answer to a question or result, reaches all, and has no way round in a circle', async () => {
    const topic = await toolIn(tag);
    const ids = new Map(questionsOf(topic.parts).map((row) => [row.id, row.answers ?? []]));
    const ends = resultsOf(topic.parts).map(({ id }) => id);
    const reached = new Set<string>();
    const visit = (id: string, trail: string[]) => {
      expect(trail).not.toContain(id);
      reached.add(id);
      const answers = ids.get(id);
      if (!answers) return expect(ends).toContain(id);
      expect(answers.length).toBeGreaterThan(1);
      for (const { to } of answers) visit(to ?? 'nowhere', [...trail, id]);
    };
    visit(FIRST, []);
    expect([...reached].sort()).toEqual([...ids.keys(), ...ends].sort());
  });

  it('leads from each result to the drawing of its own paper, and to all of them where none is drawn', async () => {
    const topic = await toolIn(tag);
    const drawn = resultsOf(topic.parts).map((result) => [result.id, drawingOf(result, topic.parts)]);
    expect(drawn.filter(([, to]) => to !== 'samples')).toEqual([
      ['r-search', 'ao93'],
      ['r-arrest', 'ao442'],
      ['r-i200', 'i200'],
      ['r-i205', 'i205'],
      ['r-i205-judge', 'i205'],
      ['r-detainer', 'i247a'],
      ['r-subpoena', 'i138'],
      ['r-nta', 'i862'],
    ]);
    expect(drawn.length).toBeGreaterThan(15);
  });
});

describe('every result', () => {
  it.each(results.map((result) => [result.id, result] as const))('%s says what to do', (_, result) => {
    const text = told(result);
    expect(text).toMatch(/Photograph/);
    expect(text).toMatch(/lawyer/);
    expect(text).toMatch(/[Dd]o not (resist|block|fight)|block or resist|Do not sign/);
    expect(rowsOf(result).length).toBeGreaterThan(0);
    expect(wordsOf(result.title ?? '')).not.toBe('');
  });

  it('but a court’s warrant and papers to sign is followed by: door closed, photograph, lawyer, no consent, no resisting', () => {
    const own = results.filter((result) => !needsNow(result)).map(({ id }) => id);
    expect(own).toEqual(['r-search', 'r-arrest', 'r-inspection', 'r-sign']);
    const now = rowsOf(part('now')).map(rowText).join(' ');
    for (const words of [/Keep the door closed/, /Photograph the paper/, /lawyer/, /I do not consent/, /Do not resist/])
      expect(now).toMatch(words);
  });

  it('rests on facts, and on dated notices where something may have changed', () => {
    const blocks = CONTENT.topics.paper?.parts.flatMap(({ blocks }) => blocks) ?? [];
    const bare = blocks.filter(({ kind, facts }) => !facts.length && !['quote', 'next'].includes(kind));
    expect(bare.map(({ id }) => id)).toEqual([]);
  });

  it('has a question to go back to: the one last asked, else the first that leads there', () => {
    for (const { id } of [...results, ...questions.slice(1)])
      expect(question(questionBefore(questions, id))?.answers?.map(({ to }) => to)).toContain(id);
    expect(questionBefore(questions, 'r-mixed')).toBe('q-search-signed');
    expect(questionBefore(questions, 'r-mixed', 'q-arrest-signed')).toBe('q-arrest-signed');
    expect(questionBefore(questions, 'r-i200', 'q-arrest-signed')).toBe('q-dhs');
    expect(questionBefore(questions, 'nothing')).toBe(FIRST);
  });
});

describe('“I cannot tell”', () => {
  it.each(questions.map((row) => [row.id, row] as const))('is an answer to %s', (id, row) => {
    const unsure = row.answers?.filter(({ text }) => CANNOT_TELL.test(wordsOf(text))) ?? [];
    expect(unsure).toHaveLength(1);
    // What is known by then still holds: ICE's form, or a judge's paper whose place or day is in doubt.
    const known: Record<string, string> = { 'q-205-signed': 'r-i205', 'q-search-place': 'r-search-differs' };
    expect(unsure[0]?.to).toBe(known[id] ?? 'r-unsure');
  });

  it('keeps the door closed, photographs, sends to a lawyer, does not resist', () => {
    const { text } = walk('I cannot tell');
    for (const words of [/Keep the door closed/, /Photograph/, /lawyer/, /I do not consent/, /do not block or resist/])
      expect(text).toMatch(words);
  });

  it('about who signed an I-205 still tells that it is disputed', () =>
    expect(isDisputed(walk(DHS, 'I-205', 'I cannot tell').text)).toBe(true));
});

describe('traps', () => {
  it('the word “warrant” is on ICE forms too', () => {
    expect(wordsOf(question('q-dhs')?.note ?? '')).toMatch(/“warrant” on it does not make it a court’s paper/);
    for (const form of ['I-200', 'I-205']) {
      const { answers = [] } = question('q-dhs') as RowView;
      const answer = answers.find(({ text }) => wordsOf(text).startsWith(form));
      expect(wordsOf(answer?.text ?? '')).toMatch(/Warrant/);
    }
    expect(walk(DHS, 'I-200').text).toMatch(/not a court warrant/);
  });

  it('the word “judge” on an I-205 tells who ordered removal before, not who signed; all else of the I-205 stays', () => {
    const judge = walk(DHS, 'I-205', 'I see the word “judge”');
    expect(judge.text).toMatch(/who ordered removal before, not who signed this paper/);
    const plain = results.find(({ id }) => id === 'r-i205') as PartView;
    for (const row of rowsOf(plain)) expect(judge.text).toContain(wordsOf(row.text));
    expect(isDisputed(judge.text)).toBe(true);
  });

  it('an immigration judge’s order is not a warrant to enter a home, and ICE’s claim stands with its date', () => {
    const { text } = walk('Immigration court');
    expect(text).toMatch(/work for the Department of Justice/);
    expect(text).toMatch(/not a warrant to enter a home/);
    expect(text).toMatch(/Do not ignore/);
    expect(isDisputed(text)).toBe(true);
    expect(wordsOf(question('q-court')?.note ?? '')).toMatch(/“immigration court,” go back/);
  });

  it('an arrest warrant signed by a clerk leads where one signed by a judge does', () => {
    for (const name of ['Me, or a person who lives here', 'Someone', 'I cannot tell'])
      expect(walk(...COURT_ARREST, 'A court clerk', name)).toEqual(walk(...COURT_ARREST, 'A judge', name));
  });

  it('a search warrant signed by a clerk is not judged', () => {
    const { text } = walk('A US court', 'To search', 'A court clerk');
    expect(text).toMatch(/A court clerk may sign some arrest warrants/);
    expect(text).toMatch(/cannot say what this paper is/);
    expect(text).toMatch(/Do not resist/);
  });

  it('an arrest warrant is not a search warrant, and is for the person’s own home', () => {
    const { text } = walk(...COURT_ARREST, 'A judge', 'Me, or a person who lives here');
    expect(text).toMatch(/not a search warrant/);
    expect(text).toMatch(/own home if they reasonably believe the person lives there and is inside/);
    expect(text).toMatch(/For another home they need a court search warrant, consent or an emergency/);
    const other = walk(...COURT_ARREST, 'A judge', 'Someone').text;
    expect(other).toMatch(/the law asks for a court search warrant, consent or an emergency/);
    expect(other).toMatch(/Never lie or hide anyone/);
  });

  it('ink, a seal and an electronic signature are no test', () => {
    const all = parts.map((each) => JSON.stringify(each)).join(' ');
    expect(all).not.toMatch(/\b(ink|inked|seals?|stamp(ed)?|electronic(ally)?|wet signature)\b/i);
    expect('Check the seal.').toMatch(/\b(ink|seals?)\b/);
  });

  it('a copy on a phone is hard to check', () => {
    const { text } = walk('It is on a phone');
    expect(text).toMatch(/hold it still and show every page/);
    expect(text).toMatch(/They may refuse/);
  });

  it('ICE with a court’s warrant is never told away', () => {
    for (const path of [
      [...COURT_SEARCH, 'Yes'],
      [...COURT_ARREST, 'A court clerk', 'Me, or a person who lives here'],
    ]) {
      const { text, kinds } = walk(...path);
      expect(text).toMatch(/ICE can have (one|such a warrant) too/);
      expect(text).toMatch(/[Dd]o not block the door|Do not run, push, block or resist/);
      expect(text).not.toMatch(/Keep the door closed|not a court|coming in/);
      expect(kinds).toEqual(expect.arrayContaining(['know', 'do', 'say', 'dont']));
    }
  });

  it('an officer’s name may stand in the “return” of a court’s paper', () => {
    for (const kind of ['To search', 'To arrest']) {
      const { id, text } = walk('A US court', kind, 'An immigration officer');
      expect(id).toBe('r-mixed');
      expect(text).toMatch(/not what these papers usually have/);
      expect(text).toMatch(/an officer may sign the “return” of a court warrant/);
      expect(text).toMatch(/cannot say what this paper is/);
      expect(text).toMatch(/Do not resist/);
    }
  });
});

describe('papers of the comparison table', () => {
  const search = walk(...COURT_SEARCH, 'Yes').text;
  it('AO 93: the place, the times, the listed things; not other apartments, no answers', () => {
    expect(search).toMatch(/search the place it describes, at the times and for what it lists/);
    expect(search).toMatch(/does not cover other apartments/);
    expect(search).toMatch(/need not answer questions about status/);
    expect(search).toMatch(/anything beyond the warrant/);
    expect(search, 'the door first').toMatch(
      /^It looks like a search warrant\. +Do not block the door or hold it shut\./,
    );
  });

  it('AO 93 with another address: no judgement, and agents may still come in', () => {
    const { text } = walk(...COURT_SEARCH, 'No, something is different');
    expect(text).toMatch(/cannot say what the difference means/);
    expect(text, 'in doubt nobody opens').toMatch(/Keep the door closed/);
    expect(text, 'only a paper that fits lets them in').not.toMatch(/Stand back|lets agents in/);
    expect(walk(...COURT_SEARCH, 'I cannot tell').text).toBe(text);
    expect(text).toMatch(/may still come in\. Then do not stand in their way or resist/);
  });

  const ROWS: [string, string[], RegExp[]][] = [
    ['AO 442', [...COURT_ARREST, 'A judge', 'Me, or'], [/arrest the person it names/, /lives there and is inside/]],
    [
      'inspection',
      ['A US court', 'To inspect'],
      [/work areas it names/, /does not cover homes/, /did not let agents hold/],
    ],
    [
      'I-200',
      [DHS, 'I-200'],
      [
        /like a street/,
        /not let agents into a home or staff area without consent/,
        /Homeland Security disputes this rule/,
      ],
    ],
    ['I-205', [DHS, 'I-205', 'An immi'], [/after a final removal order/, /not a court warrant/, /This is disputed/]],
    ['I-247A', [DHS, 'I-247A'], [/asks a jail/, /48 hours/, /not a judge’s order/, /federal arrest may still follow/]],
    ['I-138', [DHS, 'I-138'], [/records or answers/, /not allow entry or a search/, /Do not ignore it: get a lawyer/]],
    [
      'I-862',
      [DHS, 'I-862'],
      [/starts an immigration court case/, /not a warrant/, /go to court/, /Do not skip court/],
    ],
    [
      'papers to sign',
      [DHS, 'It asks me'],
      [/end or give up your rights/, /I will not sign anything without a lawyer/],
    ],
    [
      'other DHS forms',
      [DHS, 'Another form'],
      [/does not look like a court’s paper/, /cannot say what this form is for/],
    ],
    ['other court papers', ['A US court', 'Something else'], [/subpoena, a summons or an order/, /Do not ignore it/]],
    ['other papers', ['Something else'], [/court’s name at the top/, /Ask to see every page/]],
  ];
  it.each(ROWS)('%s', (_, path, words) => {
    for (const each of words) expect(walk(...path).text).toMatch(each);
  });

  it('the I-205 has its dispute with a date, beside its drawing too', () => {
    const dated = (id: string) =>
      part(id).bands.flatMap(({ kind, rows }) => (kind === 'reality' ? rows.map(({ asOf }) => asOf) : []));
    for (const id of ['r-i205', 'r-i205-judge', 'r-immigration-judge', 'samples'])
      expect(dated(id).every((day) => /^2026-/.test(day ?? '')) && dated(id).length, id).toBe(1);
    expect(
      part('samples')
        .bands.map(({ kind, rows }) => `${kind} ${rows.at(-1)?.id}`)
        .slice(0, 2),
    ).toEqual(['sample i205', 'reality samples-ice']);
  });
});

describe('sample papers', () => {
  const samples = part('samples').bands.flatMap(({ kind, rows }) => (kind === 'sample' ? rows : []));
  it('are seven, court beside ICE, with their lines from top to bottom', () => {
    expect(samples.map(({ id }) => id)).toEqual(['ao93', 'i200', 'ao442', 'i205', 'i247a', 'i138', 'i862']);
    for (const { id, fields = [] } of samples) {
      const ids = fields.map((field) => field.id);
      expect(ids[0], id).toBe('issuer');
      expect(ids, id).toEqual(expect.arrayContaining(['title', 'person', 'place', 'date', 'signature']));
      expect(fields.length).toBeLessThan(8);
    }
  });

  it('hold invented data only', () => {
    for (const { shows } of samples.flatMap(({ fields = [] }) => fields)) {
      const bare = shows.replace(/I-\d{3}A?|123 Example Avenue|48 hours|Page 2|6 am to 10 pm/g, '');
      expect(bare).not.toMatch(/[1-9]/);
    }
  });

  it('say the same of a paper as its result', () => {
    const same = {
      ao93: 'r-search',
      i200: 'r-i200',
      ao442: 'r-arrest',
      i205: 'r-i205',
      i247a: 'r-detainer',
      i138: 'r-subpoena',
      i862: 'r-nta',
    };
    for (const { id, text } of samples)
      expect(rowsOf(part(same[id as keyof typeof same])).map((row) => row.text)).toContain(text);
  });
});

describe('no word judges a paper or promises', () => {
  const JUDGING =
    /\b(fake|false|forged|bogus|invalid|not valid|valid|illegal|unlawful|legal paper|not real|genuine|cannot (enter|come in)|can’t (enter|come in)|must leave|(?<!if it is )safe|protected|guarantee)\b/i;
  const sentences = parts.flatMap((each) => [
    each.title ?? '',
    ...rowsOf(each).flatMap((row) => [
      rowText(row),
      ...(row.answers ?? []).map(({ text }) => text),
      ...(row.fields ?? []).map(({ text }) => text),
    ]),
  ]);
  it('in the whole tool', () => {
    expect(sentences.length).toBeGreaterThan(100);
    expect(sentences.map(wordsOf).filter((text) => JUDGING.test(text))).toEqual([]);
  });

  it.each([
    'This paper is fake.',
    'The warrant is not valid.',
    'They cannot enter.',
    'You are safe.',
    'It is not real.',
  ])('control: “%s” would be found', (text) =>
    expect([...sentences.map(wordsOf), text].filter((each) => JUDGING.test(each))).toEqual([text]),
  );
});
