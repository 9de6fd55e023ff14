// @vitest-environment jsdom
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { assembleFile } from '../../src/content/assembleFile.ts';
import { ALL_LANGUAGES, filePath } from '../../src/content/filePath.ts';
import { pagePath } from '../../src/content/pagePath.ts';
import { BuiltSite } from '../support/builtSite.ts';
import { siteDir } from '../support/sites.ts';
import { TAGS } from '../support/views.ts';

const site = new BuiltSite(siteDir('production'));
const packs = site.packs().filter(({ name }) => TAGS.includes(name));
const parse = (html: string) => new DOMParser().parseFromString(html, 'text/html');
const files = [...TAGS, ALL_LANGUAGES].map((name) => {
  const html = site.text(filePath(name));
  return { name, html, document: parse(html), tags: name === ALL_LANGUAGES ? TAGS : [name] };
});
const hash = (text: string, as: 'hex' | 'base64') => createHash('sha256').update(text).digest(as);
const plain = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim();

/** Topics and tools, and the pages about the guide; not the tools that say again what the topics say, and no worksheet of the app. */
const idsOf = (tag: string) => {
  const pages = packs.find((pack) => pack.tag === tag)?.pages ?? [];
  const topics = pages
    .filter(({ data }) => data.topic)
    .map(({ id }) => id)
    .filter((id) => !['now', 'practice', 'plan'].includes(id));
  return ['home', ...topics, 'changes', 'about'];
};
const articleId = (name: string, tag: string, id: string) => (name === ALL_LANGUAGES ? `${tag}.${id}` : id);

describe('the guide in one file', () => {
  it('holds every topic and tool of its languages, the contents first, and nothing twice', () => {
    expect(idsOf('en').length).toBeGreaterThan(40);
    for (const { name, document, tags } of files) {
      const articles = [...document.querySelectorAll('article')].map(({ id }) => id).filter((id) => id !== 'top');
      const wanted = tags.flatMap((tag) => idsOf(tag).map((id) => articleId(name, tag, id)));
      expect([...articles].sort()).toEqual(wanted.sort());
      expect(articles[0]).toBe(articleId(name, tags[0] ?? '', 'home'));
    }
  });

  it('says of each topic what its page says, word for word', () => {
    let compared = 0;
    for (const { name, document, tags } of files) {
      for (const tag of tags) {
        const inFile = new Set(tags.flatMap((each) => idsOf(each).map((id) => pagePath(each, id))));
        for (const id of idsOf(tag)) {
          expect([name, tag, id, articleWords(document, articleId(name, tag, id))]).toEqual([
            name,
            tag,
            id,
            pageWords(tag, id, inFile),
          ]);
          compared += 1;
        }
      }
    }
    expect(compared).toBe(2 * TAGS.length * idsOf('en').length);
    // Control: one word more is seen.
    const first = files[0]?.document.getElementById('door');
    first?.append('x');
    expect(articleWords(files[0]?.document as Document, 'door')).not.toBe(
      pageWords('en', 'door', new Set(idsOf('en').map((id) => pagePath('en', id)))),
    );
    first?.lastChild?.remove();
  });

  it('keeps on each topic that no lawyer read it, and how it was translated', () => {
    for (const { tag, pages } of packs) {
      const document = files.find(({ name }) => name === tag)?.document;
      for (const { id, data } of pages.filter((page) => page.data.topic && idsOf(tag).includes(page.id))) {
        const words = plain(document?.getElementById(id)?.textContent);
        if (!data.topic?.about.lawyer) expect(words).toContain(data.strings['basis.noLawyer']);
        const { state, translator } = data.topic?.about.translation ?? {};
        if (state === 'translated' && !translator) expect(words).toContain(data.strings['translation.machine']);
      }
    }
  });

  it('has every id once, and every link and reference leads to one', () => {
    for (const { name, document } of files) expect([name, ...faults(document)]).toEqual([name]);
    const breach = (change: (html: string) => string) => faults(parse(change(files[0]?.html ?? '')));
    expect(breach((html) => html.replace('id=door>', 'id=street>'))).not.toEqual([]);
    expect(breach((html) => html.replace('href="#card"', 'href="#nowhere"'))).toContain('#nowhere');
    expect(breach((html) => html.replace('href="#card"', 'href="/en/now/"'))).toContain('/en/now/');
    expect(breach((html) => html.replace('<main>', '<main><img src="https://a.example/x.png">'))).not.toEqual([]);
  });

  it('allows its own script and sheets by hash, and nothing else', () => {
    for (const { document } of files) {
      const scripts = [...document.querySelectorAll('script')].map((script) => script.textContent ?? '');
      const sheets = [...document.querySelectorAll('style')].map((sheet) => sheet.textContent ?? '');
      const sources = (texts: string[]) => texts.map((text) => `'sha256-${hash(text, 'base64')}'`).join(' ');
      expect(scripts).toHaveLength(1);
      expect(scripts[0]?.length).toBeLessThanOrEqual(15_000);
      expect(document.querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute('content')).toBe(
        `default-src 'none'; script-src ${sources(scripts)}; style-src ${sources(sheets)}; img-src data:; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'`,
      );
      // What stands before the policy is not under it.
      expect([...document.head.children].slice(0, 2).map((each) => each.getAttributeNames())).toEqual([
        ['charset'],
        ['http-equiv', 'content'],
      ]);
    }
  });

  it('says which text it is, that it grows old, where a newer one is, and that it is not legal advice', () => {
    const { url, release } = site.site();
    for (const { name, html, document, tags } of files) {
      const homes = tags.map((tag) => document.getElementById(articleId(name, tag, 'home')));
      for (const [at, tag] of tags.entries()) {
        const pack = packs.find((each) => each.tag === tag);
        const about = pack?.pages.find(({ id }) => id === 'about')?.data.strings ?? {};
        const words = [...(homes[at]?.querySelectorAll('[data-copy]') ?? [])]
          .map((each) => plain(each.textContent))
          .join(' ');
        const where = url ? url + pagePath(tag, 'home') : pack?.language.strings['print.noAddress'];
        const advice = pack?.language.strings['print.advice'];
        for (const text of [release.version, release.date, about['file.old'], where, advice]) {
          expect(text).toBeTruthy();
          expect(words).toContain(text);
        }
      }
      expect(html).not.toContain(hash(html, 'hex'));
    }
  });

  it('leads to the address of the site where it has one', () => {
    const pack = packs.find(({ tag }) => tag === 'es');
    if (!pack) throw new Error('There is no Spanish');
    const made = (url: string) =>
      parse(assembleFile(site.text('/shell.html'), { ...site.site(), url }, { policy: '', script: '' }, [pack]));
    const links = (url: string) =>
      [...made(url).querySelectorAll('[data-copy] a')].map((link) => [
        link.getAttribute('href'),
        link.getAttribute('rel'),
        link.textContent,
      ]);
    expect(links('https://rights.example')).toEqual([
      ['https://rights.example/es/', 'noreferrer', 'https://rights.example/es/'],
    ]);
    expect(links('')).toEqual([]);
  });

  it('stands in release.json with its hash and size', () => {
    const listed = site.release().files;
    for (const { name, html } of files) {
      expect(listed[filePath(name)]).toEqual({ sha256: hash(html, 'hex'), bytes: Buffer.byteLength(html) });
    }
  });
});

