import type { Plugin } from 'vite';
import { assemblePage } from '../content/assemblePage.ts';
import { parsePath } from '../content/pagePath.ts';
import type { SiteEntry } from '../content/site.ts';
import { makePages, releasedTags } from './makePages.ts';
import { readContent } from './readContent.ts';
import type { Settings } from './settings.ts';
import { makeShell } from './shell.ts';

const MAIN = '/src/boot.ts';

/**
 * `npm run dev`: renders each page anew from `locales/` and `src/` when it is asked for, so that a translator sees a
 * change at the next reload. No worker, no packs.
 */
export function devPlugin(settings: Settings): Plugin {
  return {
    name: 'kyr-dev',
    apply: 'serve',
    configureServer(server) {
      server.middlewares.use(async (request, response, next) => {
        const wanted = parsePath(
          new URL(request.url ?? '/', 'http://dev').pathname === '/' ? '/en/' : (request.url ?? ''),
        );
        if (!wanted) return next();
        try {
          const content = readContent(settings);
          const tags = releasedTags(content);
          if (!tags.includes(wanted.tag)) return next();
          const languages = tags.map((tag) => ({ tag, ...(content.translations[tag]?.language ?? content.english) }));
          const site: SiteEntry = {
            url: '',
            mail: settings.mail,
            release: { version: 'dev', date: '1970-01-01' },
            languages,
            script: MAIN,
            image: '',
            previews: {},
          };
          const { renderPage, SECOND_SHEET } = (await server.ssrLoadModule(
            '/src/entry-server.tsx',
          )) as typeof import('../entry-server.tsx');
          const { language, pages } = await makePages(content, wanted.tag, site, renderPage);
          const page = pages.find(({ id }) => id === wanted.id) ?? pages.find(({ id }) => id === 'missing');
          if (!page) return next();
          response.setHeader('Content-Type', 'text/html; charset=utf-8');
          response.end(
            await server.transformIndexHtml(
              request.url ?? '',
              assemblePage(makeShell('', SECOND_SHEET), site, language, page),
            ),
          );
        } catch (error) {
          response.statusCode = 500;
          response.setHeader('Content-Type', 'text/plain; charset=utf-8');
          response.end(error instanceof Error ? error.message : String(error));
        }
      });
    },
  };
}
