/**
 * Runs inside the page: what is too small, cut off or on top of each other, in words. Empty is good.
 * Text that scrolls in its own list, or is ellipsised with its whole in `title`, is not cut off.
 */
export function measureRoom(): string[] {
  const found: string[] = [];
  const name = (element: Element): string =>
    `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''} "${(element.textContent ?? '').slice(0, 30)}"`;
  const isShown = (element: Element): boolean =>
    element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
    element.closest('.visually-hidden, defs, title, desc') === null;
  const hasText = (element: Element): boolean =>
    [...element.childNodes].some((node) => node.nodeType === 3 && (node.textContent ?? '').trim() !== '');
  const scroller = (element: Element): Element | null => {
    for (let each = element.parentElement; each !== null; each = each.parentElement)
      if (/auto|scroll/.test(getComputedStyle(each).overflowY)) return each;
    return null;
  };
  const texts = [...document.body.querySelectorAll('*')].filter((each) => hasText(each) && isShown(each));
  for (const element of texts) {
    const style = getComputedStyle(element);
    if (Number.parseFloat(style.fontSize) < 14) found.push(`under 14 px: ${name(element)} ${style.fontSize}`);
    const box = element.getBoundingClientRect();
    const isOut = box.left < -0.5 || box.right > innerWidth + 0.5;
    const isBelow = box.bottom > innerHeight + 0.5 && scroller(element) === null;
    const isAbove = box.top < -0.5 && scroller(element) === null;
    if (isOut || isBelow || isAbove) found.push(`outside: ${name(element)}`);
    const isCut = element instanceof HTMLElement && element.scrollWidth > element.clientWidth + 1;
    const isTold = element.closest('[title]') !== null || style.overflow === 'visible';
    if (isCut && style.display !== 'inline' && !isTold) found.push(`cut off: ${name(element)}`);
  }
  const seats = [...document.querySelectorAll('.chair')];
  for (const seat of seats) {
    const { width, height } = seat.getBoundingClientRect();
    if (Math.min(width, height) < 23.9) found.push(`under 24 px: a seat of ${width.toFixed(1)}`);
  }
  const apart = [...seats, ...document.querySelectorAll('.who-name, .who-aside, .floor-name, .floor-next')];
  for (const [index, one] of apart.entries())
    for (const other of apart.slice(index + 1)) {
      const [a, b] = [one.getBoundingClientRect(), other.getBoundingClientRect()];
      if (seats.includes(one) && seats.includes(other)) {
        const far = Math.hypot(
          a.x + a.width / 2 - b.x - b.width / 2,
          a.y + a.height / 2 - b.y - b.height / 2,
        );
        if (far < (a.width + b.width) / 2) found.push(`overlap: seats ${index}`);
        continue;
      }
      const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
      // Line boxes are higher than their letters: a sliver is no overlap.
      if (across > 0.5 && down > 5) found.push(`overlap: ${name(one)} and ${name(other)}`);
    }
  return found;
}
