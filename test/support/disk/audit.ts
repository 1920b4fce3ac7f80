import type { LiveSession, SessionHooks, Vault } from '../../../electron/vault/vault.ts';
import { circles, lost, type TestEvent } from './vault.ts';

export type Where = 'kept' | 'trash' | 'gone';

export interface KnownSession {
  readonly id: string;
  /** Where it may be: more than one place while a move is not acknowledged. */
  where: readonly Where[];
  /** By seq: what it may say. */
  texts: (readonly string[])[];
  acknowledged: number;
  /** People's names: the versions it may hold, oldest first; the first is acknowledged. */
  names: readonly string[];
  savedTo: string | null;
  live: LiveSession<TestEvent> | null;
  /** A call failed half way: not touched again before the next start. */
  unclear: boolean;
}

export interface KnownDoc {
  readonly id: string;
  where: readonly Where[];
  /** Versions it may have; the first is acknowledged, 0 is none. */
  versions: readonly number[];
  unclear: boolean;
}

/** What a run of the app knows and may hold against the vault. */
export interface Court {
  readonly fail: (what: string) => void;
  readonly hooks: (session: KnownSession) => SessionHooks;
}

/** Where the session is now, and whether all that was acknowledged is in it; leaves it open. */
export async function findSession(
  court: Court,
  vault: Vault<TestEvent>,
  session: KnownSession,
): Promise<void> {
  session.live = null;
  session.unclear = false;
  const trashed = (await vault.listTrash()).some(
    (entry) => entry.kind === 'session' && entry.id === session.id,
  );
  const kept = (await vault.listSessions()).some((entry) => entry.id === session.id);
  const where: Where = kept ? 'kept' : trashed ? 'trash' : 'gone';
  if (!session.where.includes(where) || (kept && trashed)) {
    court.fail(`session ${session.id} is ${where}, not ${session.where.join(' or ')}`);
    return;
  }
  session.where = [where];
  if (where === 'kept') await openSession(court, vault, session);
}

/** Opens it and holds it against what is known; what was not acknowledged may be missing. */
export async function openSession(
  court: Court,
  vault: Vault<TestEvent>,
  session: KnownSession,
): Promise<void> {
  let live = await open(court, vault, session);
  if (live !== null && session.savedTo !== null && lacks(live, session)) {
    // The failing disk took no word of where the rest is: the person shows the folder.
    await live.close();
    const back = await vault.adoptSession(session.savedTo);
    if (!back.ok) court.fail(`session ${session.id} cannot come back: ${back.error.code}`);
    live = await open(court, vault, session);
  }
  if (live === null) return;
  const { events, roster, rosterReport, report } = live.stored;
  if (events.length < session.acknowledged) {
    court.fail(
      `session ${session.id} has ${events.length} events, ${session.acknowledged} were acknowledged`,
    );
  }
  for (const [index, event] of events.entries()) {
    const known = session.texts[index];
    const gone = event.text === lost && event.seq > session.acknowledged;
    if (event.seq !== index + 1 || !(gone || (known ?? []).includes(event.text))) {
      court.fail(`session ${session.id} event ${index + 1} is not what was written (${report.status})`);
    }
  }
  const name = roster['p']?.name ?? '';
  if (!session.names.includes(name)) court.fail(`session ${session.id} roster ${rosterReport.status}`);
  session.names = [name];
  session.texts = events.map((event) => [event.text]);
  session.acknowledged = live.durableSeq;
  if (live.durableSeq !== events.length)
    court.fail(`session ${session.id} opened undurable ${JSON.stringify(live.disk)}`);
  session.live = live;
}

function lacks(live: LiveSession<TestEvent>, session: KnownSession): boolean {
  const { events, roster } = live.stored;
  const gone = events.some(
    (event) =>
      event.text === lost &&
      event.seq <= session.acknowledged &&
      !(session.texts[event.seq - 1] ?? []).includes(lost),
  );
  return gone || events.length < session.acknowledged || !session.names.includes(roster['p']?.name ?? '');
}

async function open(
  court: Court,
  vault: Vault<TestEvent>,
  session: KnownSession,
): Promise<LiveSession<TestEvent> | null> {
  const opened = await vault.openSession(session.id, court.hooks(session));
  if (opened.ok) return opened.value;
  court.fail(`session ${session.id} is unreadable: ${opened.error.code}`);
  return null;
}

/** Where the document is now, and whether it is one that may be there. */
export async function findDoc(court: Court, vault: Vault<TestEvent>, doc: KnownDoc): Promise<void> {
  doc.unclear = false;
  const { value, report } = await vault.documents(circles).read(doc.id);
  const trashed = (await vault.listTrash()).some((entry) => entry.kind === 'circles' && entry.id === doc.id);
  const where: Where = value !== null ? 'kept' : trashed ? 'trash' : 'gone';
  const isThere = doc.versions.includes(value?.version ?? 0) && report.status !== 'restored';
  const never = where === 'gone' && doc.versions.includes(0);
  if (!(doc.where.includes(where) || never) || (where === 'kept' && !isThere)) {
    court.fail(
      `document ${doc.id} is ${where} (${report.status}, ${report.reason ?? ''}), not ${doc.where.join(' or ')}`,
    );
    return;
  }
  doc.where = [where];
  if (value !== null) doc.versions = [value.version];
  else if (where === 'gone') doc.versions = [0];
}

/** Words that were erased for good must not be in any file of the vault. */
export function lookForErased(
  court: Court,
  files: ReadonlyMap<string, Uint8Array>,
  erased: readonly string[],
): void {
  if (erased.length === 0) return;
  const decoder = new TextDecoder();
  for (const [path, bytes] of files) {
    if (path.startsWith('/stick')) continue;
    const text = decoder.decode(bytes);
    if (erased.some((word) => text.includes(word))) court.fail(`erased words are in ${path}`);
  }
}
