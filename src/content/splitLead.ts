/** The end of a sentence, with the marks that close a quotation after it; the points of “EE. UU.” end none. */
const END = /(?<!\b[A-Z]{1,2})[.?!؟]["”’»)]*(?=\s)|[。？！।]["”’»）]*/u;

const ENDS = new RegExp(END.source.replace('(?=\\s)', '(?=\\s|$)'), 'gu');

/** The sentences of a text, without the marks that end them. */
export function splitSentences(text: string): string[] {
  return text.split(ENDS).flatMap((sentence) => sentence.trim() || []);
}

/** The first sentence of a text, to be shown huge, and what follows it; `rest` is empty where the text is one sentence. */
export function splitLead(text: string): { lead: string; rest: string } {
  const end = END.exec(text);
  if (!end) return { lead: text, rest: '' };
  const cut = end.index + end[0].length;
  return { lead: text.slice(0, cut), rest: text.slice(cut).trim() };
}
