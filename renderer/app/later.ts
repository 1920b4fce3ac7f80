import { use } from 'react';

/** A part of the page in a script of its own. */
export interface Later<T> {
  /** Asks for it, once; where it cannot be had, it is asked for again the next time. */
  readonly load: () => Promise<T>;
  /** In a component: at once where it is there, so that nothing flickers as it comes; else the nearest `Suspense` stands in. */
  readonly use: () => T;
}

export function later<T>(ask: () => Promise<T>): Later<T> {
  let asked: Promise<T> | null = null;
  let loaded: { readonly value: T } | null = null;
  const load = (): Promise<T> => {
    asked ??= ask().then(
      (value) => {
        loaded = { value };
        return value;
      },
      (error: unknown) => {
        asked = null;
        throw error;
      },
    );
    return asked;
  };
  return { load, use: () => (loaded === null ? use(load()) : loaded.value) };
}
