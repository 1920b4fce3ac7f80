import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { repairsOf } from '../../../../electron/session/repairs.ts';
import { deskMachine } from '../../../support/desk.ts';

let machine: Awaited<ReturnType<typeof deskMachine>>;
beforeEach(async () => {
  machine = await deskMachine();
});
afterEach(() => machine.end());

const note = { type: 'takeNote', kind: 'insight', visibility: 'private', owner: null, due: null } as const;

/** A session whose journal was changed by hand while the app was gone; then it came back. */
async function damaged(change: (lines: readonly string[]) => string) {
  const { desk } = machine.desk();
  const { session } = await machine.start(desk);
  machine.pass(60_000);
  await desk.command('c1', { ...note, text: 'a confidence with "type":"hold.started" in it' });
  await desk.command('c2', { type: 'passFloor', person: 'p1', add: false });
  await desk.end();
  const journal = join(machine.vault.dir, 'sessions', session, 'journal.log');
  const lines = (await readFile(journal, 'utf8')).trimEnd().split('\n');
  await writeFile(journal, change(lines));
  await machine.reboot();
  const after = machine.desk().desk;
  await after.resume();
  const repairs = await repairsOf(machine.vault, await after.list());
  return { desk: after, repairs, lines };
}
/** One letter of it is another one. */
const spoilt = (line: string): string => line.replace('"data"', '"dat0"');
const at = (line: string | undefined): number => Number(/"at":(\d+)/.exec(line ?? '')?.[1]);

describe('what was put aside, told in numbers and kinds', () => {
  it('V3: a line in the middle: which session, line, kind and time, where the copy is, and what is whole', async () => {
    const { desk, repairs, lines } = await damaged(
      (all) => `${all.map((line) => (line.includes('a confidence') ? spoilt(line) : line)).join('\n')}\n`,
    );
    const line = lines.findIndex((each) => each.includes('a confidence'));
    expect(repairs).toHaveLength(1);
    expect(repairs[0]).toMatchObject({
      what: 'lines',
      session: { title: 'Thursday peer circle', openedAt: machine.now() - 60_000 },
      lines: [{ line, kind: 'note', at: at(lines[line]) }],
      missing: 1,
    });
    // Every event but the one: the header is none, and coming back added some.
    const log = desk.load()?.events ?? [];
    expect(repairs[0]?.whole).toBe(log.length - 1);
    expect(await readFile(repairs[0]?.copy ?? '', 'utf8')).toContain('a confidence');
    expect(JSON.stringify(repairs)).not.toContain('confidence');
    await desk.end();
  });

  it('V3: a half-written end: its line, and its kind as far as it is there', async () => {
    const { desk, repairs, lines } = await damaged((all) => all.join('\n').slice(0, -6));
    expect(repairs).toMatchObject([
      {
        what: 'tail',
        lines: [{ line: lines.length - 1, kind: 'turn', at: at(lines.at(-1)) }],
        missing: 0,
      },
    ]);
    await desk.end();
  });

  it('a few letters of a line tell nothing, and nothing is guessed', async () => {
    const { desk, repairs } = await damaged((all) => `${all.join('\n')}\n1234abcd {"se`);
    expect(repairs).toMatchObject([{ what: 'tail', lines: [{ kind: null, at: null }] }]);
    await desk.end();
  });

  it('found again, it is told once', async () => {
    const { desk } = await damaged(
      (all) => `${all.map((line) => (line.includes('a confidence') ? spoilt(line) : line)).join('\n')}\n`,
    );
    await desk.end();
    await machine.reboot();
    const again = machine.desk().desk;
    await again.resume();
    expect(await repairsOf(machine.vault, await again.list())).toHaveLength(1);
    await again.end();
  });

  it('V6: erased with the session, and a session that is gone is told without a title', async () => {
    const { desk, repairs } = await damaged((all) => all.join('\n').slice(0, -20));
    const session = desk.session ?? '';
    await desk.leave();
    await machine.vault.trashSession(session);
    expect(await repairsOf(machine.vault, await desk.list())).toMatchObject([
      { ...repairs[0], session: null, whole: null },
    ]);
    const [entry] = await machine.vault.listTrash();
    await machine.vault.destroyTrashed(entry?.name ?? '');
    expect(await repairsOf(machine.vault, await desk.list())).toEqual([]);
    expect(await readdir(join(machine.vault.dir, 'quarantine'))).toEqual([]);
    await desk.end();
  });

  it('a list of names that could not be read is told as one, and a file of the app as that', async () => {
    const { desk } = machine.desk();
    const { session } = await machine.start(desk);
    await writeFile(join(machine.vault.dir, 'sessions', session, 'roster.json'), 'spoilt');
    await desk.name('p1', 'Amara');
    await writeFile(join(machine.vault.dir, 'quarantine', 'top.settings.12345678-9'), '{"theme"}');
    const repairs = await repairsOf(machine.vault, await desk.list());
    expect(repairs.map(({ what }) => what).toSorted()).toEqual(['document', 'names']);
    await desk.end();
  });

  it('nothing is told where nothing was put aside', async () => {
    const { desk, repairs } = await damaged((all) => `${all.join('\n')}\n`);
    expect(repairs).toEqual([]);
    await desk.end();
  });
});
