import { describe, expect, it } from 'vitest';
import type { Disk as DiskState } from '../../../../electron/vault/api.ts';
import { Disk, type Op } from '../../../support/disk/disk.ts';
import { Random } from '../../../support/disk/random.ts';
import { events, given, openTestVault } from '../../../support/disk/vault.ts';

const roster = { p: { name: 'Maria' } };

async function running() {
  const disk = new Disk(new Random(7));
  const boot = async () => {
    const files = disk.boot();
    // Starting a machine again takes longer than writing a lock.
    disk.now += 60_000;
    return { files, vault: given(await openTestVault({ files, dir: '/vault', now: () => disk.now })) };
  };
  const { files, vault } = await boot();
  await files.mkdir('/stick');
  await files.syncFolder('/');
  const said: DiskState[] = [];
  const durable: number[] = [];
  const hooks = {
    onDurable: (seq: number) => void durable.push(seq),
    onDisk: (state: DiskState) => void said.push(state),
  };
  const live = given(await vault.createSession({ id: 's1', roster, events: events(1, 'one') }, hooks));
  const journal = '/vault/sessions/s1/journal.log';
  const calls: string[] = [];
  const breakDisk = (broken: Op, code: string) => {
    disk.fault = (op, path) => {
      if (path === journal && op === 'sync') calls.push(op);
      return path.startsWith('/vault') && op === broken ? code : null;
    };
  };
  return { disk, boot, vault, live, hooks, said, durable, journal, calls, breakDisk };
}

