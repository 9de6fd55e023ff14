import { escapeHtml } from '../content/escapeHtml.ts';

/** Bold, code and links; what is left between them must be plain words. */
const INLINE = /\*\*([^*]+)\*\*|`([^`]+)`|\[([^\]]+)\]\((https:\/\/[^\s()]+|#[a-z0-9-]+)\)/g;
const LIST = { bullets: /^- (\[ \] )?(.+)$/, steps: /^(\d+)\. (.+)$/ };

/** The name GitHub gives a heading's place, so that one link works in both. */
const placeOf = (heading: string) =>
  heading
    .toLowerCase()
    .replace(/[^a-z0-9 -]/g, '')
    .replaceAll(' ', '-');

/**
 * Markdown as markup: headings of three levels, paragraphs, lists of one level, boxes to tick, bold, code, links. Every
 * heading of the second level begins a section with its place. Throws at anything else, so that no sign is printed raw.
 */
export function markdownToHtml(text: string, file: string): string {
  const places = new Set([...text.matchAll(/^## (.+)$/gm)].map(([, heading]) => placeOf(heading ?? '')));
  let line = 1;
  const fail = (what: string): never => {
    throw new Error(
      `${file}:${line}: ${what}. It may hold headings (#, ##, ###), paragraphs, lists of one level (“- ”, “- [ ] ”, “1. ”), **bold**, \`code\` and links to https:// or to a heading of its own`,
    );
  };
  const plain = (words: string) =>
    /[*_`<[\]|\\]|:\/\//.test(words) ? fail(`“${words.trim()}” is not plain words`) : escapeHtml(words);
  const inline = (words: string) => {
    let at = 0;
    let html = '';
    for (const { 0: whole, 1: bold, 2: code, 3: link, 4: to = '', index } of words.matchAll(INLINE)) {
      html += plain(words.slice(at, index));
      at = index + whole.length;
      if (link && words[index - 1] === '!') fail('a picture stands here');
      if (bold) html += `<b>${plain(bold)}</b>`;
      else if (code) html += `<code>${escapeHtml(code)}</code>`;
      else if (to.startsWith('https:'))
        html += `<a href="${escapeHtml(to)}" rel="noreferrer" target="_blank">${plain(link ?? '')}</a>`;
      else if (places.has(to.slice(1))) html += `<a href="${to}">${plain(link ?? '')}</a>`;
      else fail(`there is no heading ${to}`);
    }
    return html + plain(words.slice(at));
  };
  /** The items of a list, each of one line or with lines below that stand in. */
  const items = (lines: string[]) =>
    lines
      .join('\n')
      .replace(/\n {2,}(?=\S)/g, ' ')
      .split('\n');
  const list = (lines: string[]) => {
    const steps = LIST.steps.test(lines[0] ?? '');
    if (lines.some((each) => /^ +(-|\d+\.) /.test(each))) fail('a list stands within a list');
    const rows = items(lines).map((item, at) => {
      const [, mark, words] =
        (steps ? LIST.steps : LIST.bullets).exec(item) ?? fail(`“${item}” is not an item of this list`);
      if (steps && Number(mark) !== at + 1) fail(`“${item}” should be number ${at + 1}: a list has no empty lines`);
      return `<li${mark && !steps ? ' class="todo"' : ''}>${inline(words ?? '')}</li>`;
    });
    return steps ? `<ol>${rows.join('')}</ol>` : `<ul>${rows.join('')}</ul>`;
  };
  let open = false;
  const block = (lines: string[]) => {
    const [first = ''] = lines;
    if (!first) fail('there is an empty line too many');
    const [, level, heading] = /^(#{1,3}) (.+)$/.exec(first) ?? [];
    if (!level) {
      if (/^(- |\d+\. )/.test(first)) return list(lines);
      return /^[#>|~ ]|^-/.test(first) ? fail(`“${first}” is not a paragraph`) : `<p>${inline(lines.join(' '))}</p>`;
    }
    if (lines.length > 1) fail(`under “${first}” an empty line is missing`);
    const words = inline(heading ?? '');
    if (level === '#') return line === 1 ? `<h1>${words}</h1>` : fail('the title stands in the first line alone');
    if (level === '###') return `<h3>${words}</h3>`;
    const end = open ? '</section>\n' : '';
    open = true;
    return `${end}<section id="${placeOf(heading ?? '')}"><h2>${words}</h2>`;
  };
  const blocks = text
    .trimEnd()
    .split('\n\n')
    .map((part) => {
      const html = block(part.split('\n'));
      line += part.split('\n').length + 1;
      return html;
    });
  return `${blocks.join('\n')}${open ? '</section>' : ''}`;
}
