import { describe, expect, it } from 'vitest';
import { markdownToHtml } from '../../src/build/markdownToHtml.ts';

const html = (text: string) => markdownToHtml(text, 'docs/x.md');

describe('the handbook’s Markdown', () => {
  it('becomes headings with places, paragraphs and lists', () => {
    expect(
      html(
        '# Title & more\n\nOne line\nand another.\n\n## Once a week\n\n1. First,\n   on two lines.\n2. Second.\n\n### Small\n\n- a\n- b\n  goes on\n\n## End\n\n- [ ] Tick.\n',
      ),
    ).toBe(
      [
        '<h1>Title &amp; more</h1>',
        '<p>One line and another.</p>',
        '<section id="once-a-week"><h2>Once a week</h2>',
        '<ol><li>First, on two lines.</li><li>Second.</li></ol>',
        '<h3>Small</h3>',
        '<ul><li>a</li><li>b goes on</li></ul>',
        '</section>',
        '<section id="end"><h2>End</h2>',
        '<ul><li class="todo">Tick.</li></ul></section>',
      ].join('\n'),
    );
  });

  it('has bold, code and links; those that lead away open beside the page and tell nobody where from', () => {
    expect(html('**Now → “here”** `a < b_*` [Help](https://a.example/x_y?a=1&b=2).\n\n## Here\n\n[There](#here)')).toBe(
      [
        '<p><b>Now → “here”</b> <code>a &lt; b_*</code> <a href="https://a.example/x_y?a=1&amp;b=2" rel="noreferrer" target="_blank">Help</a>.</p>',
        '<section id="here"><h2>Here</h2>',
        '<p><a href="#here">There</a></p></section>',
      ].join('\n'),
    );
  });

  it.each([
    ['a table', '| a | b |'],
    ['markup', 'a <b>word</b>'],
    ['a quotation', '> words'],
    ['a block of code', '```\ncode\n```'],
    ['code by its indentation', '    code'],
    ['stress of another kind', 'a *word*'],
    ['stress by a line below', 'a _word_'],
    ['a bold passage that does not end', 'a **word'],
    ['a picture', '![A door](https://a.example/a.png)'],
    ['a link within the project', '[x](../README.md)'],
    ['a link that is not encrypted', '[x](http://a.example/)'],
    ['a bare address', 'See https://a.example/'],
    ['a link to no heading', '[x](#nowhere)'],
    ['a list within a list', '- a\n  - b'],
    ['a wrong number', '1. a\n3. b'],
    ['a list cut by an empty line', '1. a\n\n2. b'],
    ['two kinds of list', '- a\n1. b'],
    ['a heading without an empty line below', '## A\nwords'],
    ['a heading of the fourth level', '#### A'],
    ['a second title', '# A\n\n# B'],
    ['a line', '---'],
    ['two empty lines', 'a\n\n\nb'],
  ])('cannot hold %s: the error names file and line, and says what it may hold', (_, text) => {
    expect(() => html(`Words.\n\n${text}\n`)).toThrow(/^docs\/x\.md:[35]: .+ It may hold headings/s);
  });
});