function articleWords(document: Document, id: string): string {
  const article = document.getElementById(id)?.cloneNode(true) as HTMLElement;
  for (const own of article.querySelectorAll('[data-finder], [data-copy]')) own.remove();
  return plain(article.textContent);
}

/** What a built page says, without the app's controls and without links to pages that the file does not hold. */
function pageWords(tag: string, id: string, inFile: Set<string>): string {
  const html = site.page(pagePath(tag, id));
  const main = parse(html.slice(html.indexOf('<main'), html.lastIndexOf('</main>'))).querySelector('main');
  const ofTheApp = '[aria-labelledby=privacy], [aria-labelledby=verify]';
  for (const part of main?.querySelectorAll(`.tools, .saved, .leave, .no-scripts, ${ofTheApp}`) ?? []) part.remove();
  for (const link of main?.querySelectorAll('a[href^="/"]') ?? []) {
    const href = link.getAttribute('href') ?? '';
    if (inFile.has(href.replace(/#.*/, ''))) continue;
    if (href.includes('/sources/#')) link.querySelector('.s')?.remove();
    else link.remove();
  }
  return plain(main?.textContent);
}

/** Ids that stand twice, links and references that lead nowhere, and whatever would ask for something or run. */
function faults(document: Document): string[] {
  const all = [...document.querySelectorAll('*')];
  const ids = all.flatMap(({ id }) => id || []);
  const known = new Set(ids);
  const found = ids.filter((id, at) => ids.indexOf(id) !== at);
  for (const element of all) {
    for (const { name, value } of element.attributes) {
      if (name === 'href' && value.startsWith('#') && !known.has(value.slice(1))) found.push(value);
      if (/^aria-(labelledby|describedby|controls)$|^(for|headers)$/.test(name))
        found.push(...value.split(' ').filter((id) => !known.has(id)));
      if (name === 'href' && !/^(#|tel:|sms:|https:)/.test(value)) found.push(value);
      if (name === 'href' && value.startsWith('https:') && element.getAttribute('rel') !== 'noreferrer')
        found.push(value);
      if (/^(src|srcset|style|action|formaction|data|poster|ping|on\w+)$/.test(name)) found.push(`${name}=${value}`);
    }
    if (/^(link|img|iframe|object|embed|base|form|audio|video)$/i.test(element.tagName)) found.push(element.tagName);
  }
  return found;
}
