/** Screen and paper do not set a line to the same hundredth: so much smaller is surely within. */
const SURE = 0.985;

interface Fitting {
  readonly box: HTMLElement;
  readonly content: HTMLElement;
  /** Half points. */
  low: number;
  high: number;
}

/**
 * Writes what is in each box with `data-fit="9 46"` (points, least and most) as large as its box takes; all boxes together, so
 * that each step lays the page out once, however many there are. What does not fit at its least gets `data-fits="no"`: its
 * style decides what gives way, and nothing is cut.
 */
export function fitAll(root: ParentNode): void {
  const fittings = [...root.querySelectorAll<HTMLElement>('[data-fit]')].flatMap((box): Fitting[] => {
    const content = box.firstElementChild;
    const [least = 8, most = 8] = (box.dataset['fit'] ?? '').split(' ').map(Number);
    return content instanceof HTMLElement ? [{ box, content, low: least * 2, high: most * 2 }] : [];
  });
  let open: readonly Fitting[] = fittings;
  while (open.length > 0) {
    const sizes = open.map(({ low, high }) => Math.ceil((low + high) / 2));
    open.forEach((each, i) => setSize(each, sizes[i] ?? each.low));
    // Read once all is written.
    const within = open.map(isWithin);
    open.forEach((each, i) => {
      const size = sizes[i] ?? each.low;
      if (within[i] === true) each.low = size;
      else each.high = Math.max(each.low, size - 1);
    });
    open = open.filter(({ low, high }) => low < high);
  }
  for (const each of fittings) setSize(each, each.low * SURE);
  const tooLarge = fittings.filter((each) => !isWithin(each));
  for (const { box } of tooLarge) box.dataset['fits'] = 'no';
}

const setSize = ({ content }: Fitting, halfPoints: number): void =>
  content.style.setProperty('font-size', `${(halfPoints / 2).toFixed(2)}pt`);

const isWithin = ({ box, content }: Fitting): boolean =>
  content.offsetHeight <= box.clientHeight && content.scrollWidth <= content.clientWidth;
