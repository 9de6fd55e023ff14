import { type Content, SOURCE_TAG, type Translation } from '../../content/content.ts';
import type { Organization } from '../../content/organization.ts';
import { translate } from '../../i18n/translate.ts';
import { uiStrings } from '../makePages.ts';

/** Where the page about the guide says who makes it. */
const MADE_BY = 'about.who.p2';

/**
 * The content as an organization gives it out: the guide has the organization's name wherever an interface string says its
 * own, and the page about the guide says that this is a copy, and of what: the licence of the words asks for it.
 */
export function applyOrganization(content: Content, organization: Organization): Content {
  const { name, short } = organization;
  const renamed = <T extends { text: string }>(tag: string, ui: Record<string, Record<string, T>>) => {
    const { 'app.name': guide = '', ...own } = uiStrings(content, tag, ['shell', 'organization']);
    const copy = translate(tag, own)('organization.copy', { guide });
    return mapTexts(ui, (key, text) => {
      if (key === 'app.short') return short?.[tag] ?? short?.en ?? text;
      const said = text.replaceAll(guide, () => name[tag] ?? name.en);
      // Chinese has no space between sentences.
      return key === MADE_BY ? said + (said.endsWith('。') ? '' : ' ') + copy : said;
    });
  };
  const translations = Object.entries(content.translations).map(([tag, translation]): [string, Translation] => [
    tag,
    { ...translation, ui: renamed(tag, translation.ui) },
  ]);
  return {
    ...content,
    organization,
    ui: renamed(SOURCE_TAG, content.ui),
    translations: Object.fromEntries(translations),
  };
}

function mapTexts<T extends { text: string }>(
  ui: Record<string, Record<string, T>>,
  change: (key: string, text: string) => string,
): Record<string, Record<string, T>> {
  const areas = Object.entries(ui).map(([area, units]) => {
    const changed = Object.entries(units).map(([key, unit]) => [key, { ...unit, text: change(key, unit.text) }]);
    return [area, Object.fromEntries(changed)];
  });
  return Object.fromEntries(areas);
}
