import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  circleLayout,
  ellipsise,
  labelAt,
  smallestLabel,
  smallestSeat,
  type CircleLayout,
} from '../../../renderer/room/circle/layout.ts';
import { listLayout } from '../../../renderer/room/circle/list-layout.ts';
import { eveningNames } from '../../support/evening.ts';

/** A little wider than the bundled type is. */
const measure = (text: string, size: number): number => [...text].length * size * 0.62;

// The middle column of the room in a window of that size.
const windows = [
  ['1024×640', 520, 400, 1],
  ['1440×900', 848, 640, 1],
  ['3840×2160', 2040, 1530, 2.25],
] as const;

const distance = (a: { x: number; y: number }, b: { x: number; y: number }): number =>
  Math.hypot(a.x - b.x, a.y - b.y);

function expectReadable(layout: CircleLayout, width: number, height: number): void {
  if (layout.mode === 'list') return;
  expect(layout.fontSize).toBeGreaterThanOrEqual(smallestLabel);
  expect(layout.seat * 2).toBeGreaterThanOrEqual(smallestSeat);
  const { seats, seat } = layout;
  for (const [index, each] of seats.entries()) {
    expect(each.x - seat).toBeGreaterThanOrEqual(0);
    expect(each.y - seat).toBeGreaterThanOrEqual(0);
    expect(each.x + seat).toBeLessThanOrEqual(width);
    expect(each.y + seat).toBeLessThanOrEqual(height);
    const next = seats[(index + 1) % seats.length];
    const gap = next === undefined || next === each ? Infinity : distance(each, next);
    expect(gap).toBeGreaterThan(seat * 2);
  }
  if (layout.mode === 'names') expectApart(layout, width, height);
}

/** Labels with the longest petal: inside the picture, none over another. */
function expectApart(layout: Exclude<CircleLayout, { mode: 'list' }>, width: number, height: number): void {
  const far = layout.petalFrom + layout.petalDepth;
  const boxes = layout.seats.map(({ angle, anchor, label }) => {
    const at = labelAt(angle, far, layout.fontSize);
    const long = measure(label, layout.fontSize);
    const left = layout.cx + at.x - (anchor === 'start' ? 0 : anchor === 'end' ? long : long / 2);
    const baseline = layout.cy + at.y;
    return {
      left,
      right: left + long,
      top: baseline - layout.fontSize * 0.75,
      bottom: baseline + layout.fontSize * 0.2,
    };
  });
  for (const [index, a] of boxes.entries()) {
    expect(a.left).toBeGreaterThanOrEqual(0);
    expect(a.right).toBeLessThanOrEqual(width);
    expect(a.top).toBeGreaterThanOrEqual(0);
    expect(a.bottom).toBeLessThanOrEqual(height);
    for (const b of boxes.slice(index + 1)) {
      const apart = a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;
      expect(apart).toBe(true);
    }
  }
}

describe('ROOM, sizes: names give way to numbers, numbers to the list', () => {
  it.each(windows)('3 and 12 people have their names at %s', (_window, width, height, scale) => {
    for (const people of [3, 12]) {
      const layout = circleLayout({ width, height, scale, measure, names: eveningNames(people) });
      expect(layout.mode).toBe('names');
      expectReadable(layout, width, height);
    }
  });

  it('60 people are numbers on a laptop and at 4K, and a list at 1024×640', () => {
    const modes = windows.map(([, width, height, scale]) => {
      const layout = circleLayout({ width, height, scale, measure, names: eveningNames(60) });
      expectReadable(layout, width, height);
      return layout.mode;
    });
    expect(modes).toEqual(['list', 'numbers', 'numbers']);
  });

  it('whatever the size and the names, seats and labels stay readable, apart and inside', () => {
    expect.hasAssertions();
    const people = fc.array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }), {
      minLength: 1,
      maxLength: 70,
    });
    fc.assert(
      fc.property(
        people,
        fc.integer({ min: 200, max: 2400 }),
        fc.integer({ min: 200, max: 1800 }),
        (names, width, height) => {
          expectReadable(circleLayout({ width, height, scale: 1, measure, names }), width, height);
        },
      ),
      { seed: 20, numRuns: 150 },
    );
  });

  it('a higher picture never shows less: names stay names', () => {
    const name = fc.integer({ min: 2, max: 24 }).map((length) => 'm'.repeat(length));
    const circles = fc.sample(fc.array(name, { minLength: 3, maxLength: 12 }), {
      seed: 20261123,
      numRuns: 60,
    });
    const heights = Array.from({ length: 20 }, (_, step) => 330 + step * 18);
    const mode = (names: readonly string[], height: number): string =>
      circleLayout({ width: 520, height, names, scale: 1, measure }).mode;
    const worse = circles.flatMap((names) =>
      heights
        .filter((height) => mode(names, height) === 'names' && mode(names, height + 45) !== 'names')
        .map((height) => ({ names, height })),
    );
    expect(worse).toEqual([]);
  });

  it('an empty room is an empty list', () => {
    expect(circleLayout({ width: 800, height: 600, scale: 1, measure, names: [] })).toEqual({ mode: 'list' });
  });

  it('a name is cut between characters, never inside one', () => {
    const cut = ellipsise('👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦', 12, (text) => [...new Intl.Segmenter('en').segment(text)].length * 5);
    expect(cut).toBe('👩‍👩‍👧‍👦…');
  });
});

describe('ROOM, sizes: the list', () => {
  it('shows all 60 at 1024×640 without scrolling, long names cut to their column', () => {
    const names = eveningNames(60);
    const { columns, labels } = listLayout({ width: 520, height: 400, scale: 1, measure, names });
    expect(Math.ceil(60 / columns) * smallestSeat).toBeLessThanOrEqual(400);
    const widest = Math.max(...labels.map((each) => measure(each, 15)));
    expect(widest).toBeLessThanOrEqual(520 / columns);
    expect(labels.filter((each) => each.endsWith('…')).length).toBeGreaterThan(0);
    expect(labels).toContain('Mei');
  });
});
