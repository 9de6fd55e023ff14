import { describe, expect, it } from 'vitest';
import { filePath, parseFilePath } from '../../src/content/filePath.ts';
import { fitMarkup } from '../../src/content/fitMarkup.ts';
import { type Markup, parseMarkup } from '../../src/content/parseMarkup.ts';
import { writeMarkup } from '../../src/content/writeMarkup.ts';

describe('parseMarkup', () => {
  it('reads elements, values as they are written, and text; comments go', () => {
    expect(parseMarkup('<p class="a b" hidden="">x &lt; y<br/><!--$--><bdi dir="ltr">“ICE”</bdi></p>')).toEqual([
      {
        name: 'p',
        attributes: { class: 'a b', hidden: '' },
        children: [
          'x &lt; y',
          { name: 'br', attributes: {}, children: [] },
          { name: 'bdi', attributes: { dir: 'ltr' }, children: ['“ICE”'] },
        ],
      },
    ]);
  });

  it.each(['<p>', '</p>', '<p></div>', '<p><b></p></b>', "<p class='a'></p>", '<p class=a></p>', 'a < b', '<p'])(
    'refuses %s',
    (text) => expect(() => parseMarkup(text)).toThrow(),
  );
});

describe('writeMarkup', () => {
  it('writes what it means in fewer letters, and quotation marks where they are needed', () => {
    const text =
      '<ul class="a"><li id="x.1">A</li></ul><svg><use href="#i-do"></use></svg><q lang="en" title="a b"></q>';
    expect(writeMarkup(parseMarkup(text))).toBe(
      '<ul class=a><li id=x.1>A</ul><svg><use href=#i-do /></svg><q lang=en title="a b"></q>',
    );
  });
});

describe('fitMarkup', () => {
  const drawn: Markup[] = [];
  const around = {
    article: 'es.door',
    articleAt: (path: string) => (path === '/es/call/' ? 'es.call' : null),
    drawing: (strokes: Markup) => `p-${drawn.push(strokes)}`,
  };
  const fitted = (text: string) => writeMarkup(fitMarkup(parseMarkup(text), around));

  it('makes ids the topic’s own, and what refers to them follows', () => {
    expect(fitted('<nav aria-labelledby="a b"><h2 id="a">A</h2><i id="b">B</i><a href="#a">A</a></nav>')).toBe(
      '<nav aria-labelledby="es.door.a es.door.b"><h2 id=es.door.a>A</h2><i id=es.door.b>B</i><a href=#es.door.a>A</a></nav>',
    );
  });

  it('leads within the file, calls numbers and opens other sites', () => {
    expect(fitted('<a href="/es/call/">1</a><a href="/es/call/#x">2</a>')).toBe(
      '<a href=#es.call>1</a><a href=#es.call.x>2</a>',
    );
    const out = '<a href="tel:+12125550100">3</a><a href="https://a.example/" rel="noreferrer">4</a>';
    expect(fitted(out)).toBe(
      out.replace('"noreferrer"', 'noreferrer').replace('"tel:+12125550100"', 'tel:+12125550100'),
    );
  });

  it('leaves out what leads to pages that are not in the file, and what would stand empty', () => {
    expect(fitted('<p>A</p><ul><li><a href="/es/mistake/#door">B</a></li></ul>')).toBe('<p>A</p>');
    expect(fitted('<ul><li><a href="/en/door/">B</a></li><li>C</li></ul>')).toBe('<ul><li>C</ul>');
  });

  it('says how many sources there are, without the way to them', () => {
    const link =
      '<li><a href="/en/sources/#door"><svg class="i"></svg><span><b>9</b><span>See</span></span><i></i></a></li>';
    expect(fitted(link)).toBe('<li><svg class=i></svg><span><b>9</b></span>');
  });

  it('leaves out the controls of the app', () => {
    expect(fitted('<div class="row tools"><span>Listen</span></div><div class="saved"></div><p class="s">A</p>')).toBe(
      '<p class=s>A</p>',
    );
  });

  it('names a drawing in place of its strokes', () => {
    expect(fitted('<svg class="i" viewBox="0 0 48 48"><path d="M1 1"></path></svg>')).toBe(
      '<svg class=i><use href=#p-1 /></svg>',
    );
    expect(drawn).toEqual([parseMarkup('<path d="M1 1"></path>')]);
  });
});

describe('filePath', () => {
  it('is read back from the address', () => {
    for (const tag of ['en', 'zh-Hans', 'all']) expect(parseFilePath(filePath(tag))).toBe(tag);
    for (const path of ['/file/', '/file/kyr-.html', '/file/kyr-en.html.br', '/x/file/kyr-en.html', '/en/door/'])
      expect(parseFilePath(path)).toBeNull();
  });
});
