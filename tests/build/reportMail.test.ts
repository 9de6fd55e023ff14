import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { buildSite } from '../../src/build/buildSite.ts';
import { uiStrings } from '../../src/build/makePages.ts';
import { Output } from '../../src/build/Output.ts';
import { readSettings } from '../../src/build/settings.ts';
import { escapeHtml } from '../../src/content/escapeHtml.ts';
import { renderPage } from '../../src/entry-server.tsx';
import { BuiltSite } from '../support/builtSite.ts';
import { ROOT } from '../support/sites.ts';
import { BUNDLE, CONTENT, TAGS } from '../support/views.ts';

const MAIL = 'words@rights.example';
const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A site built with a setting, of the real words and pages; only its scripts and its sheet are made up. */
async function built(env: NodeJS.ProcessEnv) {
  const dir = mkdtempSync(join(tmpdir(), 'kyr-mail-'));
  folders.push(dir);
  cpSync(join(ROOT, 'public'), dir, { recursive: true });
  const { mail, siteUrl } = readSettings(ROOT, env);
  const previews = { folder: join(dir, 'none'), tokens: '' };
  const flyers = join(dir, 'none');
  const handbook = '# Handbook\n\nWords about it.\n\n## More\n\nWords.\n';
  const date = '2026-11-24';
  const input = {
    content: CONTENT,
    bundle: BUNDLE,
    siteUrl,
    mail,
    date,
    previews,
    flyers,
    handbook,
    render: renderPage,
  };
  const release = await buildSite(new Output(dir), input);
  const site = new BuiltSite(dir);
  const markup = (path: string) => /<div id="root">[\s\S]*?<\/main>/.exec(site.page(path))?.[0] ?? '';
  return { release, markup, paths: [...TAGS].map((tag) => ({ tag, path: `/${tag}/mistake/` })) };
}

describe('the mail address for mistakes', () => {
  it('set: is a link on the page for mistakes, in every language, and travels with the worker', async () => {
    const { release, markup, paths } = await built({ REPORT_MAIL: MAIL });
    expect(release.site.mail).toBe(MAIL);
    for (const { tag, path } of paths) {
      expect(markup(path)).toContain(`href="mailto:${MAIL}?subject=`);
      expect(markup(path)).not.toContain(escapeHtml(uiStrings(CONTENT, tag, ['mistake'])['mistake.noMail'] ?? ''));
    }
    expect(markup('/en/door/'), 'other pages do not show it').not.toContain(MAIL);
  });

  it('not set: no page has a link for mail, and the page for mistakes says so', async () => {
    const { release, markup, paths } = await built({});
    expect(release.site.mail).toBe('');
    for (const { tag, path } of paths) {
      expect(markup(path)).not.toContain('mailto:');
      expect(markup(path)).toContain(escapeHtml(uiStrings(CONTENT, tag, ['mistake'])['mistake.noMail'] ?? ''));
    }
  });

  it.each(['words+kyr@rights.example', 'a.b@mail.rights.example'])('may be %s', (REPORT_MAIL) => {
    expect(readSettings('/project', { REPORT_MAIL }).mail).toBe(REPORT_MAIL);
  });

  it.each(['words', 'words@', 'words@rights', 'a b@rights.example', 'x@y.example?cc=z@y.example', 'x@y.example"><b>'])(
    'is refused as %s, and a right one is shown',
    (REPORT_MAIL) => {
      expect(() => readSettings('/project', { REPORT_MAIL })).toThrow(/REPORT_MAIL must be.*words@rights\.example/);
    },
  );
});
