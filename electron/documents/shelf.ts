import { heldBy } from '../../shared/circle/book.ts';
import type { Circle } from '../../shared/circle/circle.ts';
import type { People } from '../../shared/circle/people.ts';
import type { PlanVersion, Prepared, PreparedKind } from '../../shared/ipc/documents.ts';
import { fail, ok } from '../../shared/lib/result.ts';
import { noOwnLibrary, type OwnLibrary } from '../../shared/plan/library/own.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import type { SessionEvent } from '../../shared/session/events.ts';
import type { Documents, Outcome, Vault } from '../vault/api.ts';
import { circleKind, libraryKind, peopleKind, planKind, versionsKind } from './kinds.ts';

/** Changes closer together than this are one sitting: a version is what stood before it. Milliseconds. */
export const sittingMs = 10 * 60_000;
export const versionsKept = 20;

const folders: Readonly<Record<PreparedKind, readonly string[]>> = {
  circle: [circleKind.folder],
  plan: [planKind.folder, versionsKind.folder],
};

/** What a facilitator prepares: circles, plans, people and the own library, as documents of the vault (V4). */
export class PreparedShelf {
  readonly #vault: Vault<SessionEvent>;
  readonly #now: () => number;
  readonly #circles: Documents<Circle>;
  readonly #plans: Documents<Plan>;
  readonly #versions: Documents<readonly PlanVersion[]>;
  readonly #people: Documents<People>;
  readonly #library: Documents<OwnLibrary>;
  /** When each plan was last saved in this run. */
  readonly #savedAt = new Map<string, number>();
  readonly #writing = new Set<Promise<unknown>>();
  /** Names that nobody holds any more were looked for. */
  #isTidy = false;
  /** What of each kind was the last on its way: each waits for the one before. */
  readonly #last = new Map<string, Promise<unknown>>();

  constructor(vault: Vault<SessionEvent>, now: () => number) {
    this.#vault = vault;
    this.#now = now;
    this.#circles = vault.documents(circleKind);
    this.#plans = vault.documents(planKind);
    this.#versions = vault.documents(versionsKind);
    this.#people = vault.documents(peopleKind);
    this.#library = vault.documents(libraryKind);
  }

