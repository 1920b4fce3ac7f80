/** A display as far as choosing needs it. */
export interface DisplayLike {
  readonly id: number;
  readonly label: string;
  readonly bounds: {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  };
}
/** Remembered by label, size and place: ids change between starts. */
export type Remembered = Omit<DisplayLike, 'id'>;

const samePlace = (a: Remembered, b: Remembered): boolean =>
  a.bounds.x === b.bounds.x && a.bounds.y === b.bounds.y;
const sameKind = (a: Remembered, b: Remembered): boolean =>
  a.label === b.label && a.bounds.width === b.bounds.width && a.bounds.height === b.bounds.height;

/**
 * The display for the wall: the remembered one, where it stood or else anywhere, else any that the console is
 * not on; null when there is none.
 */
export function chooseWallDisplay<D extends DisplayLike>(
  displays: readonly D[],
  consoleDisplay: number,
  remembered: Remembered | null,
): D | null {
  const others = displays.filter(({ id }) => id !== consoleDisplay);
  const alike = remembered === null ? [] : others.filter((display) => sameKind(display, remembered));
  const known = alike.find((display) => remembered !== null && samePlace(display, remembered));
  return known ?? alike[0] ?? others[0] ?? null;
}

/** Bounds that lie on some display, or the default: a display may be gone since they were kept. */
export function boundsOnScreen(
  kept: DisplayLike['bounds'] | null,
  displays: readonly DisplayLike[],
): DisplayLike['bounds'] | null {
  if (kept === null) return null;
  const visible = displays.some(
    ({ bounds }) =>
      kept.x + kept.width > bounds.x + 100 &&
      kept.x < bounds.x + bounds.width - 100 &&
      kept.y >= bounds.y - 10 &&
      kept.y < bounds.y + bounds.height - 50,
  );
  return visible ? kept : null;
}
