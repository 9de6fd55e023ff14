import { pagePath } from '../../content/pagePath.ts';
import { useLanguage } from '../../i18n/LanguageContext.ts';
import { SaidWords } from '../../i18n/SaidWords.tsx';
import { Icon } from '../../ui/Icon.tsx';
import type { SceneView } from './scenesOf.ts';

/** After the last question of a place. */
export function Done({ scene: { id, tile } }: { scene: SceneView }) {
  const { t, tag } = useLanguage();
  const links = [
    // The words to be said aloud once more.
    { to: `${pagePath(tag, 'card')}#${id}`, text: t('nav.card') },
    { to: '#places', text: t('practice.other') },
    { to: pagePath(tag, id), text: t('tool.wholePage') },
  ];
  return (
    <section id={`${id}-done`} className="ask-step">
      <h1 className="s">
        <SaidWords words={tile.title} />
      </h1>
      <h2 tabIndex={-1} className="row">
        <Icon name="do" />
        <span className="g">{t('practice.done')}</span>
      </h2>
      <p>{t('practice.doneText')}</p>
      <ul className="list">
        {links.map(({ to, text }) => (
          <li key={to}>
            <a href={to}>
              <b className="g">{text}</b>
              <Icon name="chev" />
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
