import { useEffect, useState } from 'react';
import { pagePath } from '../../content/pagePath.ts';
import type { LanguageEntry, PageData, SiteView, TopicView } from '../../content/site.ts';
import type { PageLanguage } from '../../i18n/LanguageContext.ts';
import { translate } from '../../i18n/translate.ts';
import { fetchPage } from '../../platform/readPageData.ts';

/** One page of the guide in one language: its words, and how that language says them. */
export interface GuidePage {
  site: SiteView;
  place: PageLanguage;
  topic: TopicView | undefined;
}

interface Guide {
  /** Every page fetched so far, by language and id, such as `es/door`. */
  pages: ReadonlyMap<string, GuidePage>;
  /** Whether all that are wanted are there. */
  ready: boolean;
  failed: boolean;
  again: () => void;
}

/** The pages a sheet is made of, named as `es/door`, fetched once each: from the phone where they are saved. */
export function useGuidePages(wanted: string[]): Guide {
  const [pages, setPages] = useState<ReadonlyMap<string, GuidePage>>(new Map());
  const [failed, setFailed] = useState('');
  const missing = wanted.filter((name) => !pages.has(name)).join(' ');
  useEffect(() => {
    if (!missing || failed === missing) return;
    let left = false;
    const get = async (name: string) => [name, await readPage(name)] as const;
    Promise.all(missing.split(' ').map(get)).then(
      (found) => left || setPages((before) => new Map([...before, ...found])),
      () => left || setFailed(missing),
    );
    return () => {
      left = true;
    };
  }, [missing, failed]);
  return { pages, ready: !missing, failed: missing !== '' && failed === missing, again: () => setFailed('') };
}

async function readPage(name: string): Promise<GuidePage> {
  const [tag = '', id = ''] = name.split('/');
  const blocks = await fetchPage(pagePath(tag, id));
  const { strings, dir, plural } = blocks.language as LanguageEntry;
  const page = blocks.page as PageData;
  const place = { tag, dir, t: translate(tag, { ...strings, ...page.strings }, plural) };
  return { site: blocks.site as SiteView, place, topic: page.topic };
}
