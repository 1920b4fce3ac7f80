import type { Result } from '../lib/result.ts';
import { acquaintance, newness, type Meeting, type Newness } from './acquaintance.ts';
import { formGroups, type Asked, type GroupsRefusal } from './form.ts';

export interface Planned extends Newness {
  readonly groups: readonly (readonly string[])[];
}

/** Groups for one session after another, each knowing those before it. The seed of each follows from the one given. */
export class Series {
  readonly #asked: Omit<Asked, 'past'>;
  readonly #had: (readonly (readonly string[])[])[] = [];

  constructor(asked: Omit<Asked, 'past'>) {
    this.#asked = asked;
  }

  next(): Result<Planned, GroupsRefusal> {
    const count = this.#had.length;
    const past: readonly Meeting[] = this.#had.map((groups, i) => ({ groups, ago: count - i }));
    const formed = formGroups({ ...this.#asked, past, seed: `${this.#asked.seed}/${count + 1}` });
    if (!formed.ok) return formed;
    this.#had.push(formed.value);
    const known = acquaintance(this.#asked.people, past);
    return { ok: true, value: { groups: formed.value, ...newness(formed.value, known) } };
  }
}
