import { createRoot } from 'react-dom/client';
import { drawPicture } from '../../src/features/share/drawPicture.ts';
import { PictureChoice } from '../../src/features/share/PictureChoice.tsx';
import { LanguageContext } from '../../src/i18n/LanguageContext.ts';
import { translate } from '../../src/i18n/translate.ts';

type Props = Parameters<typeof PictureChoice>[0];

/** What a page of ours has once it is alive, for tests that open any page and draw pictures there. */
Object.assign(window, {
  kyrDraw: drawPicture,
  kyrMount(strings: Record<string, string>, props: Props) {
    const place = document.createElement('div');
    // Beside what React may be taking over at this moment.
    document.body.append(place);
    const { tag, dir } = props;
    createRoot(place).render(
      <LanguageContext value={{ tag, dir, t: translate(tag, strings) }}>
        <PictureChoice {...props} />
      </LanguageContext>,
    );
  },
});
