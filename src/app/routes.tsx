import type { ReactNode } from 'react';
import type { PageKind } from '../content/site.ts';
import { ListenButton } from '../features/listen/ListenButton.tsx';
import { PrintButton } from '../features/print/PrintButton.tsx';
import type { View } from './view.ts';

export type DrawPage = (view: View) => ReactNode;

/** The one route table: each kind of page is a chunk of its own, loaded before the page is drawn. */
export const ROUTES: Record<PageKind, () => Promise<DrawPage>> = {
  home: async () => {
    const { HomePage } = await import('../features/home/HomePage.tsx');
    return ({ page }) => <HomePage tiles={page.tiles ?? []} />;
  },
  topic: async () => {
    const { TopicPage } = await import('../features/topic/TopicPage.tsx');
    return ({ page }) =>
      page.topic && <TopicPage topic={page.topic} tools={<ListenButton topic={page.topic} />} end={<PrintButton />} />;
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
    const { StatusPage } = await import('../features/status/StatusPage.tsx');
    return ({ site }) => <StatusPage site={site} />;
  },
  missing: async () => {
    const { MissingPage } = await import('../features/missing/MissingPage.tsx');
    return ({ page }) => <MissingPage tiles={page.tiles ?? []} />;
  },
  search: async () => {
    const { SearchPage } = await import('../features/search/SearchPage.tsx');
    return ({ page }) => <SearchPage tiles={page.tiles ?? []} synonyms={page.synonyms ?? []} />;
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
    const { MistakePage } = await import('../features/mistake/MistakePage.tsx');
    return ({ site }) => <MistakePage site={site} />;
  },
};
