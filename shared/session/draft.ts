import type { SessionFacts } from './state.ts';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
type Collection = {
  [K in keyof SessionFacts]: SessionFacts[K] extends readonly unknown[] ? K : never;
}[keyof SessionFacts];
type Element<K extends Collection> = SessionFacts[K] extends readonly (infer E)[] ? E : never;

/**
 * Facts while they are folded: each collection is copied at most once, when it is first written, so
 * that folding a long log is linear and the facts it began with stay as they were.
 */
export class Draft {
  readonly facts: Mutable<SessionFacts>;
  readonly #owned = new Set<Collection>();

  constructor(base: SessionFacts) {
    this.facts = { ...base };
  }

  /** The named collection, free to be changed in place. */
  own<K extends Collection>(name: K): Element<K>[] {
    if (!this.#owned.has(name)) {
      this.#owned.add(name);
      Object.assign(this.facts, { [name]: [...this.facts[name]] });
    }
    return this.facts[name] as unknown as Element<K>[];
  }

  /** Replaces the newest element that `is` finds. */
  replace<K extends Collection>(
    name: K,
    is: (element: Element<K>) => boolean,
    change: (element: Element<K>) => Element<K>,
  ): void {
    const at = (this.facts[name] as unknown as readonly Element<K>[]).findLastIndex(is);
    if (at < 0) return;
    const list = this.own(name);
    list[at] = change(list[at] as Element<K>);
  }
}
