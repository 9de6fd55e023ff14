// @vitest-environment jsdom
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

  it('ends a paragraph where nothing else does', () => {
    const text =
      '<div><p>1</p><p>2</p><ul><li><p>3</p></li></ul><p>4</p><b>5</b><p>6</p>7<a href="#x"><p>8</p></a><p>9</p></div>';
    expect(writeMarkup(parseMarkup(text))).toBe(
      '<div><p>1<p>2<ul><li><p>3</ul><p>4</p><b>5</b><p>6</p>7<a href=#x><p>8</p></a><p>9</div>',
    );
    const meant = (html: string) => new DOMParser().parseFromString(html, 'text/html').body.innerHTML;
    expect(meant(writeMarkup(parseMarkup(text)))).toBe(text);
  });
});

describe('fitMarkup', () => {
  const drawn: Markup[] = [];
  const around = {
    article: 'es.door',
    articleAt: (path: string) => (path === '/es/call/' ? 'es.call' : null),
    drawing: (strokes: Markup) => `p-${drawn.push(strokes)}`,
    icons: new Map([
      ['i-dont', '_0'],
      ['i-know', '_1'],
    ]),
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

  it('shows a pictogram by a class, but where the colour of its band implies it', () => {
    const icon = (name: string) => `<svg class="i" aria-hidden="true"><use href="#i-${name}"></use></svg>`;
    expect(fitted(`<p class="s">${icon('know')}<span class="g">A</span></p>`)).toBe(
      '<p class=s><i class="i _1"></i><span class=g>A</span></p>',
    );
    const band = (kind: string, name: string) =>
      `<section class="blk ${kind}"><h2 class="bh">${icon(name)}A</h2><ul><li>${icon('dont')}B</li></ul></section>`;
    const head = '<i class="i _0"></i>';
    expect(fitted(band('dont', 'dont'))).toBe('<section class="blk dont"><h2 class=bh>A</h2><ul><li>B</ul></section>');
    expect(fitted(band('', 'dont'))).toContain(`<h2 class=bh>${head}A</h2><ul><li>${head}B`);
    expect(fitted(band('dont', 'know'))).toContain('<h2 class=bh><i class="i _1"></i>A</h2>');
  });

  it('leaves out what holds the words beside a pictogram and nothing else', () => {
    expect(fitted('<li><b>1</b><span class="g">A</span></li>')).toBe('<li><b>1</b>A');
    expect(fitted('<p class="row"><span class="g">A <b>b</b></span></p>')).toBe(
      '<p class=row><span class=g>A <b>b</b></span></p>',
    );
    expect(fitted('<li><span class="g">A</span><b>1</b></li>')).toBe('<li><span class=g>A</span><b>1</b>');
  });

  it('lets an element of its own direction take it from its letters', () => {
    expect(fitted('<b><bdi dir="ltr" lang="en">ICE</bdi><bdi dir="ltr">1</bdi></b>')).toBe(
      '<b><bdi lang=en>ICE</bdi><bdi dir=ltr>1</bdi></b>',
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
