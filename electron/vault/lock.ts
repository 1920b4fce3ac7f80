import { fail, ok } from '../../shared/lib/result.ts';
import type { Outcome, Owner, VaultProblem } from './api.ts';
import { decodeText, isRecord, parseJson } from './checksum.ts';
import type { Files } from './files.ts';
import { encodeText } from './journal-format.ts';
import { bestEffort, tolerate } from './outcome.ts';
import { readIfThere } from './places.ts';

/** A lock without readable words is being written just now, unless it is older than this. */
const writingMs = 5000;

interface Holder {
  readonly pid: number;
  readonly start: string | null;
}

function holderOf(text: string | null): Holder | null {
  const value = parseJson(text);
  if (!isRecord(value) || typeof value['pid'] !== 'number') return null;
  return { pid: value['pid'], start: typeof value['start'] === 'string' ? value['start'] : null };
}

/**
 * One writer (V2). A lock whose holder is gone is moved out of the way and looked at again, so that of
 * two that find it stale only one goes on.
 */
export async function takeLock(
  files: Files,
  path: string,
  { owner, token, now }: { readonly owner: Owner; readonly token: string; readonly now: number },
): Promise<Outcome<() => Promise<void>>> {
  const mine = JSON.stringify({ pid: owner.pid, start: owner.start, token });
  const locked = (pid: number | null) =>
    fail<VaultProblem>({ code: 'locked', path, ...(pid === null ? {} : { pid }) });
  const stale = `${path}.${token}`;
  for (;;) {
    const made = await tolerate('EEXIST', async () => {
      const file = await files.open(path, 'create');
      try {
        await file.write(encodeText(mine), 0);
      } finally {
        await file.close();
      }
    });
    if (made) break;
    const bytes = await readIfThere(files, path);
    if (bytes === null) continue;
    const seen = decodeText(bytes);
    const holder = holderOf(seen);
    if (holder === null) {
      const { mtimeMs } = await files.stat(path);
      if (Math.abs(now - mtimeMs) < writingMs) return locked(null);
    } else if (await owner.isAlive(holder.pid, holder.start)) return locked(holder.pid);
    if (!(await tolerate('ENOENT', () => files.rename(path, stale)))) continue;
    const moved = await readIfThere(files, stale);
    if (moved !== null && decodeText(moved) !== seen) {
      // Somebody else was faster, and this is a lock that holds.
      await files.rename(stale, path);
      return locked(holderOf(decodeText(moved))?.pid ?? null);
    }
    await tolerate('ENOENT', () => files.unlink(stale));
  }
  return ok(() =>
    bestEffort(async () => {
      const held = await readIfThere(files, path);
      if (held !== null && decodeText(held) === mine) await files.unlink(path);
    }),
  );
}
