/** Script of a page: what of it is wider than the window or cut off at its side. */
export const WIDE = `
  const limit = document.documentElement.clientWidth;
  const wide = [...document.querySelectorAll('body *')].filter((each) => {
    const box = each.getBoundingClientRect();
    const hidden = box.width <= 1 || each.closest('.sprite, .skip, .announce, svg');
    // What is cut off at a round corner is lost as well.
    const cut = limit > 300 && each.matches('.sign, .blk, .list') && each.scrollWidth > each.clientWidth + 1;
    return !hidden && (cut || box.right > limit + 1 || box.left < -1);
  });
  const scrolls = document.documentElement.scrollWidth > limit;
  return scrolls || wide.length ? wide.map((each) => each.outerHTML.slice(0, 90)).concat('scrolls: ' + scrolls) : []`;
