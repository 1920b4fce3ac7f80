import type { Page } from '@playwright/test';

export interface Legibility {
  /** What is wrong with this picture, in words. */
  readonly faults: readonly string[];
  /** The words that can be seen, as they stand in the page. */
  readonly seen: readonly string[];
  /** Of how many pages this is one. */
  readonly pages: number;
}

/** Measures a scene as it is painted: how large its words are, whether any is cut or covered, and how they stand out. */
export const legibility = (page: Page): Promise<Legibility> =>
  page.evaluate(() => {
    const faults: string[] = [];
    const seen: string[] = [];
    const height = innerHeight;

    type Rgb = readonly [number, number, number];
    const rgb = (css: string): Rgb => {
      const [r = 0, g = 0, b = 0] = (css.match(/[\d.]+/gu) ?? []).map(Number);
      return [r, g, b];
    };
    const linear = (v: number): number => (v <= 10.31 ? v / 255 / 12.92 : ((v / 255 + 0.055) / 1.055) ** 2.4);
    const luminance = ([r, g, b]: Rgb): number => 0.2126 * r + 0.7152 * g + 0.0722 * b;
    const contrast = (a: Rgb, b: Rgb): number => {
      const [x, y] = [Math.max(0, luminance(a)), Math.max(0, luminance(b))];
      return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
    };
    const lit = (css: string): Rgb => rgb(css).map(linear) as unknown as Rgb;
    // Machado, Oliveira and Fernandes 2009, full severity, on linear light; greyscale is what luminance is.
    const eyes: Readonly<Record<string, readonly Rgb[]>> = {
      protan: [
        [0.152286, 1.052583, -0.204868],
        [0.114503, 0.786281, 0.099216],
        [-0.003882, -0.048116, 1.051998],
      ],
      deutan: [
        [0.367322, 0.860646, -0.227968],
        [0.280085, 0.672501, 0.047413],
        [-0.01182, 0.04294, 0.968881],
      ],
      tritan: [
        [1.255528, -0.076749, -0.178779],
        [-0.078411, 0.930809, 0.147602],
        [0.004733, 0.691367, 0.3039],
      ],
    };
    const through = (matrix: readonly Rgb[], [r, g, b]: Rgb): Rgb =>
      matrix.map(([x, y, z]) => Math.min(1, Math.max(0, x * r + y * g + z * b))) as unknown as Rgb;
    const ground = (element: Element): Rgb => {
      for (let at: Element | null = element; at !== null; at = at.parentElement) {
        const { backgroundColor } = getComputedStyle(at);
        if (!/rgba\(.*, 0\)|transparent/u.test(backgroundColor)) return lit(backgroundColor);
      }
      return [1, 1, 1];
    };
    const clipper = (element: Element): Element | null => {
      for (let at = element.parentElement; at !== null; at = at.parentElement)
        if (getComputedStyle(at).overflowY !== 'visible' && at.classList.contains('fit-box')) return at;
      return null;
    };

    interface Line {
      readonly words: string;
      readonly element: Element;
      readonly left: number;
      readonly right: number;
      readonly top: number;
      readonly bottom: number;
    }
    const shown: Line[] = [];
    const pagesOf = new Map<Element, Set<number>>();
    const walker = document.createTreeWalker(
      document.querySelector('.wall') ?? document.body,
      NodeFilter.SHOW_TEXT,
    );
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const words = node.textContent?.trim() ?? '';
      const element = node.parentElement;
      if (words === '' || element === null) continue;
      const style = getComputedStyle(element);
      const size = parseFloat(style.fontSize);
      const least =
        element.closest('.digits') !== null &&
        element.closest('[data-scene=timer], [data-scene=slides]') !== null
          ? element.classList.contains('digits-minus')
            ? 20
            : 25
          : element.classList.contains('who')
            ? 8
            : 5;
      const percent = (100 * size) / height;
      if (percent < least - 0.02) faults.push(`"${words}" is ${percent.toFixed(2)} % high, not ${least} %`);
      const ink = lit(style.color);
      const paper = ground(element);
      for (const [eye, of] of [
        ['anybody', 7],
        ...Object.keys(eyes).map((each) => [each, 7] as const),
      ] as const) {
        const matrix = eyes[eye];
        const ratio =
          matrix === undefined
            ? contrast(ink, paper)
            : contrast(through(matrix, ink), through(matrix, paper));
        if (ratio < of) faults.push(`"${words}" stands out ${ratio.toFixed(2)} : 1 for ${eye}`);
      }
      const range = document.createRange();
      range.selectNodeContents(node);
      const by = clipper(element);
      const limit = by?.getBoundingClientRect() ?? new DOMRect(0, 0, innerWidth, innerHeight);
      let isSeen = false;
      const tops = new Set<number>();
      for (const box of range.getClientRects()) {
        if (box.width < 1) continue;
        const middle = (box.top + box.bottom) / 2;
        // A line box is taller than its letters: what counts is the letters.
        const line = {
          words,
          element,
          left: box.left + 0.5,
          right: box.right - 0.5,
          top: middle - size * 0.36,
          bottom: middle + size * 0.36,
        };
        const gone = line.right <= limit.left || line.left >= limit.right;
        const group = element.closest('li');
        if (by?.firstElementChild?.classList.contains('fit-paged') === true && group !== null) {
          const text = by.firstElementChild.getBoundingClientRect();
          const on = Math.round((box.left - text.left) / (2 * text.width) - 0.25);
          pagesOf.set(group, (pagesOf.get(group) ?? new Set()).add(on));
        }
        if (gone && by !== null) continue;
        isSeen = true;
        tops.add(Math.round(middle));
        if (
          line.left < limit.left - 1 ||
          line.right > limit.right + 1 ||
          line.top < limit.top - 1 ||
          line.bottom > limit.bottom + 1 ||
          line.left < 0 ||
          line.right > innerWidth ||
          line.top < 0 ||
          line.bottom > innerHeight
        )
          faults.push(`"${words}" is cut`);
        shown.push(line);
      }
      if (isSeen) seen.push(words);
      if (element.classList.contains('who') && tops.size > 2)
        faults.push(`"${words}" takes ${tops.size} lines`);
    }
    for (const [i, a] of shown.entries())
      for (const b of shown.slice(i + 1)) {
        if (a.element === b.element) continue;
        const apart = a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;
        if (!apart) faults.push(`"${a.words}" lies on "${b.words}"`);
      }
    const page = /page \d+ of (\d+)/u.exec(document.querySelector('.fit-page')?.textContent ?? '');
    // A group that is no longer than a page stands on one.
    for (const [group, on] of pagesOf) {
      const room = group.closest('.fit-box')?.clientHeight ?? 0;
      const lines = [...group.getClientRects()].reduce((sum, box) => sum + box.height, 0);
      if (on.size > 1 && lines < room * 0.98)
        faults.push(`"${group.textContent}" is torn over ${on.size} pages`);
    }
    // The part of a ring that is left stands out from the part that is gone.
    for (const left of document.querySelectorAll('.ring-left')) {
      const track = left.parentElement?.querySelector('.ring-track');
      if (track == null) continue;
      const ratio = contrast(lit(getComputedStyle(left).stroke), lit(getComputedStyle(track).stroke));
      if (ratio < 3) faults.push(`the ring stands out ${ratio.toFixed(2)} : 1`);
    }
    return { faults: [...new Set(faults)], seen, pages: page === null ? 1 : Number(page[1]) };
  });
