import * as fc from 'fast-check';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { openSessionVault } from '../../../electron/session/vault.ts';
import type { SessionEvent } from '../../../shared/session/events.ts';
import { longSession, plant } from '../../bench/support/session.ts';
import type { Options, Outcome } from '../outcome.ts';

/** What happens to a file: at which part of it, and how much. */
interface Damage {
  readonly file: number;
  readonly at: number;
  readonly kind: 'bits' | 'tail' | 'zeros' | 'garbage';
  readonly much: number;
}
const arbitraryDamage = fc.record({
  // Every file and every place in it as likely as any other: fast-check likes small numbers better.
  file: fc.noBias(fc.nat(1_000_000)),
  at: fc.noBias(fc.nat(999_999)).map((part) => part / 1_000_000),
  kind: fc.constantFrom('bits', 'bits', 'tail', 'zeros', 'garbage'),
  much: fc.integer({ min: 1, max: 64 }),
});

/** All files below a folder, by their path from it, in order. */
async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .toSorted();
}

function damaged(bytes: Uint8Array, { at, kind, much }: Damage): Uint8Array {
  const place = Math.floor(at * bytes.length);
  const out = Uint8Array.from(bytes);
  if (kind === 'tail') return out.subarray(0, Math.max(0, bytes.length - much));
  if (kind === 'garbage')
    return Buffer.concat([out.subarray(0, place), Buffer.alloc(much, 0xa7), out.subarray(place)]);
  for (let i = 0; i < much && place + i < out.length; i += 1)
    out[place + i] = kind === 'zeros' ? 0 : (out[place + i] ?? 0) ^ (1 << ((place + i) % 8));
  return out;
}

/** Lines whose bytes are no longer what they were. */
function linesHit(before: Uint8Array, after: Uint8Array): number {
  const left = new Set(Buffer.from(after).toString('latin1').split('\n'));
  return Buffer.from(before)
    .toString('latin1')
    .split('\n')
    .filter((line) => line !== '' && !left.has(line)).length;
}

/** Flipped bits, torn tails, zeros and garbage anywhere in any file of a vault with sessions in it. */
export async function damage({ damages, seed }: Options): Promise<Outcome> {
  const folder = await mkdtemp(join(tmpdir(), 'talking-piece-damage-'));
  const whole = join(folder, 'whole');
  await mkdir(whole);
  const until = 1_800_000_000_000;
  const sessions = ['one', 'two'].map((id) => longSession({ people: 9, events: 120, hours: 1, until, id }));
  await plant(whole, sessions);
  // Names and settings that were changed have former generations.
  const vault = await openSessionVault(join(whole, 'vault'), () => until);
  if (!vault.ok) throw new Error(vault.error.code);
  for (const { id, roster } of sessions)
    await vault.value.writeRoster(id, { ...roster, late: { name: 'Late' } });
  await vault.value.close();
  const names = await filesIn(join(whole, 'vault'));
  const failed: string[] = [];
  const seen = { salvaged: 0, gone: 0, readOnly: 0, told: 0 };
  const all = fc.sample(arbitraryDamage, { seed, numRuns: damages });
  for (const [round, each] of all.entries()) {
    const name = names[each.file % names.length] ?? '';
    const copy = join(folder, 'copy');
    await rm(copy, { recursive: true, force: true });
    await cp(join(whole, 'vault'), copy, { recursive: true });
    const path = join(copy, name);
    const before = await readFile(path);
    const after = damaged(before, each);
    await writeFile(path, after);
    const problem = (text: string): void =>
      void failed.push(`round ${round}, ${each.kind} in ${name}: ${text}`);
    const opened = await openSessionVault(copy, () => until);
    if (!opened.ok) {
      problem(`the vault does not open: ${opened.error.code}`);
      continue;
    }
    for (const { id, events, roster } of sessions) {
      const found = await opened.value.readSession(id);
      if (!found.ok) {
        problem(`${id} is unreadable: ${found.error.code}`);
        continue;
      }
      const names = { ...roster, late: { name: 'Late' } };
      if (JSON.stringify(found.value.roster) !== JSON.stringify(names)) problem(`names of ${id} are lost`);
      const kept = new Map(found.value.events.map((event: SessionEvent) => [event.seq, event.id]));
      const lost = events.filter((event) => kept.get(event.seq) !== event.id).length;
      const isHit = name === join('sessions', id, 'journal.log');
      const hit = isHit ? linesHit(before, after) : 0;
      if (lost > hit) problem(`${lost} events of ${id} lost, ${hit} lines damaged`);
      if (hit > 0 && found.value.report.status === 'ok') problem(`${id} says nothing of it`);
      if (hit > 0) {
        seen.told += 1;
        seen.salvaged += events.length - lost;
        seen.gone += lost;
        if (found.value.readOnly !== null) seen.readOnly += 1;
        else {
          // Mended, it can be written to, and what was found bad is kept beside.
          const live = await opened.value.openSession(id, {
            onDurable: () => undefined,
            onDisk: () => undefined,
          });
          if (!live.ok) problem(`${id} does not open: ${live.error.code}`);
          else {
            const { quarantined } = live.value.stored.report;
            if (quarantined === null || !(await stat(quarantined)).isFile())
              problem(`${id} has no copy of what was bad`);
            await live.value.close();
          }
        }
      }
    }
    await opened.value.close();
  }
  await rm(folder, { recursive: true, force: true });
  return {
    what: 'Flipped bits, torn tails, zeros and garbage anywhere in any file of the vault',
    rounds: all.length,
    found: `${seen.told} journals hit, all readable (${seen.readOnly} read-only), all said so; ${seen.salvaged} events salvaged, ${seen.gone} that stood in the damaged lines gone`,
    failed,
    skipped: null,
  };
}
