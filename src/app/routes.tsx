import type { ComponentType, ReactNode } from 'react';
import type { PageKind, TopicView } from '../content/site.ts';
import { EnglishButton } from '../features/english/EnglishButton.tsx';
import { PrintButton } from '../features/print/PrintButton.tsx';
import { addSheet } from '../platform/addSheet.ts';
import { loadAhead } from '../platform/useLater.ts';
import type { View } from './view.ts';

/** How one kind of page is drawn. With `beginning`, a long page may draw no more of itself than what is read first. */
export type DrawPage = (view: View, beginning?: boolean) => ReactNode;

/** The one route table: each kind of page is a chunk of its own, loaded before the page is drawn. */
export const ROUTES: Record<PageKind, () => Promise<DrawPage>> = {
  home: async () => {
    const { HomePage } = await import('../features/home/HomePage.tsx');
    return ({ page }) => <HomePage tiles={page.tiles ?? []} />;
  },
  topic: async () => {
    const { drawTopic } = await import('./drawTopic.tsx');
    return drawTopic;
  },
  sources: async () => {
    const { SourcesPage } = await import('../features/sources/SourcesPage.tsx');
    return ({ page }) => <SourcesPage sources={page.sources} topics={page.sourceNumbers ?? []} />;
  },
  languages: async () => {
    const { LanguagesPage } = await import('../features/language/LanguagesPage.tsx');
    return () => <LanguagesPage />;
  },
  status: async () => {
    const [{ StatusPage }] = await Promise.all([import('../features/status/StatusPage.tsx'), secondSheet()]);
    return ({ site }) => <StatusPage site={site} />;
  },
  missing: async () => {
    const { MissingPage } = await import('../features/missing/MissingPage.tsx');
    return ({ page }) => <MissingPage tiles={page.tiles ?? []} />;
  },
  search: async () => {
    const [{ SearchPage }] = await Promise.all([import('../features/search/SearchPage.tsx'), secondSheet()]);
    return ({ page }) => <SearchPage tiles={page.tiles ?? []} search={page.search} />;
  },
  changes: async () => {
    const { ChangesPage } = await import('../features/changes/ChangesPage.tsx');
    return ({ page }) => <ChangesPage changes={page.changes ?? []} />;
  },
  about: async () => {
    const { AboutPage } = await import('../features/about/AboutPage.tsx');
    return () => <AboutPage />;
  },
  mistake: async () => {
    const [{ MistakePage }] = await Promise.all([import('../features/mistake/MistakePage.tsx'), secondSheet()]);
    return ({ site }) => <MistakePage site={site} />;
  },
  share: async () => {
    const [{ SharePage }] = await Promise.all([import('../features/share/SharePage.tsx'), secondSheet()]);
    return ({ site, page }) => <SharePage site={site} tiles={page.tiles ?? []} />;
  },
  event: async () => {
    const [{ EventPage }] = await Promise.all([import('../features/share/EventPage.tsx'), secondSheet()]);
    return ({ site, page }) => <EventPage site={site} tiles={page.tiles ?? []} />;
  },
  flyer: async () => {
    const [{ FlyerPage }] = await Promise.all([import('../features/flyer/FlyerPage.tsx'), secondSheet()]);
    return ({ page, site }) => (
      <FlyerPage tiles={page.tiles ?? []} first={page.flyerFirst ?? {}} printed={page.printed ?? []} site={site} />
    );
  },
  now: async () => {
    const [{ NowPage }] = await Promise.all([import('../features/now/NowPage.tsx'), secondSheet()]);
    return drawTool(NowPage);
  },
  card: async () => {
    const [{ CardPage }] = await Promise.all([import('../features/card/CardPage.tsx'), secondSheet()]);
    return drawTool(CardPage);
  },
  paper: async () => {
    const [{ PaperPage }] = await Promise.all([import('../features/paper/PaperPage.tsx'), secondSheet()]);
    return drawTool(PaperPage);
  },
  locator: async () => {
    const [{ LocatorPage, loadTyping }] = await Promise.all([
      import('../features/locator/LocatorPage.tsx'),
      secondSheet(),
    ]);
    await loadAhead(loadTyping);
    return drawTool(LocatorPage);
  },
  plan: async () => {
    const [{ PlanPage, loadTyping }] = await Promise.all([import('../features/plan/PlanPage.tsx'), secondSheet()]);
    await loadAhead(loadTyping);
    return drawTool(PlanPage);
  },
  practice: async () => {
    const [{ PracticePage }] = await Promise.all([import('../features/practice/PracticePage.tsx'), secondSheet()]);
    return drawTool(PracticePage);
  },
};

/** A page written with the second sheet brings it; one come to from another page gets it here. */
function secondSheet(): Promise<void> {
  return addSheet('style[data-second]', async () => (await import('../styles/secondSheet.ts')).SECOND_SHEET);
}

function drawTool(Tool: ComponentType<{ topic: TopicView; end: ReactNode }>): DrawPage {
  return ({ page }) =>
    page.topic && <Tool topic={page.topic} end={<PrintButton beside={<EnglishButton topic={page.topic} />} />} />;
}
