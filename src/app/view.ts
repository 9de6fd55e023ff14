import type { LanguageEntry, PageData, PageKind, SiteView } from '../content/site.ts';

/** Everything one page is drawn from: what its data blocks hold. */
export interface View {
  site: SiteView;
  language: LanguageEntry;
  page: PageData & { id: string; kind: PageKind; title: string };
}
