import type { ReactNode } from 'react';
import type { PageKind } from '../content/site.ts';
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
    return ({ page }) => page.topic && <TopicPage topic={page.topic} />;
  },
  sources: async () => {
    const { SourcesPage } = await import('../features/sources/SourcesPage.tsx');
    return ({ page }) => page.sources && <SourcesPage view={page.sources} />;
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
};
