import { expect, test } from 'vitest';
import { boundsOnScreen, chooseWallDisplay } from '../../../../electron/main/choose-display.ts';

const display = (id: number, label: string, x: number) => ({
  id,
  label,
  bounds: { x, y: 0, width: 1920, height: 1080 },
});
const laptop = display(1, 'laptop', 0);
const projector = display(2, 'projector', 1920);
const other = display(3, 'other', 3840);

test('there is no wall on the only display', () => {
  expect(chooseWallDisplay([laptop], 1, null)).toBeNull();
});

test('the wall goes to the display that the console is not on', () => {
  expect(chooseWallDisplay([laptop, projector], 1, null)).toBe(projector);
  expect(chooseWallDisplay([laptop, projector], 2, null)).toBe(laptop);
});

test('a display is known again by its label and size, whatever its id and place', () => {
  const { id: _, ...kept } = other;
  expect(chooseWallDisplay([laptop, projector, { ...other, id: 77 }], 1, kept)?.id).toBe(77);
});

test('of two displays alike, the one that stood there before', () => {
  const left = { ...projector, id: 8 };
  const right = { ...projector, id: 9, bounds: { ...projector.bounds, x: 3840 } };
  const { id: _, ...kept } = right;
  expect(chooseWallDisplay([laptop, left, right], 1, kept)?.id).toBe(9);
});

test('a window is not put where no display is any more', () => {
  expect(boundsOnScreen({ x: 4000, y: 10, width: 800, height: 600 }, [laptop, projector])).toBeNull();
  const kept = { x: 2000, y: 10, width: 800, height: 600 };
  expect(boundsOnScreen(kept, [laptop, projector])).toBe(kept);
  expect(boundsOnScreen(null, [laptop])).toBeNull();
});
