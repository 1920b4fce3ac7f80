import type { SessionCard } from '../../shared/ipc/contract.ts';
import { emptySession, fold } from '../../shared/session/fold.ts';
import { erasure } from '../../shared/session/erase.ts';
import type { SessionEvent } from '../../shared/session/events.ts';
import type { Roster } from '../../shared/session/roster.ts';
import { indexedSession } from '../../shared/search/rows.ts';
import type { IndexHead } from '../../shared/search/types.ts';
import type { SessionEntry, Vault } from '../vault/api.ts';

interface Known {
  readonly stamp: string;
  readonly card: SessionCard;
  /** It is over, and holds what must not stay (U4). */
  readonly toErase: boolean;
  /** The id of its last event: two copies of one record have the same. */
  readonly last: string | null;
  /** null: there is nothing to index. */
  readonly head: IndexHead | null;
}

/** The list of sessions, newest first; what did not change on disk is not read again. */
export class SessionCards {
  readonly #vault: Vault<SessionEvent>;
  readonly #known = new Map<string, Known>();

  constructor(vault: Vault<SessionEvent>) {
    this.#vault = vault;
  }

  async list(): Promise<readonly SessionCard[]> {
    const entries = await this.#vault.listSessions();
    const cards: SessionCard[] = [];
    for (const entry of entries) cards.push((await this.#look(entry)).card);
    return cards.toSorted((a, b) => b.openedAt - a.openedAt);
  }

  /** Where each stands, for the index; those that cannot be read left out. */
  async heads(): Promise<readonly IndexHead[]> {
    const heads: IndexHead[] = [];
    for (const entry of await this.#vault.listSessions()) {
      const { head } = await this.#look(entry);
      if (head !== null) heads.push(head);
    }
    return heads;
  }

  /** Sessions that are over and hold what must not stay (U4). */
  async toErase(): Promise<readonly string[]> {
    const ids: string[] = [];
    for (const entry of await this.#vault.listSessions())
      if ((await this.#look(entry)).toErase) ids.push(entry.id);
    return ids;
  }

  /** A session that is this record, event by event and name by name; null where there is none. */
  async same(events: readonly SessionEvent[], roster: Roster): Promise<string | null> {
    const wanted = JSON.stringify([events, roster]);
    for (const entry of await this.#vault.listSessions()) {
      if ((await this.#look(entry)).last !== events.at(-1)?.id) continue;
      const found = await this.#vault.readSession(entry.id);
      if (found.ok && JSON.stringify([found.value.events, found.value.roster]) === wanted) return entry.id;
    }
    return null;
  }

  /** Is read again when next asked for: its names may be others now, of which the journal shows nothing. */
  forget(session: string): void {
    this.#known.delete(session);
  }

  async #look(entry: SessionEntry): Promise<Known> {
    const stamp = `${entry.mtimeMs} ${entry.bytes} ${entry.problem}`;
    const known = this.#known.get(entry.id);
    if (known?.stamp === stamp) return known;
    const read = { stamp, ...(await this.#read(entry)) };
    this.#known.set(entry.id, read);
    return read;
  }

  async #read(entry: SessionEntry): Promise<Omit<Known, 'stamp'>> {
    const unreadable = (problem: string): Omit<Known, 'stamp'> => ({
      toErase: false,
      last: null,
      head: null,
      card: {
        session: entry.id,
        title: '',
        circle: '',
        openedAt: entry.created ?? entry.mtimeMs,
        closedAt: null,
        people: 0,
        notes: 0,
        readable: false,
        problem,
      },
    });
    const found = await this.#vault.readSession(entry.id);
    if (!found.ok) return unreadable(found.error.code);
    const { events, readOnly } = found.value;
    const { facts } = fold(emptySession, events);
    if (facts.opened === null) return unreadable(readOnly?.code ?? 'unreadable');
    const card: SessionCard = {
      session: entry.id,
      title: facts.opened.title,
      circle: facts.opened.circle.name,
      openedAt: facts.openedAt ?? entry.created ?? entry.mtimeMs,
      closedAt: facts.closedAt,
      people: facts.people.length,
      notes: facts.notes.length,
      readable: true,
      problem: readOnly?.code ?? (found.value.report.status === 'damaged' ? 'damaged' : null),
    };
    const over = facts.phase === 'closed' && readOnly === null;
    const { roster } = found.value;
    const head = indexedSession({ session: entry.id, events, facts, roster })?.head ?? null;
    const last = events.at(-1)?.id ?? null;
    return { card, head, last, toErase: over && erasure(events) !== null };
  }
}
