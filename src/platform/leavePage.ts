/** Address of the bundled neutral page; an organization's build may change it. */
export const LEAVE_PATH = '/leave/';
let left = false;

/**
 * Hides everything at once, then replaces this history entry with the neutral page. Nothing is erased: earlier
 * entries stay in the browser's history, and the app says so.
 */
export function leavePage(): void {
  left = true;
  document.documentElement.hidden = true;
  document.title = 'Kitchen measures';
  location.replace(LEAVE_PATH);
}

/** Leaves on two presses of Escape or three of Shift within a second and a half; returns how to stop listening. */
export function leaveOnKeys(): () => void {
  const presses: { key: string; at: number }[] = [];
  const onKey = (event: KeyboardEvent) => {
    if (event.repeat) return;
    presses.push({ key: event.key, at: event.timeStamp });
    const run = presses.filter((press) => event.timeStamp - press.at < 1500);
    presses.splice(0, presses.length, ...run);
    const tail = (key: string, count: number) => run.length >= count && run.slice(-count).every((p) => p.key === key);
    if (tail('Escape', 2) || tail('Shift', 3)) leavePage();
  };
  // A page kept alive by the browser must not come back blank; one still loading must not undo Leave. Firefox brings the
  // page that was left back under the address of one before it in the same document: loaded anew, it is that one, from its
  // beginning.
  const onShow = (event: PageTransitionEvent) => {
    if (!event.persisted) return;
    if (left) location.replace(location.pathname);
    else document.documentElement.hidden = false;
  };
  addEventListener('keydown', onKey);
  addEventListener('pageshow', onShow);
  return () => {
    removeEventListener('keydown', onKey);
    removeEventListener('pageshow', onShow);
  };
}
