import { graphemes } from '../../../shared/lib/graphemes.ts';

/** Where everybody sits, in CSS pixels. Pure: text is measured by the function passed in. */
export interface CircleInput {
  readonly width: number;
  readonly height: number;
  /** In seat order, starting at the top, clockwise. */
  readonly names: readonly string[];
  /** 1 where 1rem is 16 px; larger on large displays. */
  readonly scale: number;
  /** Width of the text in pixels at that font size, in pixels. */
  readonly measure: (text: string, size: number) => number;
}

export interface SeatPlace {
  /** Radians, 0 at three o'clock, clockwise. */
  readonly angle: number;
  readonly x: number;
  readonly y: number;
  /** As it fits, ellipsised. */
  readonly label: string;
  readonly anchor: 'start' | 'middle' | 'end';
}

export type CircleLayout =
  | { readonly mode: 'list' }
  | {
      readonly mode: 'names' | 'numbers';
      readonly cx: number;
      readonly cy: number;
      /** Of the ring of seats. */
      readonly radius: number;
      readonly seat: number;
      /** Where petals begin and how long the longest may become. */
      readonly petalFrom: number;
      readonly petalDepth: number;
      /** Labels ride on their petal where there is room, else they stand on one ring. */
      readonly riding: boolean;
      readonly fontSize: number;
      readonly seats: readonly SeatPlace[];
    };

/** No seat is smaller than this across, no label's type lower (ROOM, sizes). Pixels. */
export const smallestSeat = 24;
export const smallestLabel = 14;

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const overlaps = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

export const angleOf = (index: number, n: number): number => -Math.PI / 2 + (2 * Math.PI * index) / n;

const anchorOf = (angle: number): SeatPlace['anchor'] =>
  Math.abs(Math.cos(angle)) < 0.2 ? 'middle' : Math.cos(angle) > 0 ? 'start' : 'end';

/** Where a label stands at a distance from the centre: its point, and the baseline's shift. */
export function labelAt(angle: number, distance: number, fontSize: number): { x: number; y: number } {
  const drop = anchorOf(angle) === 'middle' ? (Math.sin(angle) > 0 ? 0.75 : -0.05) : 0.33;
  return { x: distance * Math.cos(angle), y: distance * Math.sin(angle) + drop * fontSize };
}

function boxAt(angle: number, distance: number, width: number, fontSize: number): Box {
  const { x, y } = labelAt(angle, distance, fontSize);
  const anchor = anchorOf(angle);
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return { left, right: left + width, top: y - fontSize * 0.95, bottom: y + fontSize * 0.35 };
}

const around = (a: Box, b: Box): Box => ({
  left: Math.min(a.left, b.left),
  right: Math.max(a.right, b.right),
  top: Math.min(a.top, b.top),
  bottom: Math.max(a.bottom, b.bottom),
});

/** Cut to a width with an ellipsis, never inside a character. */
export function ellipsise(text: string, width: number, measured: (text: string) => number): string {
  if (measured(text) <= width) return text;
  const parts = graphemes(text);
  for (let length = parts.length - 1; length > 0; length -= 1) {
    const cut = `${parts.slice(0, length).join('').trimEnd()}…`;
    if (measured(cut) <= width) return cut;
  }
  return '…';
}

const gap = (scale: number): number => 14 * scale;

/** Names beside the seats, as large as they go; then numbers in the seats; then a list. */
export function circleLayout(input: CircleInput): CircleLayout {
  const n = input.names.length;
  if (n === 0) return { mode: 'list' };
  return withNames(input) ?? withNumbers(input) ?? { mode: 'list' };
}

