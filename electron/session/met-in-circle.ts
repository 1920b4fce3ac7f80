import type { Meeting } from '../../shared/groups/acquaintance.ts';
import { meetingsOf } from '../../shared/groups/met-before.ts';
import type { SessionEvent } from '../../shared/session/events.ts';
import { emptySession, fold } from '../../shared/session/fold.ts';
import type { SessionEntry, Vault } from '../vault/api.ts';
import { isSameEntry } from '../vault/stored.ts';
import type { SessionCards } from './cards.ts';

interface Read {
  readonly entry: SessionEntry;
  readonly meetings: readonly Meeting[];
}

/** Who was in one group with whom in earlier sessions of a circle, folded from their journals when it is first asked for. */
export class MetInCircle {
  readonly #vault: Vault<SessionEvent>;
  readonly #cards: SessionCards;
  readonly #read = new Map<string, Read>();

  constructor(vault: Vault<SessionEvent>, cards: SessionCards) {
    this.#vault = vault;
    this.#cards = cards;
  }

  /** Every earlier session of the circle counts as one, with groups or without; what cannot be read is left out. */
  async before(loaded: {
    readonly circle: string;
    readonly session: string;
    readonly openedAt: number;
  }): Promise<readonly Meeting[]> {
    const all = await this.#cards.all();
    const earlier = all.filter(
      ({ card }) =>
        card.circleId === loaded.circle &&
        card.session !== loaded.session &&
        card.readable &&
        card.openedAt < loaded.openedAt,
    );
    const met: Meeting[] = [];
    // Newest first, as the cards are.
    for (const [i, { entry }] of earlier.entries())
      for (const { groups } of await this.#meetings(entry)) met.push({ groups, ago: i + 1 });
    return met;
  }

  async #meetings(entry: SessionEntry): Promise<readonly Meeting[]> {
    const known = this.#read.get(entry.id);
    if (known !== undefined && isSameEntry(known.entry, entry)) return known.meetings;
    const found = await this.#vault.readSession(entry.id);
    const meetings = found.ok ? meetingsOf(fold(emptySession, found.value.events).facts, 0) : [];
    this.#read.set(entry.id, { entry, meetings });
    return meetings;
  }
}
