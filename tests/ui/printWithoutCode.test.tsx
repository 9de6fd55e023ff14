import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { fakePorts } from '../support/fakeSaver.ts';
import { renderTopic } from '../support/render.tsx';

vi.mock('uqr', () => {
  throw new Error('not here');
});

test('where the script of the code cannot be had, the page is printed without it', async () => {
  const foot = document.createElement('footer');
  foot.innerHTML = '<div id="print-qr"></div><p><bdi>https://rights.example/en/door/</bdi></p>';
  foot.id = 'print';
  document.body.append(foot);
  const printed: (Element | null)[] = [];
  window.print = () => void printed.push(document.querySelector('#print-qr svg'));
  const { t } = await renderTopic('door', { ports: fakePorts() });
  fireEvent.click(screen.getByRole('button', { name: t('print.button') }));
  await waitFor(() => expect(printed).toEqual([null]));
});
