import { useEffect, useState } from 'react';
import { pagePath } from '../../content/pagePath.ts';
import type { PageData, TopicView } from '../../content/site.ts';
import { wordsOf } from '../../content/wordsOf.ts';
import { fetchPage } from '../../platform/readPageData.ts';
import type { Code } from './codesOf.ts';
import { PictureChoice } from './PictureChoice.tsx';
import { WHOLE } from './shareMessage.ts';

/** The most steps a picture has room for. */
const STEPS = 3;

/** A topic as a picture, in the words of its own page; nothing for the whole guide, and where that page cannot be had. */
export function TopicPicture({ code, dated }: { code: Code; dated: string }) {
  const { tag, dir, id, appName, address } = code;
  const [found, setFound] = useState<{ of: string; topic: TopicView } | null>(null);
  useEffect(() => {
    if (id === WHOLE) return;
    let left = false;
    fetchPage(pagePath(tag, id)).then(
      ({ page }) => {
        const { topic } = page as PageData;
        if (!left && topic) setFound({ of: `${tag} ${id}`, topic });
      },
      () => undefined,
    );
    return () => {
      left = true;
    };
  }, [tag, id]);
  if (found?.of !== `${tag} ${id}`) return null;
  const { topic } = found;
  const steps = topic.parts[0]?.bands.flatMap(({ kind, rows }) => (kind === 'do' ? rows : [])) ?? [];
  return (
    <PictureChoice
      title={wordsOf(topic.title)}
      lines={steps.slice(0, STEPS).map(({ text }) => wordsOf(text))}
      strokes={topic.icon}
      tag={tag}
      dir={dir}
      address={address}
      dated={dated}
      appName={appName}
      name={`${id}-${tag}`}
    />
  );
}
