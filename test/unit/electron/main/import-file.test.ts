import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { importFile, openFile } from '../../../../electron/main/import-file.ts';
import { sessionJson } from '../../../../shared/summary/json.ts';
import { deskMachine } from '../../../support/desk.ts';
import { sampleEvents, sampleRoster } from '../../../support/summary/sample.ts';

let folder = '';
let file = '';
let machine: Awaited<ReturnType<typeof deskMachine>>;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'talking-piece-open-'));
  file = join(folder, 'evening.talkingpiece');
  await writeFile(file, sessionJson(sampleEvents(), sampleRoster));
  machine = await deskMachine();
});
afterEach(async () => {
  await machine.end();
  await rm(folder, { recursive: true, force: true });
});

test('a file opened from outside is taken over as a closed copy, and shown', async () => {
  const { desk } = machine.desk();
  const answer = await openFile(desk, file);
  if (!answer?.ok || answer.load === null) throw new Error('not shown');
  expect(answer.load.events).toEqual(sampleEvents());
  expect(answer.load.roster).toEqual(sampleRoster);
  expect(desk.session).toBe(answer.load.session);
  expect(desk.state?.facts.phase).toBe('closed');
});

test('opened again it is the same session; imported by hand it is another copy', async () => {
  const { desk } = machine.desk();
  const first = await openFile(desk, file);
  expect(await openFile(desk, file)).toEqual(first);
  expect(await desk.list()).toHaveLength(1);
  expect(await importFile(desk, file)).toMatchObject({ ok: true });
  expect(await desk.list()).toHaveLength(2);
});

test('with other names it is another record', async () => {
  const { desk } = machine.desk();
  await openFile(desk, file);
  await writeFile(file, sessionJson(sampleEvents(), {}));
  await openFile(desk, file);
  expect(await desk.list()).toHaveLength(2);
});

test('a running session stays where it is, and the copy is in the list', async () => {
  const { desk } = machine.desk();
  const { session } = await machine.start(desk);
  expect(await openFile(desk, file)).toEqual({ ok: true, load: null });
  expect(desk.session).toBe(session);
  expect(await desk.list()).toHaveLength(2);
  await desk.leave();
});

test('what is no session says which file and what is wrong, and leaves nothing', async () => {
  const { desk } = machine.desk();
  await writeFile(file, '{"format": "another"}');
  expect(await openFile(desk, file)).toMatchObject({
    ok: false,
    code: 'jsonForeign',
    params: { file: 'evening.talkingpiece', line: 1 },
  });
  expect(await openFile(desk, join(folder, 'gone.talkingpiece'))).toEqual({
    ok: false,
    code: 'unreadable',
    params: { file: 'gone.talkingpiece' },
  });
  expect(await desk.list()).toEqual([]);
});
