import { expect, test } from 'vitest';
import { BuiltSite } from '../support/builtSite.ts';
import { type ChromiumPage, openTab, openWithoutScripts } from '../support/chromium.ts';
import { describeEngines, ENGINES, type OnSite } from '../support/engineSuite.ts';
import { type Engine, waitFor } from '../support/engines.ts';
import { readCode } from '../support/readCode.ts';
import { expectSilence, saveEverything } from '../support/saving.ts';
import { siteFacts } from '../support/siteFacts.ts';
import { siteDir } from '../support/sites.ts';
import { viewOf, wordsOfView } from '../support/views.ts';
import { hydrated } from '../support/watch.ts';

const facts = siteFacts('production');
const says = async (tag: string, id: string) => wordsOfView(await viewOf(id, tag));
const TEXT = `return document.querySelector('main textarea')?.value ?? ''`;
/** The text once it names the topic of the address: its title comes after the page. */
const named = async (tab: ChromiumPage, tag: string) => {
  const title = (await viewOf('share', tag)).page.tiles?.find(({ id }) => id === 'door')?.title as string;
  return waitFor<string>(
    tab,
    `const text = (() => { ${TEXT} })(); return text.includes(${JSON.stringify(title)}) && text`,
  );
};
const press = (tag: string) => `document.querySelector('.picks [lang="${tag}"]').click()`;

interface Phone {
  width?: number;
  script?: string;
  reducedMotion?: 'reduce';
}
/** A phone of its own without a worker, on the page about sharing of a site that knows its address. */
const onPhone = (
  onSite: OnSite,
  path: string,
  phone: Phone,
  act: (tab: ChromiumPage, origin: string, engine: Engine) => Promise<void>,
) =>
  onSite('production', async ({ engine, server }) => {
    const tab = await openTab(engine, {
      viewport: { width: phone.width ?? 390, height: 844 },
      serviceWorkers: 'block',
      ...(phone.reducedMotion && { reducedMotion: phone.reducedMotion }),
    });
    if (phone.script) await tab.raw.context().addInitScript(phone.script);
    await tab.goto(server.origin + path);
    await hydrated(tab);
    await tab.raw.locator('main fieldset').first().waitFor();
    try {
      await act(tab, server.origin, engine);
    } finally {
      await tab.close();
    }
  });

describeEngines(ENGINES, (onSite) => {
  test('a topic is shared in other languages than the page’s, also without a connection', () =>
    onSite('production', async (visit) => {
      const { page, open, offline, server } = visit;
      await saveEverything(visit);
      await offline();
      await open('/es/door/');
      await waitFor(page, `return document.documentElement.dataset.app === 'ready'`);
      await page.evaluate(`document.querySelector('a[href="/es/share/#door"]').click()`);
      await waitFor(page, `return document.querySelector('.picks') !== null`);
      await page.evaluate(`${press('bn')}; ${press('es')}`);
      const bengali = (await viewOf('share', 'bn')).page.tiles?.find(({ id }) => id === 'door')?.title as string;
      const text = await waitFor<string>(
        page,
        `const text = (() => { ${TEXT} })(); return text.includes(${JSON.stringify(bengali)}) && text`,
      );
      expect(text).toContain(`${server.origin}/bn/door/`);
      expect(text).not.toContain('/es/');
      expect(text).toMatch(/\d{4}-\d\d-\d\d-[0-9a-f]{8}/);
      expectSilence(visit);
    }));
});

