import { cleanup, type RenderResult, render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach } from 'vitest';
import { Page } from '../../src/app/Page.tsx';
import { ROUTES } from '../../src/app/routes.tsx';
import type { View } from '../../src/app/view.ts';
import type { Content } from '../../src/content/content.ts';
import type { Translate } from '../../src/content/formatDate.ts';
import type { PageKind } from '../../src/content/site.ts';
import { LanguageContext } from '../../src/i18n/LanguageContext.ts';
import { translate } from '../../src/i18n/translate.ts';
import { type Ports, PortsContext } from '../../src/platform/ports.ts';
import { CONTENT, viewOf, wordsOfView } from './views.ts';

afterEach(cleanup);

interface Options {
  tag?: string;
  ports?: Ports | null;
  content?: Content;
}

export interface Rendered extends RenderResult {
  view: View;
  /** What the page says under a key: the real words. */
  t: Translate;
}

/** One page as the app draws it; without ports it is the page as it stands before scripts. */
export async function pageElement(view: View, ports: Ports | null = null): Promise<ReactNode> {
  const draw = await ROUTES[view.page.kind]();
  return (
    <PortsContext value={ports}>
      <Page view={view} draw={draw} />
    </PortsContext>
  );
}

/** Draws a view made by a test. */
export async function renderView(view: View, ports: Ports | null = null): Promise<Rendered> {
  // As in a document: the page's language stands on its root.
  Object.assign(document.documentElement, { lang: view.language.tag, dir: view.language.dir });
  const result = render(await pageElement(view, ports));
  return { ...result, view, t: wordsOfView(view) };
}

/** Draws a topic from the real locales. */
export async function renderTopic(id: string, { tag = 'en', ports, content }: Options = {}): Promise<Rendered> {
  return renderView(await viewOf(id, tag, content), ports);
}

/** Draws a page of a kind from the real locales; of topics, the first. */
export async function renderPage(kind: PageKind, options: Options = {}): Promise<Rendered> {
  const [first = ''] = Object.keys(CONTENT.topics);
  const ids: Partial<Record<PageKind, string>> = { topic: first };
  return renderTopic(ids[kind] ?? kind, options);
}

/** One part of a page, in the language and with the words of that page. */
export function partElement(view: View, part: ReactNode, ports: Ports | null = null): ReactNode {
  const { tag, dir, strings, plural } = view.language;
  return (
    <PortsContext value={ports}>
      <LanguageContext value={{ tag, dir, t: translate(tag, { ...strings, ...view.page.strings }, plural) }}>
        {part}
      </LanguageContext>
    </PortsContext>
  );
}

/** Draws one part of a page. */
export function renderPart(view: View, part: ReactNode, ports: Ports | null = null): RenderResult & { t: Translate } {
  return { ...render(partElement(view, part, ports)), t: wordsOfView(view) };
}
