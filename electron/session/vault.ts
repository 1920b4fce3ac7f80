import { randomUUID } from 'node:crypto';
import type { SessionEvent } from '../../shared/session/events.ts';
import { parseEvent } from '../../shared/session/upcast.ts';
import type { Outcome, Vault } from '../vault/api.ts';
import { nodeFiles } from '../vault/node-files.ts';
import { thisProcess } from '../vault/this-process.ts';
import { openVault } from '../vault/vault.ts';

/** The vault of this machine, holding sessions of this version's events. */
export async function openSessionVault(
  dir: string,
  now: () => number,
): Promise<Outcome<Vault<SessionEvent>>> {
  return openVault<SessionEvent>({
    dir,
    files: nodeFiles,
    owner: await thisProcess(),
    now,
    newId: randomUUID,
    every: (ms, run) => {
      const timer = setInterval(run, ms);
      return () => clearInterval(timer);
    },
    parseEvent: (stored) => {
      const parsed = parseEvent(stored);
      return parsed.ok ? parsed.value : null;
    },
    lostEvent: (seq, before) => ({
      seq,
      id: `lost-${seq}`,
      at: before?.at ?? 0,
      type: 'event.redacted',
      data: { was: 'lost' },
      command: `lost-${seq}`,
    }),
  });
}
