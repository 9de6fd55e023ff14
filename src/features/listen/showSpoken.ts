/** Marks the block being read, and brings it onto the screen when it is not there; null marks none. */
export function showSpoken(id: string | null): void {
  for (const before of document.querySelectorAll('[data-speaking]')) before.removeAttribute('data-speaking');
  const block = id === null ? null : document.getElementById(id);
  if (!block) return;
  block.setAttribute('data-speaking', '');
  const { top, bottom, height } = block.getBoundingClientRect();
  const end = bottomOfView();
  const onScreen = top >= 0 && bottom <= end;
  if (!onScreen) block.scrollIntoView({ block: height < end ? 'center' : 'start', behavior: 'instant' });
}

/** Where the screen ends for what is read: at the highest bar that stands still at its bottom. */
function bottomOfView(): number {
  const bars = [...document.querySelectorAll('.player, .urgent, .dock, .k-foot')].filter((bar) =>
    ['fixed', 'sticky'].includes(getComputedStyle(bar).position),
  );
  return Math.min(innerHeight, ...bars.map((bar) => bar.getBoundingClientRect().top));
}
