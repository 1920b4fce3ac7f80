import type { Interval } from '../../../shared/turns/intervals.ts';
import { itemAt, type StripItem, type StripView } from '../../../shared/turns/strip.ts';

/** What is pointed at: an item by id, or what lies at an instant; or a stretch of one's own choice. */
export interface Pointed {
  readonly id: string | null;
  readonly at: number;
  readonly stretch: Interval | null;
}

/** A stretch that was chosen to be filled, not what the record has. */
interface ChosenStretch extends Interval {
  readonly kind: 'stretch';
  readonly id: string;
}
export type Chosen = StripItem | ChosenStretch;

export const pointAt = (at: number): Pointed => ({ id: null, at, stretch: null });
export const pointTo = ({ id, from }: StripItem): Pointed => ({ id, at: from, stretch: null });

/** What is gone in the meantime is replaced by what lies there now. null: there is nothing at all. */
export function chosenOf(view: StripView, { id, at, stretch }: Pointed): Chosen | null {
  if (stretch !== null) return { kind: 'stretch', id: 'stretch', ...stretch };
  const known = id === null ? undefined : view.items.find((each) => each.id === id);
  return known ?? view.items.find((each) => each.from === at) ?? itemAt(view, at);
}

const inDoubt = (item: StripItem): boolean => item.kind === 'missed' || item.doubtFrom !== null;

/** The next one to go to. null: there is none. */
export function next(
  { items }: StripView,
  chosen: Chosen | null,
  to: 'before' | 'after' | 'first' | 'last' | 'unpressed',
): StripItem | null {
  const at = chosen === null ? -1 : items.findIndex(({ id }) => id === chosen.id);
  switch (to) {
    case 'first':
      return items[0] ?? null;
    case 'last':
      return items.at(-1) ?? null;
    case 'before':
      return (
        (at >= 0 ? items[at - 1] : items.findLast(({ from }) => from < (chosen?.from ?? 0))) ??
        items[0] ??
        null
      );
    case 'after':
      return (
        (at >= 0 ? items[at + 1] : items.find(({ from }) => from > (chosen?.from ?? 0))) ??
        items.at(-1) ??
        null
      );
    case 'unpressed':
      return items.slice(at + 1).find(inDoubt) ?? items.find(inDoubt) ?? null;
  }
}

/** How long a turn is made that somebody remembers, before its edges are moved. Milliseconds. */
const addedMs = 30_000;

/** Where a turn that was missed lies around an instant: in what is free there, else over who speaks. */
export function addedAt({ items, from, to }: StripView, at: number, person: string | null): Interval {
  const end = Math.min(at + addedMs, to);
  const start = Math.max(from, Math.min(at, end - addedMs / 2));
  const isTaken = items.some((each) => each.kind === 'turn' && each.from <= start && start < each.to);
  const next = items.find(
    (each) =>
      each.kind === 'turn' && each.from > start && (!isTaken || (person !== null && each.person === person)),
  );
  return { from: start, to: Math.min(end, next?.from ?? end) };
}
