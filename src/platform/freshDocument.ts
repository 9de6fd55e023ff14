import { silence } from './speech.ts';

/** If the saved guide does not answer by then, something is wrong with it. */
const ANSWER_WITHIN_MS = 2000;
/** A way back or a reload in the same moment takes the place of what was to be opened: then this document is still here. */
const LEFT_WITHIN_MS = 3000;
/** How often it was asked for: only the last asking draws anything. */
let asked = 0;

/**
 * Takes all out of sight at once, then opens a fresh document in the place of this one, with nothing in its memory. Where no
 * document can be had (nothing saved, no network) a browser would show its own error page, with ways out: then, and where
 * none came, `beginAnew` draws the beginning in this document.
 */
export async function freshDocument(path: string, beginAnew: () => void): Promise<void> {
  document.documentElement.hidden = true;
  silence();
  asked += 1;
  const mine = asked;
  try {
    const answer = await fetch(path, { credentials: 'omit', signal: AbortSignal.timeout(ANSWER_WITHIN_MS) });
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}`);
    location.replace(path);
    await new Promise((resolve) => setTimeout(resolve, LEFT_WITHIN_MS));
    throw new Error(`${path} was not opened`);
  } catch {
    if (mine !== asked) return;
    beginAnew();
    history.replaceState(history.state, '', path);
    scrollTo(0, 0);
    document.documentElement.hidden = false;
  }
}
