import type { Draft } from '../draft.ts';
import type { EventData, EventType, SessionEvent } from '../events.ts';
import type { Span } from '../state.ts';

/** What an event does to the facts. It believes what `decide` wrote and never refuses. */
export type Applier<T extends EventType> = (draft: Draft, data: EventData<T>, event: SessionEvent) => void;
export type Appliers<T extends EventType> = { readonly [K in T]: Applier<K> };

/** The spans with the running one, if any, ended at `to`. */
export function endSpan(spans: readonly Span[], to: number): readonly Span[] {
  const last = spans.at(-1);
  if (last === undefined || last.to !== null) return spans;
  return [...spans.slice(0, -1), { from: last.from, to }];
}

/** Ends the running hold or breakout. */
export const endLast = (draft: Draft, name: 'holds' | 'breakouts', to: number): void =>
  draft.replace(
    name,
    (span) => span.to === null,
    ({ from }) => ({ from, to }),
  );

/** Moves what `is` finds before the element with the id `before`, or to the end. */
export function moveBefore(list: { readonly id: string }[], id: string, before: string | null): void {
  const from = list.findIndex((element) => element.id === id);
  const [element] = from < 0 ? [] : list.splice(from, 1);
  if (element !== undefined) insertBefore(list, element, before);
}

export function insertBefore<E extends { readonly id: string }>(
  list: E[],
  element: E,
  before: string | null,
): void {
  const to = before === null ? -1 : list.findIndex((other) => other.id === before);
  if (to < 0) list.push(element);
  else list.splice(to, 0, element);
}
