import { createStore, type StoreApi } from 'zustand/vanilla';
import { applyEdit } from '../../../shared/plan/edit/apply.ts';
import type { EditRefusal, PlanEdit } from '../../../shared/plan/edit/edit.ts';
import { began, cancel, record, redo, undo, type History } from '../../../shared/plan/edit/history.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { only, still, type Column, type Selection } from './selection.ts';

/** A cell that is being changed. */
export interface Editing {
  readonly row: string;
  readonly column: Column;
  /** What was typed to begin with, in place of what stood there; null: that is to be changed. */
  readonly seed: string | null;
  /** All that is typed until it is left is one step (see `History`). */
  readonly key: string;
}

export interface DeskState {
  readonly history: History<Plan, Selection>;
  readonly selection: Selection;
  readonly editing: Editing | null;
  readonly refusal: EditRefusal | null;
  /** What has just been done, for those who do not see it. */
  readonly said: string;
  /** Counts up whenever the focus belongs in the table. */
  readonly toTable: number;
}

interface Doing {
  /** Steps of one key become one. */
  readonly key?: string;
  readonly select?: Selection;
  readonly said?: string;
}

/** One plan on the desk: every change goes through it and can be taken back. */
export interface PlanDesk {
  readonly store: StoreApi<DeskState>;
  readonly plan: () => Plan;
  /** Answers whether it was done; why not stands in the state. */
  readonly edit: (edit: PlanEdit, doing?: Doing) => boolean;
  readonly undo: (said: string) => void;
  readonly redo: (said: string) => void;
  readonly select: (selection: Selection) => void;
  /** Selects, and brings the focus there. */
  readonly goTo: (selection: Selection) => void;
  readonly beginEditing: (row: string, column: Column, seed?: string | null) => void;
  /** Leaves the cell with what was typed. */
  readonly endEditing: (next?: Selection) => void;
  /** Leaves it as it was before. */
  readonly cancelEditing: () => void;
  /** Takes back what was typed under a key, as if it had never been. */
  readonly forget: (key: string) => void;
  readonly say: (words: string) => void;
  readonly focusTable: () => void;
}

/** @param now milliseconds of a clock that runs on */
export function makePlanDesk(plan: Plan, now: () => number): PlanDesk {
  const first = plan.segments[0]?.id ?? null;
  const store = createStore<DeskState>(() => ({
    history: began(plan),
    selection: only(first, 'title'),
    editing: null,
    refusal: null,
    said: '',
    toTable: 0,
  }));
  const { getState: get, setState: set } = store;
  let keys = 0;
  const present = (): Plan => get().history.now;
  const moved = (
    taken: { readonly history: History<Plan, Selection>; readonly selection: Selection } | null,
    said: string,
  ): void => {
    if (taken === null) return;
    const { history, selection } = taken;
    const editing = get().editing;
    set({
      history,
      selection: still(history.now.segments, selection, history.now.segments),
      // A cell whose row has gone cannot be changed any further.
      editing: history.now.segments.some(({ id }) => id === editing?.row) ? editing : null,
      refusal: null,
      said,
    });
  };
  return {
    store,
    plan: present,
    edit: (edit, { key, select, said = '' } = {}) => {
      const { history, selection } = get();
      const edited = applyEdit(history.now, edit);
      if (!edited.ok) {
        set({ refusal: edited.error });
        return false;
      }
      const after = still(edited.value.segments, select ?? selection, history.now.segments);
      const step = { to: edited.value, key: key ?? null, at: now(), before: selection, after };
      set({ history: record(history, step), selection: after, refusal: null, said });
      return true;
    },
    undo: (said) => moved(undo(get().history), said),
    redo: (said) => moved(redo(get().history), said),
    select: (selection) => set({ selection, refusal: null }),
    goTo: (selection) => set({ selection, refusal: null, editing: null, toTable: get().toTable + 1 }),
    beginEditing: (row, column, seed = null) => {
      keys += 1;
      set({
        editing: { row, column, seed, key: `cell ${keys}` },
        selection: only(row, column),
        refusal: null,
      });
    },
    endEditing: (next) => {
      if (get().editing === null) return;
      set({ editing: null, selection: next ?? get().selection, toTable: get().toTable + 1 });
    },
    cancelEditing: () => {
      const { editing, history } = get();
      if (editing === null) return;
      const back = cancel(history, editing.key);
      set({
        editing: null,
        history: back,
        selection: still(back.now.segments, get().selection, history.now.segments),
        refusal: null,
        toTable: get().toTable + 1,
      });
    },
    forget: (key) => set({ history: cancel(get().history, key), refusal: null }),
    say: (words) => set({ said: words }),
    focusTable: () => {
      const { selection } = get();
      const { segments } = present();
      const there = selection.at ?? segments[0]?.id ?? null;
      set({
        selection: selection.at === null ? only(there, selection.column) : selection,
        toTable: get().toTable + 1,
      });
    },
  };
}
