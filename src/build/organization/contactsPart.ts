import type { Organization } from '../../content/organization.ts';
import type { PartView, RowView, Words } from '../../content/site.ts';

/**
 * The organization's contacts as the last part of the page of numbers, under its name. `notice` says, in the page's
 * language, that nobody checked them for this guide; so the search, which shows single rows, leaves them out.
 */
export function contactsPart({ name, lang, contacts }: Organization, tag: string, notice: string): PartView {
  const title = name[tag] ?? name.en;
  const own = (text: string): Words => (lang === tag ? text : lang === 'en' ? { en: text } : { text, lang });
  const rows = contacts.map(({ name: office, phone, hours, languages, for: use }, at): RowView => {
    const note = [hours, languages].filter(Boolean).join(' · ');
    return {
      id: `organization-${at + 1}`,
      added: true,
      title: own(office),
      text: use ? own(use) : title,
      ...(note && { note: own(note) }),
      contact: { numbers: [phone], hours: null, checkedOn: null },
    };
  });
  return {
    id: 'organization',
    title,
    bands: [
      { kind: 'know', rows: [{ id: 'organization-notice', added: true, text: notice }] },
      { kind: 'call', rows },
    ],
  };
}
