import { assembleFile } from '../content/assembleFile.ts';
import { assemblePage } from '../content/assemblePage.ts';
import { ALL_LANGUAGES, FILE_HEADERS, parseFilePath } from '../content/filePath.ts';
import { FLYERS } from '../content/flyerPath.ts';
import { KIOSK_PACK, packOf, parsePath, SOURCES_PACK } from '../content/pagePath.ts';
import type { Library } from './Library.ts';
import type { Release, Timings } from './release.ts';

const HTML = 'text/html; charset=utf-8';

/** Answers requests from one release. It never throws: when all else fails a reader sees the capsule. */
export class Responder {
  constructor(
    private readonly release: Release,
    private readonly library: Library,
    private readonly timings: Timings,
  ) {}

  /** The answer to a request of our origin, or null to let the browser fetch it as usual. */
  answer(request: Request): Promise<Response> | null {
    try {
      return this.choose(request);
    } catch {
      // A fault before there is any promise would reach the browser, which offline shows its own error page.
      return request.mode === 'navigate' ? Promise.resolve(this.capsule()) : null;
    }
  }

  private choose(request: Request): Promise<Response> | null {
    const url = new URL(request.url);
    if (request.method !== 'GET') return null;
    const navigating = request.mode === 'navigate';
    // Sheets to print are not saved, and a slow network may take its time over one.
    if (url.pathname.startsWith(FLYERS)) {
      return navigating ? fetch(request).catch(() => this.file('/404.html', request)) : null;
    }
    const page = parsePath(url.pathname);
    const pack = page && packOf(page.tag, page.id);
    const known = pack && this.release.packs[pack] ? { ...page, pack } : null;
    const file = this.library.file(url.pathname);
    const guard = (answer: Promise<Response>) =>
      answer.catch(() => (navigating ? this.capsule(known?.tag) : Response.error()));
    if (file) return guard(this.file(file.path, request));
    const edition = this.tagsOfFile(url.pathname);
    if (edition) return guard(this.oneFile(edition, request));
    if (known) return guard(this.page(known.pack, known.id, request));
    return navigating ? guard(this.unknown(request)) : null;
  }

  private async page(tag: string, id: string, request: Request): Promise<Response> {
    const read = () => this.library.page(tag, id);
    const found = await read().catch(async () => {
      if (!(await this.library.holds(tag))) {
        // The lists of sources are saved last; until then their pages are simply not here.
        return tag === SOURCES_PACK ? this.unknown(request) : this.fromNetwork(request);
      }
      return this.mended(async () => {
        await this.library.save([tag]);
        return read();
      });
    });
    if (found instanceof Response) return found;
    if (!found) return this.unknown(request);
    const html = assemblePage(found.shell, this.release.site, found.language, found.entry);
    return this.respond(html, HTML, id === 'missing' ? 404 : 200);
  }

  /** The languages of the one-file edition at an address, or null where there is none. */
  private tagsOfFile(path: string): string[] | null {
    const tags = this.release.site.languages.map(({ tag }) => tag);
    const wanted = parseFilePath(path);
    if (wanted === ALL_LANGUAGES) return tags;
    return wanted && tags.includes(wanted) ? [wanted] : null;
  }

  /** The guide in one file, made from what is saved here: it is not stored a second time. */
  private async oneFile(tags: string[], request: Request): Promise<Response> {
    const read = () => this.library.editions(tags);
    const found = await read().catch(async () => {
      for (const tag of tags) if (!(await this.library.holds(tag))) return this.fromNetwork(request);
      return this.mended(async () => {
        await this.library.save(tags);
        return read();
      });
    });
    if (found instanceof Response) return found;
    const { site, file } = this.release;
    return this.respond(assembleFile(found.shell, site, file, found.editions), HTML, 200, FILE_HEADERS);
  }

  private async file(path: string, request: Request): Promise<Response> {
    const file = this.library.file(path);
    if (!file) throw new Error(`No file ${path}`);
    let bytes = await this.library.read(file);
    // Where no language is held the reader removed everything: mending would save it again.
    const part = this.release.kiosk.includes(file) ? KIOSK_PACK : undefined;
    if (!bytes && !(await this.library.holds(part))) return fetch(request);
    bytes ??= await this.mended(async () => {
      await this.library.saveFile(file);
      return this.library.read(file);
    });
    if (!bytes) throw new Error(`${path} cannot be read`);
    return this.respond(bytes, file.type, path === '/404.html' ? 404 : 200);
  }

  /** An address this release does not know may belong to a newer one: ask the network, then say it is not here. */
  private async unknown(request: Request): Promise<Response> {
    try {
      return await this.fromNetwork(request);
    } catch {
      const tag = new URL(request.url).pathname.split('/')[1] ?? '';
      const page = await this.library.page(tag, 'missing').catch(() => null);
      if (!page) return this.file('/404.html', request);
      return this.respond(assemblePage(page.shell, this.release.site, page.language, page.entry), HTML, 404);
    }
  }

  /** The host's own answer, for what is not saved here. A redirect is handed to the browser to follow. */
  private fromNetwork(request: Request): Promise<Response> {
    // A navigation's own request cannot be given other options, so its address is fetched anew.
    const signal = AbortSignal.timeout(this.timings.networkMs);
    return fetch(request.url, { credentials: 'omit', redirect: 'manual', signal });
  }

  /** Waits a moment for the network to mend what is damaged; the mending goes on after that. */
  private mended<T>(mend: () => Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      setTimeout(() => reject(new Error('Not mended in time')), this.timings.repairMs);
      mend().then(resolve, reject);
    });
  }

  private capsule(tag = 'en'): Response {
    const { head, sections, tail } = this.release.capsule;
    const first = sections[tag] ?? '';
    const others = Object.keys(sections).flatMap((other) => (other === tag ? [] : (sections[other] ?? [])));
    return this.respond([head, first, ...others, tail].join(''), HTML, 200);
  }

  private respond(body: BodyInit, type: string, status: number, more: Record<string, string> = {}): Response {
    return new Response(body, { status, headers: { ...this.release.headers, ...more, 'Content-Type': type } });
  }
}
