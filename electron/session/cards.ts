import type { SessionCard } from '../../shared/ipc/contract.ts';
import { emptySession, fold } from '../../shared/session/fold.ts';
import { erasure } from '../../shared/session/erase.ts';
import type { SessionEvent } from '../../shared/session/events.ts';
import type { Roster } from '../../shared/session/roster.ts';
import { indexedSession } from '../../shared/search/rows.ts';
import type { IndexHead } from '../../shared/search/types.ts';
import type { Disposable, Outcome, SessionEntry, Vault } from '../vault/api.ts';
import { isSameEntry } from '../vault/stored.ts';
import { knownKind, type Known } from './known.ts';
import { nothingPast, openActions, pastOf } from './past.ts';

/** The list of sessions, newest first; what did not change on disk is not read again, at the next start neither. */
export class SessionCards {
  readonly #vault: Vault<SessionEvent>;
  readonly #kept: Disposable<readonly Known[]>;
  readonly #known = new Map<string, Known>();
  #changed = false;
  readonly #read = new Set<string>();

  constructor(vault: Vault<SessionEvent>) {
    this.#vault = vault;
    this.#kept = vault.disposable(knownKind);
  }

  /** Takes up what the last run read. */
  async remember(): Promise<void> {
    for (const known of (await this.#kept.read()) ?? []) this.#known.set(known.card.session, known);
  }

  /** Whether this run read its files, and did not take the last one's word. */
  isReadAnew(session: string): boolean {
    return this.#read.has(session);
  }

  /** Leaves what was read to the next run, where it does not know already. */
  async keep(): Promise<void> {
    if (!this.#changed) return;
    this.#changed = false;
    await this.#kept.write([...this.#known.values()]);
  }

  /** Titles of what leaves the vault for good must not stay here (V6). */
  async drop(): Promise<Outcome<null>> {
    this.#known.clear();
    this.#changed = true;
    return this.#kept.drop();
  }

  /** Of every session, newest first. */
  async all(): Promise<readonly Known[]> {
    const entries = await this.#vault.listSessions((id) => this.#known.get(id)?.entry);
    const all: Known[] = [];
    for (const entry of entries) all.push(await this.#look(entry));
    const listed = new Set(entries.map(({ id }) => id));
    for (const id of this.#known.keys()) if (!listed.has(id)) this.forget(id);
    return all.toSorted((a, b) => b.card.openedAt - a.card.openedAt);
  }

  async list(): Promise<readonly SessionCard[]> {
    const all = await this.all();
    // An action may be answered in any later session.
    const open = openActions(all.map(({ past }) => past).toReversed());
    return all.map(({ card, past }) => ({
      ...card,
      openActions: past.actions.filter((action) => open.has(action)).length,
    }));
  }

  /** Where each stands, for the index; those that cannot be read left out. */
  async heads(): Promise<readonly IndexHead[]> {
    return (await this.all()).flatMap(({ head }) => (head === null ? [] : [head]));
  }

  /** A session that is this record, event by event and name by name; null where there is none. */
  async same(events: readonly SessionEvent[], roster: Roster): Promise<string | null> {
    const wanted = JSON.stringify([events, roster]);
    for (const { card, last } of await this.all()) {
      if (last !== events.at(-1)?.id) continue;
      const found = await this.#vault.readSession(card.session);
      if (found.ok && JSON.stringify([found.value.events, found.value.roster]) === wanted)
        return card.session;
    }
    return null;
  }

  /** Is read again when next asked for: its names may be others now, of which the journal shows nothing. */
  forget(session: string): void {
    if (this.#known.delete(session)) this.#changed = true;
  }

  async #look(entry: SessionEntry): Promise<Known> {
    const known = this.#known.get(entry.id);
    if (known !== undefined && isSameEntry(known.entry, entry)) return known;
    const read = { entry, ...(await this.#readFiles(entry)) };
    this.#known.set(entry.id, read);
    this.#read.add(entry.id);
    this.#changed = true;
    return read;
  }

  async #readFiles(entry: SessionEntry): Promise<Omit<Known, 'entry'>> {
    const unreadable = (problem: string): Omit<Known, 'entry'> => ({
      toErase: false,
      last: null,
      head: null,
      past: nothingPast,
      card: {
        session: entry.id,
        title: '',
        circle: '',
        circleId: null,
        openedAt: entry.created ?? entry.mtimeMs,
        closedAt: null,
        people: 0,
        notes: 0,
        openActions: 0,
        readable: false,
        problem,
      },
    });
    const found = await this.#vault.readSession(entry.id);
    if (!found.ok) return unreadable(found.error.code);
    const { events, readOnly } = found.value;
    const { facts } = fold(emptySession, events);
    if (facts.opened === null) return unreadable(readOnly?.code ?? 'unreadable');
    const past = pastOf(facts);
    const { reaffirmedAt } = past;
    const card: SessionCard = {
      session: entry.id,
      title: facts.opened.title,
      circle: facts.opened.circle.name,
      circleId: facts.opened.circle.id,
      openedAt: facts.openedAt ?? entry.created ?? entry.mtimeMs,
      closedAt: facts.closedAt,
      people: facts.people.length,
      notes: facts.notes.length,
      openActions: openActions([past]).size,
      ...(reaffirmedAt === null ? {} : { reaffirmedAt }),
      readable: true,
      problem: readOnly?.code ?? (found.value.report.status === 'damaged' ? 'damaged' : null),
    };
    const over = facts.phase === 'closed' && readOnly === null;
    const { roster } = found.value;
    const head = indexedSession({ session: entry.id, events, facts, roster })?.head ?? null;
    const last = events.at(-1)?.id ?? null;
    return { card, head, last, past, toErase: over && erasure(events) !== null };
  }
}
