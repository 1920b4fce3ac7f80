import { mkdtemp, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { SessionCards } from '../../../../electron/session/cards.ts';
import { openSessionVault } from '../../../../electron/session/vault.ts';
import type { Vault } from '../../../../electron/vault/api.ts';
import type { SessionEvent } from '../../../../shared/session/events.ts';
import { openingOf } from '../../../../electron/session/open-session.ts';
import { sampleStart } from '../../../support/start.ts';

let dir = '';
let vault: Vault<SessionEvent>;
const now = Date.UTC(2026, 10, 23, 18, 0);
const kept = () => join(dir, 'cards.json');

async function plant(session: string): Promise<void> {
  let ids = 0;
  const opening = openingOf(sampleStart(), {
    session,
    now,
    zone: 'Europe/Berlin',
    newId: () => `${session}-${(ids += 1)}`,
    ownScreen: false,
  });
  const made = await vault.createSession(
    { id: session, ...opening },
    { onDurable: () => undefined, onDisk: () => undefined },
  );
  if (!made.ok) throw new Error(made.error.code);
  await made.value.close();
}

/** As the next start has it, and which journals it read. */
async function nextStart() {
  const read = vi.spyOn(vault, 'readSession');
  const cards = new SessionCards(vault);
  await cards.remember();
  const all = await cards.all();
  await cards.keep();
  const journals = read.mock.calls.map(([id]) => id).toSorted();
  read.mockRestore();
  return { all, journals, cards };
}

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'talking-piece-cards-'));
  const opened = await openSessionVault(dir, () => now);
  if (!opened.ok) throw new Error(opened.error.code);
  vault = opened.value;
  for (const session of ['one', 'two', 'three']) await plant(session);
});
afterEach(async () => {
  await vault.close();
  await rm(dir, { recursive: true });
});

test('a start reads no journal that the last run read and that is as it was', async () => {
  const first = await nextStart();
  expect(first.journals).toEqual(['one', 'three', 'two']);
  const second = await nextStart();
  expect(second.journals).toEqual([]);
  expect(second.all).toEqual(first.all);
});

test('what was changed, added or taken away while the app was not there shows at the next start', async () => {
  await nextStart();
  await plant('four');
  await vault.trashSession('one');
  const roster = join(dir, 'sessions', 'two', 'roster.json');
  const names = await readFile(roster, 'utf8');
  await writeFile(roster, names);
  const { mtimeMs } = await stat(roster);
  await utimes(roster, new Date(), new Date(mtimeMs + 1_000));
  const { all, journals } = await nextStart();
  expect(journals).toEqual(['four', 'two']);
  expect(all.map(({ card }) => card.session).toSorted()).toEqual(['four', 'three', 'two']);
  // What was trashed is not on the disk a second time either.
  expect(await readFile(kept(), 'utf8')).not.toContain('"one"');
});

test.each([
  ['is gone', () => rm(kept())],
  ['is empty', () => writeFile(kept(), '')],
  ['is no JSON', () => writeFile(kept(), '{')],
  [
    'has a flipped bit',
    async () => {
      const bytes = await readFile(kept());
      const at = bytes.indexOf('"people"') + 12;
      bytes[at] = (bytes[at] ?? 0) ^ 1;
      await writeFile(kept(), bytes);
    },
  ],
  [
    'is from a newer app',
    async () => {
      const text = await readFile(kept(), 'utf8');
      await writeFile(kept(), text.replace('talking-piece cards 3', 'talking-piece cards 4'));
    },
  ],
])('where what was kept %s, all is read anew and nothing else comes of it', async (_name, spoil) => {
  const before = await nextStart();
  await spoil();
  const after = await nextStart();
  expect(after.journals).toEqual(['one', 'three', 'two']);
  expect(after.all).toEqual(before.all);
  expect(await vault.listRepairs()).toEqual([]);
  expect((await nextStart()).journals).toEqual([]);
});

test('V6: dropped, no title is left on the disk', async () => {
  const { all, cards } = await nextStart();
  const title = all[0]?.card.title ?? '';
  expect(await readFile(kept(), 'utf8')).toContain(title);
  expect(await cards.drop()).toEqual({ ok: true, value: null });
  await expect(readFile(kept())).rejects.toThrow('ENOENT');
  // The next writing knows all that is listed then.
  await cards.all();
  await cards.keep();
  expect((await nextStart()).journals).toEqual([]);
});
