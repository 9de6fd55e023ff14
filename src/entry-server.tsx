import { renderToString } from 'react-dom/server';
import { Page } from './app/Page.tsx';
import { ROUTES } from './app/routes.tsx';
import type { View } from './app/view.ts';

export { SECOND_SHEET } from './styles/secondSheet.ts';

/** Renders one page of one language to the markup of #root, exactly as the browser will hydrate it. */
export async function renderPage(view: View): Promise<string> {
  const draw = await ROUTES[view.page.kind]();
  return renderToString(<Page view={view} draw={draw} />);
}
