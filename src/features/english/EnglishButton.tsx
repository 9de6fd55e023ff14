import { type MouseEvent, useContext } from 'react';
import { pagePath } from '../../content/pagePath.ts';
import type { TopicView } from '../../content/site.ts';
import { EnglishContext } from '../../i18n/EnglishContext.ts';
import { useLanguage } from '../../i18n/LanguageContext.ts';
import { fetchPage } from '../../platform/readPageData.ts';

/**
 * Shows the English beneath every text of a translated page, because the English is what counts; without scripts, and
 * when the English cannot be had in place, it leads to the English page.
 */
export function EnglishButton({ topic }: { topic: TopicView }) {
  const { t, tag } = useLanguage();
  const { words, show } = useContext(EnglishContext);
  if (topic.about.translation.state !== 'translated') return null;
  const path = pagePath('en', topic.id);

  const turn = async (event: MouseEvent) => {
    event.preventDefault();
    // On a tablet for everybody links lead nowhere by themselves.
    const leads = event.currentTarget.hasAttribute('href');
    if (words) return show(null);
    try {
      const [{ page }, { pairWords }] = await Promise.all([fetchPage(path), import('./pairWords.ts')]);
      show(pairWords(topic, (page as { topic: TopicView }).topic));
    } catch {
      if (leads) location.assign(path);
    }
  };
  return (
    <a className="btn sm" href={path} lang={tag} data-in-place onClick={(event) => void turn(event)}>
      {t(words ? 'topic.hideEnglish' : 'topic.showEnglish')}
    </a>
  );
}
