import { fail, ok, type Result } from '../../shared/lib/result.ts';
import { erasure } from '../../shared/session/erase.ts';
import type { SessionEvent } from '../../shared/session/events.ts';
import type { Roster } from '../../shared/session/roster.ts';
import type { Vault, VaultProblem } from '../vault/api.ts';

/** What is done to sessions that nobody writes to. */
type Shelf = Vault<SessionEvent>;
type Done = Promise<Result<null, VaultProblem>>;

/** Puts back what was last thrown away under this id. */
export async function takeFromTrash(vault: Shelf, session: string): Done {
  const entries = await vault.listTrash();
  const entry = entries.filter(({ id }) => id === session).toSorted((a, b) => b.trashedAt - a.trashedAt)[0];
  if (entry === undefined) return fail({ code: 'missing', path: session });
  const back = await vault.restore(entry.name);
  return back.ok ? ok(null) : back;
}

/** Writes a session that came from a file, all or nothing. */
export async function keepCopy(
  vault: Shelf,
  copy: { readonly id: string; readonly events: readonly SessionEvent[]; readonly roster: Roster },
): Done {
  const made = await vault.createSession(copy, { onDurable: () => undefined, onDisk: () => undefined });
  if (!made.ok) return made;
  await made.value.close();
  return ok(null);
}

/**
 * Rewrites a session that is over without what must not stay of it (U4, V6). One that may only be read is
 * left to the app that wrote it.
 */
export async function eraseWhatMustGo(vault: Shelf, session: string): Done {
  const found = await vault.readSession(session);
  if (!found.ok) return found;
  if (found.value.readOnly !== null) return ok(null);
  const redact = erasure(found.value.events);
  if (redact === null) return ok(null);
  const erased = await vault.erase(session, redact);
  return erased.ok ? ok(null) : erased;
}
