import { describe, expect, test } from 'vitest';
import * as fc from 'fast-check';
import { isWayland } from '../../../../electron/main/wayland.ts';
import { boundsOnScreen, placeWall, type PlacedDisplay } from '../../../../electron/main/place-wall.ts';

const display = (id: number, label: string, x: number, more: Partial<PlacedDisplay> = {}): PlacedDisplay => ({
  id,
  label,
  bounds: { x, y: 0, width: 1920, height: 1080 },
  holdsConsole: false,
  ...more,
});
const laptop = display(1, 'laptop', 0, { holdsConsole: true });
const projector = display(2, 'projector', 1920);
const other = display(3, 'other', 3840);
const kept = ({ label, bounds }: PlacedDisplay) => ({ label, bounds });
const on = (found: PlacedDisplay) => ({ kind: 'on', display: found });

describe('placeWall', () => {
  test('one display: there is no wall, whatever was remembered', () => {
    expect(placeWall([laptop], null)).toEqual({ kind: 'none', trouble: 'only' });
    expect(placeWall([laptop], kept(laptop))).toEqual({ kind: 'none', trouble: 'only' });
    expect(placeWall([laptop], kept(projector))).toEqual({ kind: 'none', trouble: 'only' });
  });

  test('two: the one that the console is not on', () => {
    expect(placeWall([laptop, projector], null)).toEqual(on(projector));
    const swapped = [
      { ...laptop, holdsConsole: false },
      { ...projector, holdsConsole: true },
    ];
    expect(placeWall(swapped, kept(projector))).toEqual(on({ ...laptop, holdsConsole: false }));
  });

  test('three: the remembered one, whatever its id and place are today', () => {
    expect(placeWall([laptop, projector, other], kept(other))).toEqual(on(other));
    const moved = { ...other, id: 77, bounds: { ...other.bounds, x: -1920 } };
    expect(placeWall([laptop, projector, moved], kept(other))).toEqual(on(moved));
  });

  test('of two alike the one that stood there before', () => {
    const left = { ...projector, id: 8 };
    const right = { ...projector, id: 9, bounds: { ...projector.bounds, x: 3840 } };
    expect(placeWall([laptop, left, right], kept(right))).toEqual(on(right));
  });

  test('mirrored: what shows the console’s picture is no display for the wall, told as one or as two', () => {
    const twin = display(2, 'projector', 0);
    expect(placeWall([laptop, twin], kept(twin))).toEqual({ kind: 'none', trouble: 'mirrored' });
    const smaller = { ...twin, bounds: { x: 0, y: 0, width: 1280, height: 720 } };
    expect(placeWall([laptop, smaller], null)).toEqual({ kind: 'none', trouble: 'mirrored' });
    expect(placeWall([laptop, twin, other], kept(twin))).toEqual(on(other));
  });

  test('unplugged while it runs: another that is there, else none; replugged: back to the remembered one', () => {
    expect(placeWall([laptop, other], kept(projector))).toEqual(on(other));
    expect(placeWall([laptop], kept(projector)).kind).toBe('none');
    expect(placeWall([laptop, other, { ...projector, id: 12 }], kept(projector))).toMatchObject({
      display: { id: 12 },
    });
  });

  test('with another scale its size is another one, and it is known by its label', () => {
    const scaled = { ...other, bounds: { x: 2560, y: 0, width: 1280, height: 720 } };
    expect(placeWall([laptop, projector, scaled], kept(other))).toEqual(on(scaled));
  });

  test('without a label it is known by size and place', () => {
    const nameless = { ...other, label: '' };
    expect(placeWall([laptop, { ...projector, label: '' }, nameless], kept(nameless))).toEqual(on(nameless));
  });

  test('vanished at the start, and the remembered one larger than any: whatever is there', () => {
    const huge = { label: 'cinema', bounds: { x: 9000, y: 0, width: 7680, height: 4320 } };
    expect(placeWall([laptop, projector], huge)).toEqual(on(projector));
    expect(placeWall([], huge)).toEqual({ kind: 'none', trouble: 'only' });
  });

  test('whatever is plugged and remembered, it is never where the console is', () => {
    const bounds = fc.record({
      x: fc.integer({ min: -4000, max: 4000 }),
      y: fc.integer({ min: -2000, max: 2000 }),
      width: fc.integer({ min: 640, max: 4000 }),
      height: fc.integer({ min: 480, max: 2500 }),
    });
    const any = fc.record({
      id: fc.nat(9),
      label: fc.constantFrom('', 'a', 'b'),
      bounds,
      holdsConsole: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(any, { maxLength: 5 }), fc.option(any), (displays, remembered) => {
        const placed = placeWall(displays, remembered);
        if (placed.kind === 'none') return;
        const { display: found } = placed;
        expect(displays).toContain(found);
        const apart = (a: typeof found.bounds, b: typeof found.bounds): boolean =>
          a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;
        for (const own of displays.filter(({ holdsConsole }) => holdsConsole))
          expect(apart(own.bounds, found.bounds)).toBe(true);
      }),
      { seed: 6, numRuns: 500 },
    );
  });
});

describe('a window of which the place was kept', () => {
  test('is not put where no display is any more', () => {
    expect(boundsOnScreen({ x: 4000, y: 10, width: 800, height: 600 }, [laptop, projector])).toBeNull();
    const place = { x: 2000, y: 10, width: 800, height: 600 };
    expect(boundsOnScreen(place, [laptop, projector])).toBe(place);
    expect(boundsOnScreen(null, [laptop])).toBeNull();
  });

  test('is not larger than the display it stands on', () => {
    const huge = { x: 200, y: 0, width: 5000, height: 3000 };
    expect(boundsOnScreen(huge, [laptop, projector])).toEqual({ x: 0, y: 0, width: 1920, height: 1080 });
  });
});

test('Wayland places no window: by itself from Electron 38 on, before that only where it is told to', () => {
  const wayland = { WAYLAND_DISPLAY: 'wayland-0' };
  expect(isWayland('', wayland, '45.4.1')).toBe(true);
  expect(isWayland('', wayland, '33.2.1')).toBe(false);
  expect(isWayland('auto', wayland, '33.2.1')).toBe(true);
  expect(isWayland('wayland', {}, '33.2.1')).toBe(true);
  expect(isWayland('x11', wayland, '45.4.1')).toBe(false);
  expect(isWayland('', { WAYLAND_DISPLAY: '' }, '45.4.1')).toBe(false);
});