describeEngines(['chromium'], (onSite) => {
  test.each(['en', 'ar'])(
    'in %s the code, in a picture of the page and half as large, leads to the address beside it',
    (tag) =>
      onPhone(onSite, `/${tag}/share/#door`, { width: 320 }, async (tab, origin, engine) => {
        const address = `${origin}/${tag}/door/`;
        expect(await tab.evaluate(`return document.querySelector('.plate bdi').textContent`)).toBe(
          address.replace('http://', ''),
        );
        const picture = await tab.raw.locator('.plate .qr').screenshot();
        expect(await readCode(engine, picture)).toBe(address);
        expect(await readCode(engine, picture, 0.75), 'smaller').toBe(address);
        expect(await readCode(engine, await tab.raw.locator('h1').screenshot()), 'control').toBeNull();
      }),
  );

  test('big codes of several languages follow one another by hand, each read from the screen; Escape leads back', () =>
    onPhone(onSite, '/en/share/#street', {}, async (tab, origin, engine) => {
      const t = await says('en', 'share');
      await tab.evaluate(press('ar'));
      await tab.raw.getByRole('button', { name: t('share.bigCode') }).click();
      const dialog = tab.raw.getByRole('dialog');
      const read: (string | null)[] = [];
      for (let turn = 0; turn < 2; turn += 1) {
        read.push(await readCode(engine, await tab.raw.screenshot()));
        await dialog.getByRole('button', { name: t('share.after') }).click();
      }
      expect(read).toEqual([`${origin}/en/street/`, `${origin}/ar/street/`]);
      await tab.raw.setViewportSize({ width: 320, height: 420 });
      const { y = 0, height = 0 } = (await dialog.getByRole('button', { name: t('share.close') }).boundingBox()) ?? {};
      expect(y + height, 'the way back, on a short screen').toBeLessThanOrEqual(420);
      await tab.raw.keyboard.press('Escape');
      await dialog.waitFor({ state: 'detached' });
      expect(await tab.evaluate(`return document.activeElement.textContent`)).toBe(t('share.bigCode'));
    }));

  test('of several that were picked one is shown at a time: its code, its sheet of paper and its file', () =>
    onPhone(onSite, '/en/share/#street', {}, async (tab, origin, engine) => {
      const shown = async () => [
        await readCode(engine, await tab.raw.locator('.plate .qr').screenshot()),
        await tab.evaluate(`return document.querySelector('main a[href*="/flyer/"]').getAttribute('href')`),
        await tab.evaluate(`return document.querySelector('main a[download]').getAttribute('href')`),
        await tab.evaluate(`return [...document.querySelectorAll('textarea')].at(-1).value.match(/src="[^"]*"/)[0]`),
      ];
      const choices = tab.raw.locator('input[type=radio]');
      expect(await choices.count(), 'nothing to choose').toBe(0);
      await tab.evaluate(press('ar'));
      const wanted = (tag: string) => [
        `${origin}/${tag}/street/`,
        `/en/flyer/#topic=street&first=${tag}`,
        `/file/kyr-${tag}.html`,
        `src="${origin}/${tag}/embed/street/"`,
      ];
      expect(await choices.count()).toBe(2);
      expect(await shown()).toEqual(wanted('en'));
      await choices.nth(1).check();
      expect(await shown()).toEqual(wanted('ar'));
      // The one that is shown can be taken back: then the other stands there.
      await tab.evaluate(press('ar'));
      expect(await shown()).toEqual(wanted('en'));
    }));

  test('what the browser cannot or may not do is said, and the text stays to be copied', () =>
    onPhone(
      onSite,
      '/es/share/#door',
      {
        script: `delete Navigator.prototype.share; navigator.clipboard.writeText = async () => { throw new DOMException('no', 'NotAllowedError') }`,
      },
      async (tab, origin) => {
        const t = await says('es', 'share');
        const text = await named(tab, 'es');
        for (const [way, answer] of [
          ['share.copyText', 'share.notCopied'],
          ['share.other', 'share.noShare'],
        ] as const) {
          await tab.raw.getByRole('button', { name: t(way) }).click();
          await tab.raw
            .getByRole('status')
            .filter({ hasText: t(answer) })
            .waitFor();
        }
        expect(await tab.evaluate(TEXT)).toBe(text);
        expect(text).toContain(`${origin}/es/door/`);
      },
    ));

  test('the phone’s own list of apps and the clipboard get the text that stands on the page, and the copied link nothing else', () =>
    onPhone(
      onSite,
      '/en/share/#door',
      {
        script: `window.given = []; navigator.share = async (what) => { given.push(what) };
          navigator.clipboard.writeText = async (text) => { given.push(text) }`,
      },
      async (tab, origin) => {
        const t = await says('en', 'share');
        const text = await named(tab, 'en');
        for (const way of ['share.other', 'share.copyText', 'share.copyLink']) {
          await tab.raw.getByRole('button', { name: t(way) }).click();
        }
        await waitFor(tab, 'return given.length === 3');
        expect(await tab.evaluate('return given')).toEqual([{ text }, text, `${origin}/en/door/`]);
        const links = await tab.evaluate<string[]>(
          `return [...document.querySelectorAll('.ways a')].map(({ href }) => href)`,
        );
        expect(links.map((link) => link.split('?')[0])).toEqual(['https://wa.me/', 'sms:', 'mailto:']);
        for (const link of links) expect(decodeURIComponent(link).replaceAll('\r', '')).toContain(text);
      },
    ));

  test('without scripts every address stands on the page, in each language', () =>
    onSite('production', async ({ engine, server }) => {
      const topics = new BuiltSite(siteDir('production'))
        .packs()
        .find(({ tag }) => tag === 'en')
        ?.pages.filter(({ data }) => data.topic);
      for (const tag of facts.tags) {
        const bare = await openWithoutScripts(engine, `${server.origin}/${tag}/share/`);
        const links = await bare.evaluate<string[]>(
          `return [...document.querySelectorAll('main .list a')].map(({ pathname }) => pathname)`,
        );
        expect(links.toSorted()).toEqual([`/${tag}/`, ...(topics ?? []).map(({ id }) => `/${tag}/${id}/`)].toSorted());
        expect(links.length).toBeGreaterThan(30);
        await bare.close();
      }
    }));

  test('at a meeting a code for each language follows the other by itself, until it is stopped; not where less motion is wished', async () => {
    const t = await says('en', 'event');
    const shown = `return document.querySelector('dialog [lang]').lang`;
    await onPhone(onSite, '/en/event/', {}, async (tab) => {
      await tab.raw.clock.install();
      await tab.raw.getByRole('button', { name: t('event.show') }).click();
      const seen: string[] = [];
      for (const _ of facts.tags) {
        seen.push(await tab.evaluate<string>(shown));
        await tab.raw.clock.runFor(8000);
      }
      expect(seen).toEqual(facts.tags);
      await tab.raw.getByRole('button', { name: t('share.hold') }).click();
      const held = await tab.evaluate(shown);
      await tab.raw.clock.runFor(60_000);
      expect(await tab.evaluate(shown)).toBe(held);
    });
    await onPhone(onSite, '/en/event/', { reducedMotion: 'reduce' }, async (tab) => {
      await tab.raw.clock.install();
      await tab.raw.getByRole('button', { name: t('event.show') }).click();
      await tab.raw.clock.runFor(60_000);
      expect(await tab.evaluate(shown)).toBe('en');
      await tab.raw.getByRole('button', { name: t('share.goOn') }).waitFor();
    });
  });

  test('the codes of a meeting print on one sheet, each with its address', () =>
    onPhone(onSite, '/en/event/', {}, async (tab, origin, engine) => {
      await tab.raw.emulateMedia({ media: 'print' });
      const pdf = await tab.raw.pdf({ format: 'Letter', preferCSSPageSize: true });
      expect(pdf.toString('latin1').match(/\/Type \/Page\b/g)).toHaveLength(1);
      await tab.raw.setViewportSize({ width: 720, height: 960 });
      for (const [at, tag] of facts.tags.entries()) {
        const picture = await tab.raw.locator('.plates .plate').nth(at).screenshot();
        expect(await readCode(engine, picture)).toBe(`${origin}/${tag}/`);
      }
    }));
});
