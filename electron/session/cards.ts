import type { SessionCard } from '../../shared/ipc/contract.ts';
import { emptySession, fold } from '../../shared/session/fold.ts';
import type { SessionEvent } from '../../shared/session/events.ts';
import type { SessionEntry, Vault } from '../vault/api.ts';

/** The list of sessions, newest first; what did not change on disk is not read again. */
export class SessionCards {
  readonly #vault: Vault<SessionEvent>;
  readonly #known = new Map<string, { readonly stamp: string; readonly card: SessionCard }>();

  constructor(vault: Vault<SessionEvent>) {
    this.#vault = vault;
  }

  async list(): Promise<readonly SessionCard[]> {
    const entries = await this.#vault.listSessions();
    const cards: SessionCard[] = [];
    for (const entry of entries) cards.push(await this.#card(entry));
    return cards.toSorted((a, b) => b.openedAt - a.openedAt);
  }

  async #card(entry: SessionEntry): Promise<SessionCard> {
    const stamp = `${entry.mtimeMs} ${entry.bytes} ${entry.problem}`;
    const known = this.#known.get(entry.id);
    if (known?.stamp === stamp) return known.card;
    const card = await this.#read(entry);
    this.#known.set(entry.id, { stamp, card });
    return card;
  }

  async #read(entry: SessionEntry): Promise<SessionCard> {
    const unreadable = (problem: string): SessionCard => ({
      session: entry.id,
      title: '',
      circle: '',
      openedAt: entry.created ?? entry.mtimeMs,
      closedAt: null,
      people: 0,
      notes: 0,
      readable: false,
      problem,
    });
    const found = await this.#vault.readSession(entry.id);
    if (!found.ok) return unreadable(found.error.code);
    const { facts } = fold(emptySession, found.value.events);
    if (facts.opened === null) return unreadable(found.value.readOnly?.code ?? 'unreadable');
    return {
      session: entry.id,
      title: facts.opened.title,
      circle: facts.opened.circle.name,
      openedAt: facts.openedAt ?? entry.created ?? entry.mtimeMs,
      closedAt: facts.closedAt,
      people: facts.people.length,
      notes: facts.notes.length,
      readable: true,
      problem: found.value.readOnly?.code ?? (found.value.report.status === 'damaged' ? 'damaged' : null),
    };
  }
}
