import type { Length } from './length.ts';
import type { Doubt } from './reading.ts';
import type { Span } from './span.ts';

/** A row as its lines say it; what its times mean follows from its neighbours. */
export interface RawRow {
  readonly line: number;
  readonly day: number;
  /** Below which heading it stands: another number, another heading. */
  readonly part: number;
  readonly span: Span | null;
  readonly length: Length | null;
  /** Numbers without a unit where a time could stand: one, or two of a range. */
  readonly bare: readonly [number] | readonly [number, number] | null;
  readonly title: string;
  readonly owner: string;
  readonly notes: readonly string[];
  readonly materials: readonly string[];
  readonly more: readonly { readonly label: string; readonly text: string }[];
  readonly doubts: readonly Doubt[];
}

/** A row of cells, before anybody knows what they hold. */
export interface CellRow {
  readonly line: number;
  readonly cells: readonly string[];
}

export const emptyRow: RawRow = {
  line: 0,
  day: 0,
  part: 0,
  span: null,
  length: null,
  bare: null,
  title: '',
  owner: '',
  notes: [],
  materials: [],
  more: [],
  doubts: [],
};

/** Whether it says anything about time. */
export const isTimed = ({ span, length, bare }: Pick<RawRow, 'span' | 'length' | 'bare'>): boolean =>
  span !== null || length !== null || bare !== null;

/** Rows of one day under one heading, in lists. */
export function byPart(rows: readonly RawRow[]): RawRow[][] {
  const out: RawRow[][] = [];
  for (const row of rows) {
    const last = out.at(-1)?.[0];
    if (last?.day === row.day && last.part === row.part) out.at(-1)?.push(row);
    else out.push([row]);
  }
  return out;
}

/** Things to have at hand, one by one. */
export const listed = (text: string): string[] =>
  text
    .split(/[\n;,•]|\s·\s/u)
    .map((each) => each.replace(/^(?:[-–*+]|\[[ xX]?\])\s+/u, '').trim())
    .filter((each) => !isNothing(each));

/** A cell of strokes is empty. */
export const isNothing = (text: string): boolean =>
  /^(?:[-–—.…?/]*|n\/?a\.?|none|tb[acd]|keine?|aucune?)$/iu.test(text.trim());
