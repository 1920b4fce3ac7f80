/** One step: what it led from and to, and what was selected then. */
export interface Step<T, S> {
  readonly from: T;
  readonly to: T;
  readonly before: S;
  readonly after: S;
  /** Steps of one key, one after the other without a pause, are one: typing in one field. null: it stands alone. */
  readonly key: string | null;
  /** When it was last added to; milliseconds of any clock that runs on. */
  readonly at: number;
}

/** What is, how it came about, and what was taken back. Of a plan, or of anything else that is never changed in place. */
export interface History<T, S> {
  readonly now: T;
  readonly past: readonly Step<T, S>[];
  /** The next one to do again first. */
  readonly future: readonly Step<T, S>[];
}

/** A pause in the typing as long as this begins a step of its own; milliseconds. */
export const pauseMs = 1_500;
const mostSteps = 500;

export const began = <T, S>(now: T): History<T, S> => ({ now, past: [], future: [] });

/** What changes nothing is no step. */
export function record<T, S>(history: History<T, S>, step: Omit<Step<T, S>, 'from'>): History<T, S> {
  const { now, past } = history;
  if (step.to === now) return history;
  const last = past.at(-1);
  const goesOn =
    last !== undefined &&
    history.future.length === 0 &&
    step.key !== null &&
    last.key === step.key &&
    step.at - last.at <= pauseMs;
  const steps = goesOn
    ? [...past.slice(0, -1), { ...last, to: step.to, after: step.after, at: step.at }]
    : [...past, { ...step, from: now }].slice(-mostSteps);
  return { now: step.to, past: steps, future: [] };
}

/** null: there is nothing to take back. `selection`: what was selected before. */
export function undo<T, S>(
  history: History<T, S>,
): { readonly history: History<T, S>; readonly selection: S } | null {
  const step = history.past.at(-1);
  if (step === undefined) return null;
  return {
    history: { now: step.from, past: history.past.slice(0, -1), future: [step, ...history.future] },
    selection: step.before,
  };
}

/** null: nothing was taken back. */
export function redo<T, S>(
  history: History<T, S>,
): { readonly history: History<T, S>; readonly selection: S } | null {
  const [step, ...future] = history.future;
  if (step === undefined) return null;
  return {
    history: { now: step.to, past: [...history.past, step], future },
    selection: step.after,
  };
}

/** Thought better of it while typing: what was done under this key last never was. */
export function cancel<T, S>(history: History<T, S>, key: string): History<T, S> {
  const kept = history.past.findLastIndex((step) => step.key !== key) + 1;
  const first = history.past[kept];
  return first === undefined ? history : { ...history, now: first.from, past: history.past.slice(0, kept) };
}
