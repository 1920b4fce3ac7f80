import type { Earlier, OpenAction, SessionEvent } from '../../shared/session/events.ts';
import { emptySession, fold } from '../../shared/session/fold.ts';
import type { Roster } from '../../shared/session/roster.ts';
import type { Vault } from '../vault/api.ts';
import type { Known } from './known.ts';
import { openActions } from './past.ts';

export interface FromEarlier {
  readonly earlier: Earlier;
  /** Of those who are to do something, whether they come tonight or not. */
  readonly owners: Roster;
}

/** What a circle brings along from its sessions so far; only those that left an action open are read for it. */
export async function fromEarlier(
  circle: string,
  all: readonly Known[],
  vault: Pick<Vault<SessionEvent>, 'readSession'>,
): Promise<FromEarlier> {
  const own = all
    .filter(({ card }) => card.circleId === circle && card.readable)
    .toSorted((a, b) => a.card.openedAt - b.card.openedAt);
  const open = openActions(own.map(({ past }) => past));
  const actions: OpenAction[] = [];
  let owners: Roster = {};
  for (const { card, past } of own) {
    if (!past.actions.some((action) => open.has(action))) continue;
    const found = await vault.readSession(card.session);
    // Listed a moment ago, and gone or broken now: its actions stay where they are.
    if (!found.ok) continue;
    const { facts } = fold(emptySession, found.value.events);
    for (const { id, text, visibility, owner, due, at } of facts.notes) {
      if (!open.has(id)) continue;
      actions.push({ action: id, text, visibility, owner, due, at });
      const name = owner === null ? undefined : found.value.roster[owner];
      if (owner !== null && name !== undefined) owners = { ...owners, [owner]: name };
    }
  }
  const at = own.findLastIndex(({ past }) => past.reaffirmedAt !== null);
  const reaffirmedAt = own[at]?.past.reaffirmedAt ?? null;
  return {
    owners,
    earlier: {
      sessions: own.length,
      reaffirmed: reaffirmedAt === null ? null : { at: reaffirmedAt, since: own.length - 1 - at },
      people: [...new Set(own.flatMap(({ past }) => past.people))],
      actions,
    },
  };
}
