import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { encodeLine } from '../../../../electron/vault/journal-format.ts';
import { nodeFiles } from '../../../../electron/vault/node-files.ts';
import { temporaryFolders } from '../../../support/disk/temporary.ts';
import { events, given, lost, openTestVault, quiet } from '../../../support/disk/vault.ts';

const folder = temporaryFolders();
const roster = { p1: { name: 'Amélie \u{1F375}' } };

async function withSession(...texts: readonly string[]) {
  const dir = join(await folder(), 'vault');
  const vault = given(await openTestVault({ files: nodeFiles, dir }));
  const live = given(await vault.createSession({ id: 's1', roster, events: events(1, ...texts) }, quiet));
  return { dir, vault, live, journal: join(dir, 'sessions', 's1', 'journal.log') };
}

/** The session, closed, its journal changed by hand. */
async function edited(change: (text: string) => string) {
  const { dir, vault, journal } = await withSession('one', 'two', 'three');
  await vault.close();
  await writeFile(journal, change(await readFile(journal, 'utf8')));
  return { dir, journal, vault: given(await openTestVault({ files: nodeFiles, dir })) };
}

describe('sessions on the real disk', () => {
  it('V1: what was appended is found again, in order, and a closed one ended in good order', async () => {
    const { dir, vault, live } = await withSession('one', 'two');
    expect(live.durableSeq).toBe(2);
    await live.append(events(3, 'three'));
    await live.append(events(4, 'four', 'five'));
    await live.settled();
    expect(live.durableSeq).toBe(5);
    await vault.close();
    const again = given(await openTestVault({ files: nodeFiles, dir }));
    const found = given(await again.readSession('s1'));
    expect(found.events.map((event) => event.text)).toEqual(['one', 'two', 'three', 'four', 'five']);
    expect(found.report.status).toBe('ok');
    expect(found.alive).toEqual({ at: 1_750_000_000_000, ended: true });
    await again.close();
  });

  it('V1: durableSeq is told in order, only after what it covers was written', async () => {
    const dir = join(await folder(), 'vault');
    const vault = given(await openTestVault({ files: nodeFiles, dir }));
    const told: number[] = [];
    const live = given(
      await vault.createSession(
        { id: 's1', roster, events: events(1, 'one') },
        { onDurable: (seq) => told.push(seq), onDisk: () => undefined },
      ),
    );
    const answers = [2, 3, 4, 5].map((seq) => live.append(events(seq, 'more')));
    await Promise.all(answers);
    await live.settled();
    expect(told.at(-1)).toBe(5);
    expect(told).toEqual(told.toSorted((one, other) => one - other));
    await vault.close();
  });

  it('V1, R7: names stand in the roster, never in the journal', async () => {
    const { dir, vault, live, journal } = await withSession('one');
    given(await live.setRoster({ ...roster, p2: { name: 'Bo' } }));
    await vault.close();
    expect(await readFile(journal, 'utf8')).not.toContain('Am');
    expect(await readFile(join(dir, 'sessions', 's1', 'roster.json'), 'utf8')).toContain('Amélie \u{1F375}');
    const again = given(await openTestVault({ files: nodeFiles, dir }));
    expect(given(await again.readSession('s1')).roster['p2']?.name).toBe('Bo');
    await again.close();
  });

  it('V1: files are for their owner alone', async () => {
    const { vault, journal } = await withSession('one');
    expect((await stat(journal)).mode & 0o077).toBe(0);
    await vault.close();
  });

  it('R1: an event whose number does not follow is our own fault, and nothing is written', async () => {
    const { vault, live } = await withSession('one');
    expect(() => live.append(events(5, 'far'))).toThrow('does not follow');
    await vault.close();
  });

  it('V2: a second instance is refused, and says whose the vault is; a dead one is not', async () => {
    const dir = join(await folder(), 'vault');
    const first = given(await openTestVault({ files: nodeFiles, dir, pid: 11 }));
    const second = await openTestVault({ files: nodeFiles, dir, pid: 12, isAlive: (pid) => pid === 11 });
    expect(second).toMatchObject({ ok: false, error: { code: 'locked', pid: 11 } });
    const third = given(await openTestVault({ files: nodeFiles, dir, pid: 13, isAlive: () => false }));
    // The first gives back a lock that is no longer its own.
    await first.close();
    expect(
      await openTestVault({ files: nodeFiles, dir, pid: 14, isAlive: (pid) => pid === 13 }),
    ).toMatchObject({
      ok: false,
    });
    await third.close();
    expect(await readdir(dir)).not.toContain('lock');
  });

  it('V2: one session has one writer', async () => {
    const { vault } = await withSession('one');
    expect(await vault.openSession('s1', quiet)).toMatchObject({ ok: false, error: { code: 'inUse' } });
    expect(await vault.trashSession('s1')).toMatchObject({ ok: false, error: { code: 'inUse' } });
    await vault.close();
  });

  it('V3: bad bytes at the end are kept aside, cut off, named by line, and writing goes on', async () => {
    const { dir, journal, vault } = await edited((text) => `${text}1234abcd {"seq":4,"te`);
    const before = given(await vault.readSession('s1'));
    expect(before.report).toMatchObject({ status: 'tail-repaired', file: journal });
    expect(await readFile(journal, 'utf8')).toContain('1234abcd');
    const live = given(await vault.openSession('s1', quiet));
    expect(live.stored.report.lines).toEqual([{ line: 4, reason: 'checksum' }]);
    expect(await readFile(live.stored.report.quarantined ?? '', 'utf8')).toBe('1234abcd {"seq":4,"te');
    await live.append(events(4, 'four'));
    await vault.close();
    const again = given(await openTestVault({ files: nodeFiles, dir }));
    const found = given(await again.readSession('s1'));
    expect(found.report.status).toBe('ok');
    expect(found.events.map((event) => event.text)).toEqual(['one', 'two', 'three', 'four']);
    await again.close();
  });

  it('V3: a last line that lacks only its end counts', async () => {
    const { dir, vault } = await edited((text) => text.trimEnd());
    const live = given(await vault.openSession('s1', quiet));
    expect(live.stored.events.length).toBe(3);
    await live.append(events(4, 'four'));
    await vault.close();
    const again = given(await openTestVault({ files: nodeFiles, dir }));
    expect(given(await again.readSession('s1')).events.length).toBe(4);
    await again.close();
  });

  it('V3: a bad line in the middle is never cut: the good ones count, the loss is named, the file is kept', async () => {
    const { dir, journal, vault } = await edited((text) => text.replace('"two"', '"2wo"'));
    const damaged = await readFile(journal, 'utf8');
    const live = given(await vault.openSession('s1', quiet));
    expect(live.stored.events.map((event) => event.text)).toEqual(['one', lost, 'three']);
    expect(live.stored.report).toMatchObject({
      status: 'damaged',
      lines: [{ line: 2, reason: 'checksum' }],
      missing: [2],
    });
    const kept = await readFile(live.stored.report.quarantined ?? '', 'utf8');
    expect(kept).toBe(damaged.split('\n').slice(0, 3).join('\n') + '\n');
    await live.append(events(4, 'four'));
    await vault.close();
    expect(await readFile(journal, 'utf8')).toBe(damaged + encodeLine({ seq: 4, text: 'four' }));
    const again = given(await openTestVault({ files: nodeFiles, dir }));
    given(await again.openSession('s1', quiet));
    await again.close();
    expect(await readdir(join(dir, 'quarantine'))).toHaveLength(1);
  });

  it('V3: a journal whose first line is spoilt opens for reading, with all its events, and is not touched', async () => {
    const { journal, vault } = await edited((text) => text.replace('talking-piece', 'talking-peace'));
    const spoilt = await readFile(journal, 'utf8');
    const found = given(await vault.readSession('s1'));
    expect(found.readOnly).toEqual({ code: 'damaged', line: 0 });
    expect(found.events.length).toBe(3);
    expect(await vault.openSession('s1', quiet)).toMatchObject({ ok: false, error: { code: 'readOnly' } });
    expect(await readFile(journal, 'utf8')).toBe(spoilt);
    await vault.close();
  });

  it('R5: a journal of a newer version, or with unknown events, is only read, and stays byte for byte', async () => {
    const newer = await edited((text) => text.replace('journal 1', 'journal 2'));
    expect(given(await newer.vault.readSession('s1')).readOnly).toEqual({ code: 'newerVersion', line: 0 });
    expect((await newer.vault.listSessions())[0]?.problem).toBe('newerVersion');
    await newer.vault.close();
    const unknown = await edited((text) => text + encodeLine({ seq: 4, dance: true }));
    const found = given(await unknown.vault.readSession('s1'));
    expect(found.readOnly).toEqual({ code: 'unknownEvents', line: 4 });
    expect(found.events.length).toBe(3);
    expect(await unknown.vault.openSession('s1', quiet)).toMatchObject({ ok: false });
    expect(await readFile(unknown.journal, 'utf8')).toContain('dance');
    await unknown.vault.close();
  });

  it('V3: alive is touched every 5 s and tells when the app died', async () => {
    const dir = join(await folder(), 'vault');
    let now = 1_750_000_000_000;
    const timers: { readonly ms: number; readonly run: () => void }[] = [];
    const every = (ms: number, run: () => void) => {
      timers.push({ ms, run });
      return () => undefined;
    };
    const vault = given(await openTestVault({ files: nodeFiles, dir, now: () => now, every }));
    const live = given(await vault.createSession({ id: 's1', roster, events: events(1, 'one') }, quiet));
    expect(timers.map((timer) => timer.ms)).toEqual([5000]);
    now += 5000;
    timers[0]?.run();
    // The roster waits in the same queue, so the touch is over when it is written.
    given(await live.setRoster(roster));
    // The app dies here: another one opens the vault without this one having closed it.
    const next = given(await openTestVault({ files: nodeFiles, dir }));
    expect(given(await next.readSession('s1')).alive).toEqual({ at: 1_750_000_005_000, ended: false });
    await next.close();
    await vault.close();
  });

  it('lists sessions by their header, and is not confused by foreign files', async () => {
    const { dir, vault } = await withSession('one');
    const sessions = join(dir, 'sessions');
    await writeFile(join(sessions, 'notes.txt'), 'hello');
    await mkdir(join(sessions, 'holiday pictures'));
    await mkdir(join(sessions, 'empty'));
    await mkdir(join(sessions, 'odd'));
    await writeFile(join(sessions, 'odd', 'journal.log'), new Uint8Array(2000));
    await mkdir(join(sessions, 'folder', 'journal.log'), { recursive: true });
    const found = await vault.listSessions();
    expect(new Map(found.map((entry) => [entry.id, entry.problem]))).toEqual(
      new Map([
        ['s1', null],
        ['empty', 'missing'],
        ['odd', 'header'],
        ['folder', 'io'],
      ]),
    );
    expect(found.find((entry) => entry.id === 's1')?.created).toBe(1_750_000_000_000);
    expect(await vault.openSession('odd', quiet)).toMatchObject({ ok: false, error: { code: 'readOnly' } });
    expect(await vault.openSession('empty', quiet)).toMatchObject({ ok: false, error: { code: 'missing' } });
    await vault.close();
  });

  it('takes no id that is a path', async () => {
    const { vault } = await withSession('one');
    for (const id of ['../s1', '', '.new-s1', 'a/b', 'a\\b', 'x'.repeat(101)]) {
      expect(await vault.readSession(id)).toMatchObject({ ok: false, error: { code: 'badId' } });
      expect(await vault.createSession({ id, roster, events: [] }, quiet)).toMatchObject({ ok: false });
    }
    await vault.close();
  });
});