  async read(): Promise<Prepared> {
    const unreadable: { kind: string; id: string }[] = [];
    const all = async <T>(documents: Documents<T>, kind: string): Promise<T[]> => {
      const ids = await documents.list();
      const read = await Promise.all(ids.map((id) => documents.read(id)));
      return read.flatMap(({ value }, i) => {
        if (value === null) unreadable.push({ kind, id: ids[i] ?? '' });
        return value === null ? [] : [value];
      });
    };
    const one = async <T>(documents: Documents<T>, kind: string, otherwise: T): Promise<T> => {
      const { value, report } = await documents.read(kind);
      if (value === null && report.status !== 'missing') unreadable.push({ kind, id: kind });
      return value ?? otherwise;
    };
    // All at once: the first picture waits for it.
    const [circles, plans, people, library, trashed] = await Promise.all([
      all(this.#circles, 'circle'),
      all(this.#plans, 'plan'),
      one(this.#people, peopleKind.noun, []),
      one(this.#library, libraryKind.noun, noOwnLibrary),
      this.#circles.trashed(),
    ]);
    const heldInTrash = [...heldBy(trashed)];
    // A circle that cannot be read now may be read again by another version.
    const held = unreadable.length > 0 ? null : new Set([...heldBy(circles), ...heldInTrash]);
    return {
      circles,
      plans,
      people: held === null ? people : await this.#tidied(people, held),
      heldInTrash,
      library,
      unreadable,
    };
  }

  /**
   * Names that no circle holds, in the trash neither, go at the first reading of a run: those of circles that left the trash
   * for good, and of a change that was cut off between people and circle.
   */
  async #tidied(people: People, held: ReadonlySet<string>): Promise<People> {
    const left = people.filter(({ id }) => held.has(id));
    const isTidy = this.#isTidy || left.length === people.length;
    this.#isTidy = true;
    return isTidy || !(await this.savePeople(left)).ok ? people : left;
  }

  /** Resolves when nothing is being written any more: the app must not end in between. */
  async settled(): Promise<void> {
    while (this.#writing.size > 0) await Promise.allSettled(this.#writing);
  }

  get isSettled(): boolean {
    return this.#writing.size === 0;
  }

  #until<T>(write: Promise<T>): Promise<T> {
    this.#writing.add(write);
    return write.finally(() => this.#writing.delete(write));
  }

  /** null: there is none, or it cannot be read. */
  async circle(id: string): Promise<Circle | null> {
    return (await this.#circles.read(id)).value;
  }

  /** One after the other, since what is done depends on what stands there. */
  #inOrder(kind: PreparedKind | 'people', save: () => Promise<Outcome<null>>): Promise<Outcome<null>> {
    const saving = (this.#last.get(kind) ?? Promise.resolve()).then(save);
    this.#last.set(
      kind,
      saving.catch(() => undefined),
    );
    return this.#until(saving);
  }

  /** What was written of somebody who is not in it any more, as what they need, is gone for good (V6). */
  saveCircle(circle: Circle): Promise<Outcome<null>> {
    const inIt = (each: Circle): readonly string[] => each.members.map(({ person }) => person);
    return this.#inOrder('circle', () => this.#save(this.#circles, circle.id, circle, inIt));
  }

  /** Where somebody is in it no more, no former copy of it is left either (V6). */
  async #save<T>(
    documents: Documents<T>,
    id: string,
    value: T,
    peopleOf: (value: T) => readonly string[],
  ): Promise<Outcome<null>> {
    const { value: before } = await documents.read(id);
    const left = new Set(peopleOf(value));
    const isGone = before !== null && peopleOf(before).some((person) => !left.has(person));
    return isGone ? documents.replace(id, value) : documents.write(id, value);
  }

  /** Before the first change of a sitting, what stood there becomes a version. */
  savePlan(plan: Plan): Promise<Outcome<null>> {
    return this.#inOrder('plan', () => this.#savePlan(plan));
  }

  async #savePlan(plan: Plan): Promise<Outcome<null>> {
    const now = this.#now();
    const last = this.#savedAt.get(plan.id);
    if (last === undefined || now - last > sittingMs) {
      const { value: before } = await this.#plans.read(plan.id);
      if (before !== null && JSON.stringify(before) !== JSON.stringify(plan)) {
        const versions = await this.#stored(plan.id);
        const kept = await this.#versions.write(
          plan.id,
          [...versions, { at: now, plan: before }].slice(-versionsKept),
        );
        if (!kept.ok) return kept;
      }
    }
    const saved = await this.#plans.write(plan.id, plan);
    if (saved.ok) this.#savedAt.set(plan.id, now);
    return saved;
  }

  /** A name that goes is gone for good, from the former versions too (V6). */
  savePeople(people: People): Promise<Outcome<null>> {
    const idsOf = (each: People): readonly string[] => each.map(({ id }) => id);
    return this.#inOrder('people', () => this.#save(this.#people, peopleKind.noun, people, idsOf));
  }

  saveLibrary(library: OwnLibrary): Promise<Outcome<null>> {
    return this.#until(this.#library.write(libraryKind.noun, library));
  }

  /** Newest first. */
  async versions(id: string): Promise<readonly PlanVersion[]> {
    return (await this.#stored(id)).toReversed();
  }

  async #stored(id: string): Promise<readonly PlanVersion[]> {
    return (await this.#versions.read(id)).value ?? [];
  }

  async trash(kind: PreparedKind, id: string): Promise<Outcome<null>> {
    const moved = await (kind === 'circle' ? this.#circles : this.#plans).trash(id);
    if (!moved.ok) return moved;
    if (kind === 'plan' && (await this.#versions.list()).includes(id)) {
      const versions = await this.#versions.trash(id);
      if (!versions.ok) return versions;
    }
    return ok(null);
  }

  /** Puts back what was last thrown away under this id, with its versions. */
  async restore(kind: PreparedKind, id: string): Promise<Outcome<null>> {
    const entries = await this.#vault.listTrash();
    for (const [index, folder] of folders[kind].entries()) {
      const entry = entries
        .filter((each) => each.kind === folder && each.id === id)
        .toSorted((a, b) => b.trashedAt - a.trashedAt)[0];
      if (entry === undefined && index === 0) return fail({ code: 'missing', path: id });
      if (entry === undefined) continue;
      const back = await this.#vault.restore(entry.name);
      if (!back.ok) return back;
    }
    return ok(null);
  }
}