describe('a disk that fails', () => {
  it.each([
    ['write', 'ENOSPC'],
    ['write', 'EIO'],
    ['sync', 'EIO'],
    ['sync', 'ENOSPC'],
  ] as const)(
    'V2: %s gives %s: answers go on, nothing is acknowledged, it is said once',
    async (op, code) => {
      const { live, said, durable, journal, calls, breakDisk } = await running();
      breakDisk(op, code);
      await live.append(events(2, 'two'));
      await live.settled();
      await live.append(events(3, 'three'));
      await live.append(events(4, 'four'));
      await live.settled();
      expect(said).toEqual([{ state: 'failing', code, path: '/vault/sessions/s1' }]);
      expect(live.disk.state).toBe('failing');
      expect(durable).toEqual([]);
      expect(live.durableSeq).toBe(1);
      // Never synced again after it failed.
      expect(calls.length).toBe(op === 'sync' ? 1 : 0);
      expect(journal).toContain(live.folder);
    },
  );

  it('V2: saved to another place, all of it is durable there and goes on there', async () => {
    const { disk, live, said, durable, breakDisk } = await running();
    breakDisk('write', 'ENOSPC');
    await live.append(events(2, 'two', 'three'));
    await live.settled();
    expect(given(await live.saveTo('/stick'))).toEqual({ folder: '/stick/s1' });
    await live.append(events(4, 'four'));
    await live.settled();
    expect(durable).toEqual([3, 4]);
    expect(said.at(-1)).toEqual({ state: 'ok' });
    disk.losePower();
    const files = disk.boot();
    const text = new TextDecoder().decode(await files.readFile('/stick/s1/journal.log'));
    for (const word of ['one', 'two', 'three', 'four']) expect(text).toContain(word);
    expect(new TextDecoder().decode(await files.readFile('/stick/s1/roster.json'))).toContain('Maria');
  });

  it('V2: at the next start the vault follows the log to where it went on, and takes it back', async () => {
    const { disk, boot, live, hooks, breakDisk } = await running();
    breakDisk('sync', 'EIO');
    await live.append(events(2, 'two'));
    await live.settled();
    disk.fault = () => null;
    given(await live.saveTo('/stick'));
    await live.append(events(3, 'three'));
    await live.settled();
    disk.losePower();
    const { vault } = await boot();
    const again = given(await vault.openSession('s1', hooks));
    expect(again.stored.events.map((event) => event.text)).toEqual(['one', 'two', 'three']);
    expect(again.folder).toBe('/vault/sessions/s1');
  });

  it('V2: on a full disk there is room for the word of where it went on', async () => {
    const { disk, boot, live, hooks } = await running();
    // What is overwritten in place needs no room; nothing else is taken any more.
    disk.fault = (op, path) =>
      path.startsWith('/vault') && op === 'write' && !/\/(moved\.json|alive)$/u.test(path) ? 'ENOSPC' : null;
    await live.append(events(2, 'two'));
    await live.settled();
    given(await live.saveTo('/stick'));
    await live.append(events(3, 'three'));
    await live.settled();
    disk.losePower();
    disk.fault = () => null;
    const { vault } = await boot();
    const again = given(await vault.openSession('s1', hooks));
    expect(again.stored.events.map((event) => event.text)).toEqual(['one', 'two', 'three']);
  });

  it('V2: where that place is gone, it says so instead of going on with a part', async () => {
    const { disk, boot, live, hooks, breakDisk } = await running();
    breakDisk('sync', 'EIO');
    await live.append(events(2, 'two'));
    await live.settled();
    disk.fault = () => null;
    given(await live.saveTo('/stick'));
    disk.losePower();
    const { files, vault } = await boot();
    await files.rename('/stick/s1', '/stick/away');
    expect(await vault.openSession('s1', hooks)).toMatchObject({
      ok: false,
      error: { code: 'elsewhere', path: '/stick/s1' },
    });
    given(await vault.adoptSession('/stick/away'));
    expect(given(await vault.openSession('s1', hooks)).stored.events.length).toBe(2);
  });

  it('V2: when space was made, it can go on where it was', async () => {
    const { disk, boot, live, hooks, breakDisk } = await running();
    breakDisk('write', 'ENOSPC');
    await live.append(events(2, 'two'));
    await live.settled();
    expect(await live.saveTo('/vault/sessions')).toMatchObject({
      ok: false,
      error: { code: 'io', os: 'ENOSPC' },
    });
    expect(live.disk.state).toBe('failing');
    disk.fault = () => null;
    given(await live.saveTo('/vault/sessions'));
    await live.append(events(3, 'three'));
    await live.settled();
    disk.losePower();
    const { vault } = await boot();
    expect(given(await vault.openSession('s1', hooks)).stored.events.length).toBe(3);
  });

  it('V2: another log is never written over', async () => {
    const { disk, boot, live, hooks, breakDisk } = await running();
    breakDisk('write', 'ENOSPC');
    await live.append(events(2, 'first telling'));
    given(await live.saveTo('/stick'));
    disk.fault = () => null;
    // A vault that was put back from a backup, where the same session goes on otherwise.
    disk.kill();
    const { files, vault } = await boot();
    await files.unlink('/vault/sessions/s1/moved.json').catch(() => undefined);
    const again = given(await vault.openSession('s1', hooks));
    breakDisk('write', 'ENOSPC');
    await again.append(events(2, 'second telling'));
    await again.settled();
    expect(given(await again.saveTo('/stick'))).toEqual({ folder: '/stick/s1-2' });
    const text = async (path: string) => new TextDecoder().decode(await files.readFile(path));
    expect(await text('/stick/s1/journal.log')).toContain('first telling');
    expect(await text('/stick/s1-2/journal.log')).toContain('second telling');
  });

  it('V2: a session that the disk will not let mend still opens, in memory, and says so', async () => {
    const { disk, boot, hooks, said, breakDisk } = await running();
    disk.kill();
    const { vault } = await boot();
    breakDisk('write', 'ENOSPC');
    const again = given(await vault.openSession('s1', hooks));
    expect(again.stored.events.length).toBe(1);
    expect(again.durableSeq).toBe(0);
    expect(said.at(-1)).toMatchObject({ state: 'failing', code: 'ENOSPC' });
    await again.append(events(2, 'two'));
    given(await again.saveTo('/stick'));
    expect(again.durableSeq).toBe(2);
  });

  it('V4: a document that cannot be written leaves the one that was there', async () => {
    const { disk, vault, breakDisk } = await running();
    const settings = vault.documents({ folder: '', noun: 'settings', version: 1, parse: (data) => data });
    given(await settings.write('settings', 'old'));
    breakDisk('write', 'ENOSPC');
    expect(await settings.write('settings', 'new')).toMatchObject({
      ok: false,
      error: { code: 'io', os: 'ENOSPC' },
    });
    disk.fault = () => null;
    expect((await settings.read('settings')).value).toBe('old');
  });

  it('V2: a roster that cannot be read costs the names, not the session', async () => {
    const { disk, vault } = await running();
    disk.fault = (op, path) => (op === 'read' && path.endsWith('roster.json') ? 'EIO' : null);
    const found = given(await vault.readSession('s1'));
    expect(found.events.length).toBe(1);
    expect(found.rosterReport).toMatchObject({ status: 'unreadable', reason: 'io' });
  });

  it('V6: what the vault says of a failure holds nothing that a person typed', async () => {
    const { live, vault, said, breakDisk } = await running();
    breakDisk('write', 'EIO');
    await live.append(events(2, 'Maria said that'));
    await live.settled();
    const answers = [
      await live.setRoster({ p: { name: 'Maria Theresia' } }),
      await live.saveTo('/vault/sessions'),
      ...said,
    ];
    const words = JSON.stringify(answers) + JSON.stringify(await vault.listSessions());
    expect(words).toContain('EIO');
    expect(words).not.toContain('Maria');
  });
});
