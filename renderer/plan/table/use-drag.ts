import { useEffect, useRef, useState, type PointerEvent, type RefObject } from 'react';
import type { PlanDesk } from '../desk/desk.ts';
import { dropRows } from '../desk/rows.ts';
import { only } from '../desk/selection.ts';

/** Rows on their way: before which one they would be dropped (null: at the end), and where that line is drawn. */
export interface Drag {
  readonly ids: readonly string[];
  readonly before: string | null;
  /** Pixels from the top of the table. */
  readonly line: number;
}

/** How far a pointer moves before it drags; so near to an edge the table scrolls along. Pixels. */
const slop = 4;
const edge = 32;

interface Dragging {
  readonly drag: Drag | null;
  readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void;
}

/** Rows are taken by the handle and dropped between others. Esc leaves them where they were. */
export function useDrag(table: RefObject<HTMLElement | null>, desk: PlanDesk): Dragging {
  const [drag, setDrag] = useState<Drag | null>(null);
  const stop = useRef<() => void>(() => undefined);
  useEffect(() => () => stop.current(), []);
  const onPointerDown = (event: PointerEvent<HTMLElement>): void => {
    const handle = (event.target as Element).closest('[data-handle]');
    const row = handle?.closest<HTMLElement>('[data-row]')?.dataset['row'];
    const place = table.current;
    if (row === undefined || place === null || event.button !== 0) return;
    event.preventDefault();
    const { selection } = desk.store.getState();
    if (!selection.rows.includes(row)) desk.goTo(only(row, selection.column));
    const ids = desk.store.getState().selection.rows;
    const from = event.clientY;
    let now: Drag | null = null;
    const show = (next: Drag | null): void => {
      now = next;
      setDrag(next);
    };
    const onMove = ({ clientY }: globalThis.PointerEvent): void => {
      if (now === null && Math.abs(clientY - from) < slop) return;
      const box = place.getBoundingClientRect();
      if (clientY < box.top + edge) place.scrollBy(0, -edge / 2);
      if (clientY > box.bottom - edge) place.scrollBy(0, edge / 2);
      show({ ids, ...dropAt(place, clientY) });
    };
    const onUp = (): void => {
      const dropped = now;
      stop.current();
      if (dropped !== null) dropRows(desk, dropped.ids, dropped.before);
    };
    const onKey = (pressed: KeyboardEvent): void => {
      if (pressed.key !== 'Escape') return;
      pressed.preventDefault();
      pressed.stopPropagation();
      stop.current();
    };
    const listeners = new AbortController();
    const { signal } = listeners;
    stop.current = () => {
      listeners.abort();
      show(null);
    };
    window.addEventListener('pointermove', onMove, { signal });
    window.addEventListener('pointerup', onUp, { signal });
    window.addEventListener('pointercancel', () => stop.current(), { signal });
    window.addEventListener('keydown', onKey, { signal, capture: true });
  };
  return { drag, onPointerDown };
}

/** The gap between two rows that is nearest. */
function dropAt(table: HTMLElement, clientY: number): Pick<Drag, 'before' | 'line'> {
  const offset = table.scrollTop - table.getBoundingClientRect().top;
  let line = 0;
  for (const each of table.querySelectorAll<HTMLElement>('[data-row]')) {
    const { top, bottom } = each.getBoundingClientRect();
    if (clientY < (top + bottom) / 2) return { before: each.dataset['row'] ?? null, line: top + offset };
    line = bottom + offset;
  }
  return { before: null, line };
}