function withNames(input: CircleInput): CircleLayout | null {
  const { width, height, names, scale, measure } = input;
  const n = names.length;
  const seat = Math.max(smallestSeat / 2, 11 * scale);
  const half = Math.min(width, height) / 2;
  // As small as the seats and the name in the middle let it be, whatever the height: more room never shows less.
  const least = Math.max(96 * scale, (n * (seat * 2.25 + 6 * scale)) / (2 * Math.PI));
  const riding = n <= 14;
  const radii = ringsBetween(half * 0.74, least, Math.max(2, half * 0.02));
  for (const size of [19, 18, 17, 16, 15, 14]) {
    const fontSize = Math.max(smallestLabel, size * scale);
    const widths = names.map((each) => measure(each, fontSize));
    for (const most of [13, 10, 8, 6.5]) {
      const shown = widths.map((each) => Math.min(each, most * fontSize));
      for (const radius of radii) {
        const petalDepth = depthOf(radius, n, scale);
        const from = radius + seat + 10 * scale;
        const nearest = from + gap(scale) * 0.4;
        const farthest = from + petalDepth + gap(scale);
        const boxes = names.map((_, index) => {
          const angle = angleOf(index, n);
          const far = boxAt(angle, farthest, shown[index] ?? 0, fontSize);
          return riding ? around(boxAt(angle, nearest, shown[index] ?? 0, fontSize), far) : far;
        });
        if (!fits(boxes, width, height)) continue;
        const cut = names.map((each, index) =>
          ellipsise(each, shown[index] ?? 0, (text) => measure(text, fontSize)),
        );
        return build(input, 'names', { radius, seat, petalFrom: from, petalDepth, riding, fontSize }, cut);
      }
    }
  }
  return null;
}

/** From the largest down, the smallest always among them. */
function ringsBetween(largest: number, least: number, step: number): readonly number[] {
  if (largest < least) return [];
  const count = Math.floor((largest - least) / step) + 1;
  return [...Array.from({ length: count }, (_, index) => largest - index * step), least];
}

function withNumbers(input: CircleInput): CircleLayout | null {
  const { width, height, names, scale } = input;
  const n = names.length;
  const half = Math.min(width, height) / 2;
  const fontSize = Math.max(smallestLabel, 14 * scale);
  const petalDepth = Math.min(half * 0.12, 40 * scale);
  const least = smallestSeat / 2;
  for (let seat = Math.max(least, 18 * scale); seat >= least; seat -= 0.5) {
    const petalFrom = half - petalDepth - 4 * scale;
    const radius = petalFrom - seat - 6 * scale;
    // The one on the floor is drawn a fifth larger.
    if (2 * Math.PI * radius < n * (seat * 2 + Math.max(2, 3 * scale))) continue;
    return build(input, 'numbers', { radius, seat, petalFrom, petalDepth, riding: false, fontSize }, names);
  }
  return null;
}

const depthOf = (radius: number, n: number, scale: number): number =>
  Math.min(radius * (n <= 14 ? 0.28 : 0.2), 90 * scale);

/** Boxes around the centre (0, 0) fit into the picture and leave each other alone. */
function fits(boxes: readonly Box[], width: number, height: number): boolean {
  const [w, h] = [width / 2 - 4, height / 2 - 4];
  if (boxes.some((b) => b.left < -w || b.right > w || b.top < -h || b.bottom > h)) return false;
  return boxes.every((box, index) => boxes.every((other, at) => at <= index || !overlaps(box, other)));
}

function build(
  input: CircleInput,
  mode: 'names' | 'numbers',
  ring: {
    readonly radius: number;
    readonly seat: number;
    readonly petalFrom: number;
    readonly petalDepth: number;
    readonly riding: boolean;
    readonly fontSize: number;
  },
  labels: readonly string[],
): CircleLayout {
  const [cx, cy] = [input.width / 2, input.height / 2];
  const n = labels.length;
  const seats = labels.map((label, index): SeatPlace => {
    const angle = angleOf(index, n);
    return {
      angle,
      x: cx + ring.radius * Math.cos(angle),
      y: cy + ring.radius * Math.sin(angle),
      label,
      anchor: anchorOf(angle),
    };
  });
  return { mode, cx, cy, ...ring, seats };
}
