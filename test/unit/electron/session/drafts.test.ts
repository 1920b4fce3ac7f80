import { access, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { SessionDesk } from '../../../../electron/session/desk.ts';
import { noDraft } from '../../../../shared/session/note-draft.ts';
import { deskMachine } from '../../../support/desk.ts';

let machine: Awaited<ReturnType<typeof deskMachine>>;
beforeEach(async () => {
  machine = await deskMachine();
});
afterEach(() => machine.end());

const half = { text: '~ half a confidence', visibility: 'circle' as const };

/** The paths in the vault of which a file holds these words. */
async function placesOf(words: string): Promise<string[]> {
  const found: string[] = [];
  for (const entry of await readdir(machine.vault.dir, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isFile() && (await readFile(path, 'utf8')).includes(words)) found.push(path);
  }
  return found;
}

const open = async (desk: SessionDesk): Promise<string> =>
  (await machine.start(desk, { screen: 'me' })).session;

const typing = async () => {
  const { desk } = machine.desk();
  const session = await open(desk);
  await desk.setDraft(session, half);
  expect(await placesOf('half a confidence')).toHaveLength(1);
  return { desk, session };
};

const cover = (desk: SessionDesk, covered: boolean): Promise<void> =>
  desk.app({
    type: 'setWall',
    wall: { scene: 'now', calm: false, screen: 'me', timer: null, covered },
  });

describe('what is half typed', () => {
  test('ROOM: comes back after a restart, only once the room is uncovered', async () => {
    const { desk, session } = await typing();
    await desk.end();
    await machine.reboot();
    const next = machine.desk().desk;
    await next.resume();
    expect(next.state?.facts.wall.covered).toBe(true);
    expect(await next.draft(session)).toBeNull();
    await cover(next, false);
    expect(await next.draft(session)).toEqual(half);
  });

  test('ROOM: is not given to a room that is covered while the disk is read', async () => {
    const { desk, session } = await typing();
    const asked = desk.draft(session);
    const covering = cover(desk, true);
    expect(await asked).toBeNull();
    await covering;
  });

  test('ROOM: the last words come after the cover, and are taken', async () => {
    const { desk, session } = await typing();
    await cover(desk, true);
    await desk.setDraft(session, { ...half, text: '~ half a confidence more' });
    await cover(desk, false);
    expect(await desk.draft(session)).toMatchObject({ text: '~ half a confidence more' });
  });

  test.each([
    ['emptied', (desk: SessionDesk, session: string) => desk.setDraft(session, noDraft)],
    ['left blank', (desk: SessionDesk, session: string) => desk.setDraft(session, { ...half, text: ' \n' })],
    ['left', (desk: SessionDesk) => desk.leave()],
    ['trashed', (desk: SessionDesk, session: string) => desk.trash(session)],
    ['left for a new session', (desk: SessionDesk) => machine.start(desk)],
  ])('ROOM: is gone from the disk when it is %s', async (_, how) => {
    const { desk, session } = await typing();
    await how(desk, session);
    expect(await placesOf('half a confidence')).toEqual([]);
    // Nor does a file say that there was one.
    expect(await placesOf('talking-piece draft')).toEqual([]);
  });

  test('ROOM: is gone from the disk when the session is closed, and does not come back with an undo', async () => {
    const { desk, session } = await typing();
    await desk.command('close', { type: 'closeSession' });
    await vi.waitFor(async () => expect(await placesOf('half a confidence')).toEqual([]));
    // A page that hears of it late.
    await desk.setDraft(session, half);
    expect(await placesOf('half a confidence')).toEqual([]);
    await desk.command('undo', { type: 'undo' });
    expect(await desk.draft(session)).toEqual(noDraft);
  });

  test('ROOM: is gone at the next start where the app died between the close and its removal', async () => {
    const { desk, session } = await typing();
    const [file = ''] = await placesOf('half a confidence');
    const left = await readFile(file);
    await desk.command('close', { type: 'closeSession' });
    await desk.end();
    await writeFile(file, left);
    await machine.reboot();
    const next = machine.desk().desk;
    await next.resume();
    await expect(access(file)).rejects.toThrow('ENOENT');
    expect(await next.draft(session)).toEqual(noDraft);
  });

  test('ROOM: of another session than the one in the room nothing is taken or given', async () => {
    const { desk } = await typing();
    await desk.setDraft('another', { ...half, text: 'of another' });
    expect(await placesOf('of another')).toEqual([]);
    expect(await desk.draft('another')).toEqual(noDraft);
  });

  test('ROOM: is in nothing that is read of the session: record, load, index', async () => {
    const { desk, session } = await typing();
    const seen = [
      desk.load(),
      await desk.record(session),
      await desk.forIndex.sessions([session]),
      await desk.list(),
    ];
    expect(JSON.stringify(seen)).toContain(session);
    expect(JSON.stringify(seen)).not.toContain('half a confidence');
    await desk.end();
    await machine.reboot();
    expect(JSON.stringify(await machine.vault.readSession(session))).not.toContain('half a confidence');
  });
});
