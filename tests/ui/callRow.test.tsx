import { screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { CallRow } from '../../src/blocks/CallRow.tsx';
import { formatDate } from '../../src/content/formatDate.ts';
import type { ContactView, RowView } from '../../src/content/site.ts';
import { wordsOf } from '../../src/content/wordsOf.ts';
import { renderPart, renderTopic } from '../support/render.tsx';
import { SOME_TAGS, viewOf } from '../support/views.ts';

type Contacted = RowView & { contact: ContactView; title: NonNullable<RowView['title']> };

async function callRows(tag: string): Promise<Contacted[]> {
  const { page } = await viewOf('call', tag);
  const bands = page.topic?.parts.flatMap((part) => part.bands) ?? [];
  const rows = bands.filter(({ kind }) => kind === 'call').flatMap((band) => band.rows);
  return rows.filter((row): row is Contacted => row.contact !== undefined && row.title !== undefined);
}

function made(contact: Partial<ContactView>): RowView {
  const whole = { numbers: ['311'], hours: null, checkedOn: '2026-11-01', ...contact };
  return { id: 'office', title: 'Office', text: 'For everyone', contact: whole };
}

describe.each(SOME_TAGS)('hotlines in %s', (tag) => {
  test('every number is a link that says whom it calls, with the number in one isolated piece', async () => {
    const { t, container } = await renderTopic('call', { tag });
    const rows = await callRows(tag);
    expect(rows.length).toBeGreaterThan(3);
    for (const { id, contact, title } of rows) {
      const section = container.querySelector<HTMLElement>(`[id="${id}"]`);
      for (const number of contact.numbers) {
        // A line for deaf callers' devices is told apart on its button.
        const told = number === contact.tdd ? `TDD ${number}` : number;
        const name = t('contact.callName', { name: wordsOf(title), number: told });
        const link = within(section ?? container).getByRole('link', { name });
        expect(link.getAttribute('href')).toMatch(/^tel:(\d{3}|\+1\d{10})$/);
        const shown = link.querySelector('bdi.n');
        expect([shown?.textContent, shown?.getAttribute('dir')]).toEqual([told, 'ltr']);
        expect(link.textContent).toBe(told);
      }
    }
    expect(rows.filter(({ contact }) => contact.tdd)).toHaveLength(1);
    expect(container.querySelectorAll('section a[href^="tel:"]')).toHaveLength(
      rows.flatMap((row) => row.contact.numbers).length,
    );
  });

  test('no number stands without the day it was checked, or the word that nobody knows it', async () => {
    const { t, container } = await renderTopic('call', { tag });
    const days = new Set<string | null>();
    for (const { id, contact } of await callRows(tag)) {
      const section = container.querySelector<HTMLElement>(`[id="${id}"]`);
      const checked = contact.checkedOn && t('contact.checked', { date: formatDate(contact.checkedOn, t) });
      expect(section?.textContent).toContain(checked ?? t('contact.unchecked'));
      days.add(contact.checkedOn);
    }
    expect(days.has(null) && days.size > 1).toBe(true);
  });

  test('hours are lines of words; where nothing is known nothing is claimed', async () => {
    const view = await viewOf('call', tag);
    const spans = [
      { from: 'mon', to: 'fri', opens: '09:00', closes: '17:30' },
      { from: 'sat', to: 'sun', opens: '00:00', closes: '12:00' },
    ];
    const { t, container, unmount } = renderPart(view, <CallRow row={made({ hours: spans })} level={2} />);
    const lines = [...container.querySelectorAll('p.row')].map((line) => line.textContent);
    const day = (name: string) => t(`day.${name}`);
    expect(lines).toEqual([
      t('hours.span', {
        from: day('mon'),
        to: day('fri'),
        opens: t('hours.am', { time: '9:00' }),
        closes: t('hours.pm', { time: '5:30' }),
      }),
      t('hours.span', {
        from: day('sat'),
        to: day('sun'),
        opens: t('hours.am', { time: '12:00' }),
        closes: t('hours.pm', { time: '12:00' }),
      }),
    ]);
    unmount();
    for (const [hours, key] of [
      ['always', 'hours.always'],
      ['weekdays', 'hours.weekdays'],
    ] as const) {
      const known = renderPart(view, <CallRow row={made({ hours })} level={2} />);
      expect([...known.container.querySelectorAll('p.row')].map((line) => line.textContent)).toEqual([t(key)]);
      known.unmount();
    }
    const unknown = renderPart(view, <CallRow row={made({ hours: null })} level={2} />);
    expect(unknown.container.querySelectorAll('p.row')).toHaveLength(0);
  });

  test('a website is a link over https whose name holds what is seen', async () => {
    const view = await viewOf('call', tag);
    const { t } = renderPart(view, <CallRow row={made({ numbers: [], web: 'example.org/help' })} level={2} />);
    const link = screen.getByRole('link', { name: new RegExp(t('contact.openName', { name: 'Office' })) });
    expect([link.getAttribute('href'), link.getAttribute('rel')]).toEqual(['https://example.org/help', 'noreferrer']);
    expect(link.querySelector('bdi[dir=ltr]')?.textContent).toBe('example.org/help');
    expect(link.getAttribute('aria-label')).toContain('example.org/help');
  });

  test('its heading fits where it stands, and its note is shown', async () => {
    const view = await viewOf('call', tag);
    for (const level of [2, 3]) {
      const row = { ...made({}), note: { en: 'Spanish and English' } };
      const { container, unmount } = renderPart(view, <CallRow row={row} level={level} />);
      expect(screen.getByRole('heading', { name: 'Office', level })).toBeTruthy();
      expect(within(container).getByText('Spanish and English').lang).toBe('en');
      unmount();
    }
  });
});

test('a row without its office is not drawn, rather than a name without a number', async () => {
  const view = await viewOf('call', 'en');
  const { container } = renderPart(view, <CallRow row={{ id: 'x', title: 'Name', text: 'Words' }} level={2} />);
  expect(container.textContent).toBe('');
});
