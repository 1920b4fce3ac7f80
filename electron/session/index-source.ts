import type { SessionEvent } from '../../shared/session/events.ts';
import { emptySession, fold } from '../../shared/session/fold.ts';
import { indexedSession } from '../../shared/search/rows.ts';
import type { IndexedSession, IndexHead } from '../../shared/search/types.ts';
import type { Vault } from '../vault/api.ts';
import type { SessionCards } from './cards.ts';
import type { SessionWriter } from './writer.ts';

/** What the console's index is made from (V5): the journals, as far as they are on disk. */
export class IndexSource {
  readonly #vault: Vault<SessionEvent>;
  readonly #cards: SessionCards;
  readonly #writer: () => SessionWriter | null;

  /** `writer`: of the session that is open for writing; the file may be ahead of what is on disk. */
  constructor(vault: Vault<SessionEvent>, cards: SessionCards, writer: () => SessionWriter | null) {
    this.#vault = vault;
    this.#cards = cards;
    this.#writer = writer;
  }

  /** Where every session stands; those that cannot be read are not among them. */
  async heads(): Promise<readonly IndexHead[]> {
    const heads = await this.#cards.heads();
    const open = this.#open();
    const others = heads.filter(({ session }) => session !== this.#writer()?.live.id);
    return open === null ? others : [...others, open.head];
  }

  /** What is to be indexed of these; those that are gone or cannot be read are not in the answer. */
  async sessions(ids: readonly string[]): Promise<readonly IndexedSession[]> {
    const found: IndexedSession[] = [];
    for (const session of ids) {
      const each = session === this.#writer()?.live.id ? this.#open() : await this.#stored(session);
      if (each !== null) found.push(each);
    }
    return found;
  }

  async #stored(session: string): Promise<IndexedSession | null> {
    const read = await this.#vault.readSession(session);
    if (!read.ok) return null;
    const { events, roster } = read.value;
    return indexedSession({ session, events, facts: fold(emptySession, events).facts, roster });
  }

  #open(): IndexedSession | null {
    const writer = this.#writer();
    if (writer === null) return null;
    const { live, state } = writer;
    const { id: session, durableSeq } = live;
    const roster = live.roster();
    if (durableSeq >= state.seq)
      return indexedSession({ session, events: state.log, facts: state.facts, roster });
    const events = state.log.slice(0, durableSeq);
    return indexedSession({ session, events, facts: fold(emptySession, events).facts, roster });
  }
}
