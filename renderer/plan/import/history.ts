/** A value with what it was before, and what it was until that was taken back. */
export interface History<T> {
  readonly now: T;
  readonly past: readonly T[];
  readonly future: readonly T[];
  /** What the last change was about: the next one about the same is one step with it, as typing in one field is. */
  readonly about: string | null;
}

export const begun = <T>(now: T): History<T> => ({ now, past: [], future: [], about: null });

export function changed<T>(history: History<T>, now: T, about: string | null): History<T> {
  if (now === history.now) return history;
  const goesOn = about !== null && about === history.about;
  return { now, past: goesOn ? history.past : [...history.past, history.now], future: [], about };
}

export function undone<T>(history: History<T>): History<T> {
  const before = history.past.at(-1);
  if (before === undefined) return history;
  return {
    now: before,
    past: history.past.slice(0, -1),
    future: [history.now, ...history.future],
    about: null,
  };
}

export function redone<T>(history: History<T>): History<T> {
  const [next, ...future] = history.future;
  if (next === undefined) return history;
  return { now: next, past: [...history.past, history.now], future, about: null };
}
