import type { Locator, Page } from '@playwright/test';

export interface LayoutFaults {
  /** Pairs of texts that lie on each other. */
  readonly overlapping: readonly string[];
  /** Texts that stand partly outside the window or of what clips them, without an ellipsis. */
  readonly clipped: readonly string[];
  /** Texts under 14 px. */
  readonly small: readonly string[];
  /** The page scrolls, which a room never does. */
  readonly scrolls: boolean;
  /** Targets under 24 px. */
  readonly tiny: readonly string[];
}

/** Measures the page as it is painted: every visible text, where it stands and what covers or cuts it. */
export const measureLayout = (page: Page): Promise<LayoutFaults> =>
  page.evaluate(() => {
    interface Text {
      readonly words: string;
      readonly box: DOMRect;
      readonly element: Element;
    }
    const isShown = (element: Element): boolean => {
      for (let at: Element | null = element; at !== null; at = at.parentElement) {
        const style = getComputedStyle(at);
        if (style.visibility === 'hidden' || style.display === 'none' || Number(style.opacity) === 0)
          return false;
        // Words for screen readers only are cut to a point.
        const box = at.getBoundingClientRect();
        if (style.overflow === 'hidden' && box.width <= 1.5 && box.height <= 1.5) return false;
      }
      return true;
    };
    const scrolled = (element: Element): Element | null => {
      for (let at = element.parentElement; at !== null; at = at.parentElement)
        if (
          /auto|scroll|hidden|clip/u.test(getComputedStyle(at).overflowY) &&
          at !== document.body &&
          at !== document.documentElement
        )
          return at;
      return null;
    };
    const texts: Text[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const words = node.textContent?.trim() ?? '';
      const element = node.parentElement;
      if (
        words === '' ||
        element === null ||
        element.closest('title, desc, script, style, option, [data-picture]') !== null
      )
        continue;
      if (!isShown(element)) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const box = range.getBoundingClientRect();
      // Half a point of tolerance: what is a pixel wide is for screen readers.
      if (box.width > 1.5 && box.height > 1.5) texts.push({ words, box, element });
    }
    const inScroller = (text: Text): boolean => {
      const by = scrolled(text.element);
      if (by === null) return false;
      const style = getComputedStyle(by);
      return /auto|scroll/u.test(style.overflowY) || style.textOverflow === 'ellipsis';
    };
    // A line box is taller than its letters: what counts is the letters.
    const tight = ({ box, element }: Text) => {
      const size = parseFloat(getComputedStyle(element).fontSize);
      const middle = (box.top + box.bottom) / 2;
      return {
        left: box.left + 0.5,
        right: box.right - 0.5,
        top: middle - size * 0.36,
        bottom: middle + size * 0.36,
      };
    };
    const outside = (text: Text): boolean => {
      if (inScroller(text)) return false;
      const by = scrolled(text.element);
      const limit = by === null ? new DOMRect(0, 0, innerWidth, innerHeight) : by.getBoundingClientRect();
      const box = tight(text);
      return (
        box.left < limit.left - 1 ||
        box.top < limit.top - 1 ||
        box.right > limit.right + 1 ||
        box.bottom > limit.bottom + 1
      );
    };
    const visible = texts.filter((text) => {
      const { box, element } = text;
      const by = scrolled(element)?.getBoundingClientRect();
      return by === undefined || (box.bottom > by.top && box.top < by.bottom);
    });
    const overlapping: string[] = [];
    for (const [i, a] of visible.entries())
      for (const b of visible.slice(i + 1)) {
        if (a.element === b.element || a.element.contains(b.element) || b.element.contains(a.element))
          continue;
        if (a.element.parentElement === b.element.parentElement && a.element.tagName === 'tspan') continue;
        const x = tight(a);
        const y = tight(b);
        if (x.left < y.right && y.left < x.right && x.top < y.bottom && y.top < x.bottom)
          overlapping.push(`${a.words.slice(0, 40)} | ${b.words.slice(0, 40)}`);
      }
    const small = visible
      .filter(({ element }) => {
        const matrix = element instanceof SVGGraphicsElement ? (element.getScreenCTM()?.a ?? 1) : 1;
        return parseFloat(getComputedStyle(element).fontSize) * matrix < 13.99;
      })
      .map(({ words }) => words.slice(0, 40));
    const tiny = [...document.querySelectorAll('button, [role="button"], input, textarea, a[href], .chair')]
      .filter(isShown)
      .map((element) => ({ element, box: element.getBoundingClientRect() }))
      // A circle of 24 measures a breath less.
      .filter(({ box }) => box.width > 1.5 && Math.min(box.width, box.height) < 23.99)
      .map(
        ({ element, box }) =>
          `${element.getAttribute('aria-label') ?? element.textContent} ${box.width}×${box.height}`,
      );
    return {
      overlapping,
      clipped: visible
        .filter(outside)
        .map(
          ({ words, element, box }) =>
            `${words.slice(0, 60)} in ${element.tagName} ${element.getAttribute('class') ?? ''} at ${Math.round(box.left)},${Math.round(box.top)}`,
        ),
      small,
      scrolls:
        document.documentElement.scrollHeight > innerHeight ||
        document.documentElement.scrollWidth > innerWidth,
      tiny,
    };
  });

export const noFaults: LayoutFaults = { overlapping: [], clipped: [], small: [], scrolls: false, tiny: [] };

/** Whether all of it stands inside the window and inside everything around it that scrolls or cuts. */
export const isWhole = (target: Locator): Promise<boolean> =>
  target.evaluate((element) => {
    const box = element.getBoundingClientRect();
    const inside = (left: number, top: number, right: number, bottom: number): boolean =>
      box.left >= left - 0.5 &&
      box.top >= top - 0.5 &&
      box.right <= right + 0.5 &&
      box.bottom <= bottom + 0.5;
    if (box.width === 0 || !inside(0, 0, innerWidth, innerHeight)) return false;
    for (let at = element.parentElement; at !== null && at !== document.body; at = at.parentElement) {
      const { overflowX, overflowY } = getComputedStyle(at);
      const limit = at.getBoundingClientRect();
      if (overflowX + overflowY === 'visiblevisible') continue;
      if (!inside(limit.left, limit.top, limit.right, limit.bottom)) return false;
    }
    return true;
  });

/** Words, ended by blanks and hyphens, that stand on more than one line of the element's text. */
export const splitWords = (target: Locator): Promise<readonly string[]> =>
  target.evaluate((element) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const split: string[] = [];
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
      for (const found of (node.textContent ?? '').matchAll(/[^\s-]+/gu)) {
        const range = document.createRange();
        range.setStart(node, found.index);
        range.setEnd(node, found.index + found[0].length);
        if (new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1)
          split.push(found[0]);
      }
    return split;
  });
