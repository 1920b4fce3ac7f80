/** A display as far as placing windows needs it. */
export interface DisplayLike {
  readonly id: number;
  readonly label: string;
  /** Device-independent pixels: they change with the scale. */
  readonly bounds: Bounds;
}
export interface Bounds {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
/** Remembered by label, size and place: ids change between starts. */
export type Remembered = Omit<DisplayLike, 'id'>;

/** One of the displays there are, and whether the console stands on it. */
export interface PlacedDisplay extends DisplayLike {
  readonly holdsConsole: boolean;
}

export type Placement<D> =
  | { readonly kind: 'on'; readonly display: D }
  /** `only`: there is no other. `mirrored`: what else there is shows what the console's display shows. */
  | { readonly kind: 'none'; readonly trouble: 'only' | 'mirrored' };

const samePlace = (a: Remembered, b: Remembered): boolean =>
  a.bounds.x === b.bounds.x && a.bounds.y === b.bounds.y;
const sameLabel = (a: Remembered, b: Remembered): boolean => a.label !== '' && a.label === b.label;
const sameSize = (a: Remembered, b: Remembered): boolean =>
  a.bounds.width === b.bounds.width && a.bounds.height === b.bounds.height;

/** What makes it the remembered one, the surest first; with another scale only label or place are left. */
const knownBy: readonly ((a: Remembered, b: Remembered) => boolean)[] = [
  (a, b) => a.label === b.label && sameSize(a, b) && samePlace(a, b),
  (a, b) => a.label === b.label && sameSize(a, b),
  sameLabel,
  (a, b) => sameSize(a, b) && samePlace(a, b),
];

/**
 * Where the wall stands: on the remembered display, else on any that shows something else than the console's. Never
 * on the console's own, whatever was remembered; with none other there is no wall.
 */
export function placeWall<D extends PlacedDisplay>(
  displays: readonly D[],
  remembered: Remembered | null,
): Placement<D> {
  const own = displays.filter(({ holdsConsole }) => holdsConsole);
  const others = displays.filter(({ holdsConsole }) => !holdsConsole);
  const free = others.filter(({ bounds }) => !own.some((each) => overlap(each.bounds, bounds)));
  const known =
    remembered === null
      ? undefined
      : knownBy.map((is) => free.find((each) => is(each, remembered))).find((each) => each !== undefined);
  const display = known ?? free[0];
  if (display !== undefined) return { kind: 'on', display };
  return { kind: 'none', trouble: others.length > 0 ? 'mirrored' : 'only' };
}

/** More than the edge is shared: a mirrored pair that the system tells as two. */
export const overlap = (a: Bounds, b: Bounds): boolean =>
  Math.min(a.x + a.width, b.x + b.width) > Math.max(a.x, b.x) &&
  Math.min(a.y + a.height, b.y + b.height) > Math.max(a.y, b.y);

/**
 * Kept bounds, as far as there is still a display to see them on, and not larger than that; null: wherever the
 * system puts it.
 */
export function boundsOnScreen(kept: Bounds | null, displays: readonly DisplayLike[]): Bounds | null {
  if (kept === null) return null;
  const on = displays.find(
    ({ bounds }) =>
      kept.x + kept.width > bounds.x + 100 &&
      kept.x < bounds.x + bounds.width - 100 &&
      kept.y >= bounds.y - 10 &&
      kept.y < bounds.y + bounds.height - 50,
  );
  if (on === undefined) return null;
  const { bounds } = on;
  if (kept.width <= bounds.width && kept.height <= bounds.height) return kept;
  const width = Math.min(kept.width, bounds.width);
  const height = Math.min(kept.height, bounds.height);
  return {
    width,
    height,
    x: Math.min(Math.max(kept.x, bounds.x), bounds.x + bounds.width - width),
    y: Math.min(Math.max(kept.y, bounds.y), bounds.y + bounds.height - height),
  };
}

/** From left to right, then from top to bottom: how they are counted when they are told apart. */
export const inOrder = <D extends DisplayLike>(displays: readonly D[]): readonly D[] =>
  displays.toSorted((a, b) => a.bounds.x - b.bounds.x || a.bounds.y - b.bounds.y);
