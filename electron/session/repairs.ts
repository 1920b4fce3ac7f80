import type { Repair, SessionCard } from '../../shared/ipc/contract.ts';
import { lostKind } from '../../shared/session/lost.ts';
import type { SessionEvent } from '../../shared/session/events.ts';
import type { Repair as VaultRepair, Vault } from '../vault/api.ts';

/** What was put aside, with the session it was of, and how much of that is whole. */
export async function repairsOf(
  vault: Vault<SessionEvent>,
  cards: readonly SessionCard[],
): Promise<readonly Repair[]> {
  const all: Repair[] = [];
  for (const repair of await vault.listRepairs()) all.push(await told(vault, cards, repair));
  return all;
}

async function told(
  vault: Vault<SessionEvent>,
  cards: readonly SessionCard[],
  { kind, id, how, foundAt, copy, lines }: VaultRepair,
): Promise<Repair> {
  const card = kind === 'session' ? cards.find(({ session }) => session === id) : undefined;
  const found = card === undefined ? null : await vault.readSession(id);
  const log = found?.ok === true ? found.value : null;
  const missing = log?.report.missing.length ?? 0;
  return {
    // The copy of a session's document is its names: nothing else of it is one.
    what: how === 'document' ? (kind === 'session' ? 'names' : 'document') : how,
    session: card === undefined ? null : { title: card.title, openedAt: card.openedAt },
    foundAt,
    copy,
    lines: lines.map(({ line, at, type }) => ({ line, at, kind: lostKind(type) })),
    missing: how === 'lines' ? missing : 0,
    whole: log === null ? null : log.events.length - missing,
  };
}
