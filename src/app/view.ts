import type { LanguageEntry, PageData, PageKind, SiteEntry } from '../content/site.ts';

/** Everything one page is drawn from: what its data blocks hold. */
export interface View {
  site: SiteEntry;
  language: LanguageEntry;
  page: PageData & { id: string; kind: PageKind; title: string };
}
