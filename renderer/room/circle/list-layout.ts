import { ellipsise, smallestSeat } from './layout.ts';

export interface ListInput {
  readonly width: number;
  readonly height: number;
  readonly names: readonly string[];
  readonly scale: number;
  readonly measure: (text: string, size: number) => number;
}

export interface ListLayout {
  readonly columns: number;
  /** Names as they fit beside their badge. */
  readonly labels: readonly string[];
}

/** A column narrower than this shows too little of a name. Pixels at scale 1. */
const narrowest = 88;
/** Padding, gap between columns, badge and the mark of a raised hand. Pixels at scale 1. */
const besideName = 56;
/** The line above the list that says who speaks. Pixels at scale 1. */
const above = 64;

/** As few columns as show everybody without scrolling; as many as names can bear where that is too few. */
export function listLayout({ width, height, names, scale, measure }: ListInput): ListLayout {
  const inner = width - 40 * scale;
  const most = Math.max(1, Math.floor(inner / (narrowest * scale)));
  const rows = Math.max(1, Math.floor((height - above * scale) / (smallestSeat * scale)));
  const columns = Math.min(most, Math.max(1, Math.ceil(names.length / rows)));
  const room = inner / columns - besideName * scale;
  const labels = names.map((name) => ellipsise(name, room, (text) => measure(text, 15 * scale)));
  return { columns, labels };
}
