import { fireEvent, screen } from '@testing-library/react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { sha256Of } from '../../src/build/Output.ts';
import { filePath } from '../../src/content/filePath.ts';
import { FileCheck } from '../../src/features/share/FileCheck.tsx';
import { renderPage, renderPart } from '../support/render.tsx';
import { CONTENT, SOME_TAGS, siteOf, viewOf } from '../support/views.ts';

const site = siteOf(CONTENT);
const files = {
  [filePath('es')]: { sha256: sha256Of('one') },
  [filePath('all')]: { sha256: sha256Of('two') },
};
let asked: string[];
afterEach(() => vi.unstubAllGlobals());

/** Presses the button; the host answers with a list of files, or not at all. Gives what is said then. */
async function press(list: object | null) {
  asked = [];
  vi.stubGlobal('fetch', async (path: string) => {
    asked.push(path);
    if (!list) throw new TypeError('Failed to fetch');
    return new Response(JSON.stringify(list));
  });
  const part = <FileCheck site={site} names={['es', 'all']} dated="Text of today." />;
  const { t } = renderPart(await viewOf('share', 'en'), part);
  const status = screen.getByRole('status');
  expect([...asked, status.textContent], 'nothing is asked before').toEqual(['']);
  fireEvent.click(screen.getByRole('button', { name: t('share.check') }));
  await vi.waitFor(() => expect(status.textContent).not.toBe(''));
  expect(asked).toEqual(['/release.json']);
  return { t, said: status.textContent ?? '', status };
}

describe('the check codes of files', () => {
  test('are those of the site’s list, each beside its file, with what they are for and of which text', async () => {
    const { t, said } = await press({ version: site.release.version, files });
    for (const [path, { sha256 }] of Object.entries(files)) expect(said).toContain(path.replace('/file/', '') + sha256);
    for (const words of [t('share.checkHow'), 'Text of today.', site.release.version]) expect(said).toContain(words);
  });

  test('of another release than the phone’s are not shown: its files are others', async () => {
    const { t, said } = await press({ version: '2026-11-25-00000000', files });
    expect(said).toBe(t('share.checkOther'));
  });

  test.each([
    ['there is no connection', null],
    ['something else answers', { version: site.release.version }],
  ])('are said to stand in the list where %s, and can be asked for again', async (_, answer) => {
    const { t, said, status } = await press(answer);
    expect(said).toBe(`${t('share.checkWhere')} release.json`);
    expect(status.querySelector('a')?.getAttribute('href')).toBe('/release.json');
    vi.stubGlobal('fetch', async () => new Response(JSON.stringify({ version: site.release.version, files })));
    fireEvent.click(screen.getByRole('button', { name: t('share.check') }));
    await vi.waitFor(() => expect(status.textContent).toContain(sha256Of('two')));
  });

  test.each(SOME_TAGS)(
    'without scripts the page gives the files, and says where the codes stand, in %s',
    async (tag) => {
      const { container, t } = await renderPage('share', { tag });
      const links = [...container.querySelectorAll('main .stack a')].map((link) => link.getAttribute('href'));
      expect(links).toEqual([filePath(tag), filePath('all'), '/release.json']);
      expect(container.textContent).toContain(t('share.checkWhere'));
      expect(container.querySelectorAll('main button')).toHaveLength(0);
    },
  );
});
