import { useState } from 'react';
import { filePath } from '../../content/filePath.ts';
import type { SiteView } from '../../content/site.ts';
import { useLanguage } from '../../i18n/LanguageContext.ts';
import { fetchRelease, type PublishedRelease } from '../../platform/fetchRelease.ts';
import { Button } from '../../ui/Button.tsx';
import { CheckWhere } from './CheckWhere.tsx';

interface FileCheckProps {
  site: SiteView;
  /** Whose files: languages, or all. */
  names: string[];
  /** The words with the day of the text. */
  dated: string;
}

/** How to see that a file was not changed on its way: the SHA-256 of each, out of the site's own list, when asked for. */
export function FileCheck({ site, names, dated }: FileCheckProps) {
  const { t } = useLanguage();
  const [found, setFound] = useState<PublishedRelease | 'nothing' | null>(null);
  const ask = () => fetchRelease().then(setFound, () => setFound('nothing'));
  const answer = () => {
    if (!found) return null;
    if (found === 'nothing') {
      return (
        <p className="s">
          <CheckWhere />
        </p>
      );
    }
    // A phone that holds another release makes other files.
    if (found.version !== site.release.version) return <p>{t('share.checkOther')}</p>;
    return (
      <>
        <p>{t('share.checkHow')}</p>
        {names.map((name) => (
          <p key={name}>
            <b dir="ltr">{filePath(name).replace('/file/', '')}</b>
            <code className="hash" dir="ltr">
              {found.files[filePath(name)]?.sha256.match(/.{8}/g)?.map((part) => (
                <span key={part}>{part}</span>
              ))}
            </code>
          </p>
        ))}
        <p className="s">
          {dated} <bdi dir="ltr">{site.release.version}</bdi>
        </p>
      </>
    );
  };
  return (
    <>
      <Button onPress={() => void ask()}>{t('share.check')}</Button>
      <div className="stack" role="status">
        {answer()}
      </div>
    </>
  );
}
