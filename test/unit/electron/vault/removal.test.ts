import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeFiles } from '../../../../electron/vault/node-files.ts';
import { temporaryFolders } from '../../../support/disk/temporary.ts';
import { events, given, openTestVault, quiet, type TestEvent } from '../../../support/disk/vault.ts';

const folder = temporaryFolders();
const day = 24 * 60 * 60 * 1000;

async function withSession() {
  const dir = join(await folder(), 'vault');
  const clock = { now: 1_750_000_000_000 };
  const vault = given(await openTestVault({ files: nodeFiles, dir, now: () => clock.now }));
  const create = async (id: string) => {
    const live = given(
      await vault.createSession(
        { id, roster: { p: { name: 'Maria' } }, events: events(1, 'open', 'secret one', 'close') },
        quiet,
      ),
    );
    await live.close();
  };
  await create('s1');
  return { dir, vault, clock, create };
}

/** Every file of the vault by its path, as text. */
async function contents(dir: string): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  for (const entry of await readdir(dir, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    found.set(path, await readFile(path, 'utf8'));
  }
  return found;
}

const withoutSecrets = (event: TestEvent): TestEvent =>
  event.text.startsWith('secret') ? { seq: event.seq, text: 'redacted' } : event;

describe('removing', () => {
  it('V6: a session goes to the trash and comes back as it was', async () => {
    const { dir, vault } = await withSession();
    const before = await contents(join(dir, 'sessions'));
    const entry = given(await vault.trashSession('s1'));
    expect(await vault.listSessions()).toEqual([]);
    expect(await vault.readSession('s1')).toMatchObject({ ok: false, error: { code: 'missing' } });
    expect(given(await vault.restore(entry.name))).toEqual({ kind: 'session', id: 's1' });
    expect(await contents(join(dir, 'sessions'))).toEqual(before);
    await vault.close();
  });

  it('V6: restoring never replaces what has taken its place', async () => {
    const { vault, create } = await withSession();
    const entry = given(await vault.trashSession('s1'));
    await create('s1');
    expect(await vault.restore(entry.name)).toMatchObject({ ok: false, error: { code: 'exists' } });
    expect(await vault.listTrash()).toEqual([entry]);
    await vault.close();
  });

  it('V6: what is over 30 days in the trash is purged, no sooner, and nothing else', async () => {
    const { dir, vault, clock, create } = await withSession();
    await create('s2');
    await mkdir(join(dir, 'trash', 'my own folder'));
    given(await vault.trashSession('s1'));
    clock.now += 30 * day;
    expect(given(await vault.purgeTrash())).toBe(0);
    clock.now += 1;
    expect(given(await vault.purgeTrash())).toBe(1);
    expect(await vault.listTrash()).toEqual([]);
    expect(await readdir(join(dir, 'trash'))).toEqual(['my own folder']);
    expect((await vault.listSessions()).map((entry) => entry.id)).toEqual(['s2']);
    await vault.close();
  });

  it('V6: for good leaves nothing of it: journal, roster, generations, trash, quarantine', async () => {
    const { dir, vault, create } = await withSession();
    given(await vault.trashSession('s1'));
    await create('s1');
    await writeFile(join(dir, 'quarantine', 'session.s1.00000000-1'), 'secret');
    given(await vault.writeRoster('s1', { p: { name: 'Mario' } }));
    given(await vault.destroySession('s1'));
    expect([...(await contents(dir)).keys()]).toEqual([join(dir, 'lock')]);
    await vault.close();
  });

  it('V6: start-up finishes what a tombstone says, and follows none out of the vault', async () => {
    const { dir, vault } = await withSession();
    await vault.close();
    const outside = join(dir, '..', 'precious');
    await writeFile(outside, 'keep me');
    await writeFile(join(dir, 'tombstones', 'session.s1.json'), JSON.stringify({ paths: ['sessions/s1'] }));
    await writeFile(join(dir, 'tombstones', 'evil.json'), JSON.stringify({ paths: ['../precious'] }));
    const next = given(await openTestVault({ files: nodeFiles, dir }));
    expect(await next.listSessions()).toEqual([]);
    expect(await readFile(outside, 'utf8')).toBe('keep me');
    await next.close();
  });

  it('V6: erasure leaves seq and place, and no copy of the words anywhere', async () => {
    const { dir, vault } = await withSession();
    const journal = join(dir, 'sessions', 's1', 'journal.log');
    await writeFile(journal, `${await readFile(journal, 'utf8')}0 torn secret`);
    const live = given(await vault.openSession('s1', quiet));
    given(await live.setRoster({ p: { name: 'Maria Theresia' } }));
    await live.close();
    const erased = await vault.erase('s1', withoutSecrets, { p: { name: '' } });
    expect(given(erased)).toEqual({ redacted: 1 });
    const all = [...(await contents(dir)).values()].join('\n');
    expect(all).not.toContain('secret');
    expect(all).not.toContain('Maria');
    const found = given(await vault.readSession('s1'));
    expect(found.events).toEqual(events(1, 'open', 'redacted', 'close'));
    expect(found.report.status).toBe('ok');
    await vault.close();
  });

  it('V6: an open session is not erased under its writer', async () => {
    const { vault } = await withSession();
    const live = given(await vault.openSession('s1', quiet));
    expect(await vault.erase('s1', withoutSecrets)).toMatchObject({ ok: false, error: { code: 'inUse' } });
    await live.close();
    given(await vault.erase('s1', withoutSecrets));
    await vault.close();
  });

  it('V6: names in the trash that are not ours are refused', async () => {
    const { vault } = await withSession();
    for (const name of ['..', '../sessions/s1', '1.session.../x', 'x']) {
      expect(await vault.restore(name)).toMatchObject({ ok: false });
      expect(await vault.destroyTrashed(name)).toMatchObject({ ok: false });
    }
    expect((await vault.listSessions()).length).toBe(1);
    await vault.close();
  });
});
