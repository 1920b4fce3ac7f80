import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { PreparedShelf, sittingMs, versionsKept } from '../../../../electron/documents/shelf.ts';
import { openSessionVault } from '../../../../electron/session/vault.ts';
import type { Vault } from '../../../../electron/vault/api.ts';
import type { SessionEvent } from '../../../../shared/session/events.ts';
import { noOwnLibrary } from '../../../../shared/plan/library/own.ts';
import { memberOf, shortPlan, thursdayCircle } from '../../../support/circles.ts';

let dir = '';
let vault: Vault<SessionEvent>;
let now = 0;
let shelf: PreparedShelf;

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'talking-piece-documents-'));
  now = Date.UTC(2026, 10, 23, 18, 0);
  const opened = await openSessionVault(dir, () => now);
  if (!opened.ok) throw new Error(opened.error.code);
  vault = opened.value;
  shelf = new PreparedShelf(vault, () => now);
});
afterEach(async () => {
  await vault.close();
  await rm(dir, { recursive: true });
});

test('a plan that is on its way when the app is to end is written before', async () => {
  void shelf.savePlan(shortPlan({ title: 'The last change' }));
  await shelf.settled();
  expect((await new PreparedShelf(vault, () => now).read()).plans).toMatchObject([
    { title: 'The last change' },
  ]);
});

test('plans are written one after the other, the one that was sent last stays', async () => {
  const titles = ['one', 'two', 'three'];
  const written = await Promise.all(titles.map((title) => shelf.savePlan(shortPlan({ title }))));
  expect(written.map(({ ok }) => ok)).toEqual([true, true, true]);
  expect((await shelf.read()).plans).toMatchObject([{ title: 'three' }]);
});

test('V4: what was saved is read by the next start, and by anybody without the app', async () => {
  const people = [{ id: 'p1', name: 'Amara', pronouns: 'she/her' }];
  const circle = thursdayCircle({ members: [memberOf('p1')] });
  expect(await shelf.saveCircle(circle)).toMatchObject({ ok: true });
  expect(await shelf.savePlan(shortPlan())).toMatchObject({ ok: true });
  expect(await shelf.savePeople(people)).toMatchObject({ ok: true });
  expect(await shelf.saveLibrary({ ...noOwnLibrary, favourites: ['opener-1'] })).toMatchObject({ ok: true });
  expect(await new PreparedShelf(vault, () => now).read()).toEqual({
    circles: [circle],
    plans: [shortPlan()],
    people,
    heldInTrash: [],
    library: { ...noOwnLibrary, favourites: ['opener-1'] },
    unreadable: [],
  });
  expect(await readFile(join(dir, 'circles', 'circle-1.json'), 'utf8')).toContain('how to ask for help');
});

test('V4: a damaged document comes back from its good generation; one without any is named, and kept', async () => {
  await shelf.saveCircle(thursdayCircle());
  await shelf.savePlan(shortPlan());
  await writeFile(join(dir, 'circles', 'circle-1.json'), '{');
  await writeFile(join(dir, 'plans', 'plan-1.json'), '{');
  await rm(join(dir, 'plans', 'generations'), { recursive: true });
  const read = await shelf.read();
  expect(read.circles).toEqual([thursdayCircle()]);
  expect(read.plans).toEqual([]);
  expect(read.unreadable).toEqual([{ kind: 'plan', id: 'plan-1' }]);
  expect(await readFile(join(dir, 'plans', 'plan-1.json'), 'utf8')).toBe('{');
});

test('a version of a plan is what stood before a sitting, however often it was saved in one', async () => {
  const named = (title: string) => shortPlan({ title });
  await shelf.savePlan(named('first'));
  await shelf.savePlan(named('first, changed'));
  expect(await shelf.versions('plan-1')).toEqual([]);
  now += sittingMs + 1;
  await shelf.savePlan(named('second'));
  now += 1000;
  await shelf.savePlan(named('second, changed'));
  expect((await shelf.versions('plan-1')).map(({ plan }) => plan.title)).toEqual(['first, changed']);
  // The next start is another sitting.
  await new PreparedShelf(vault, () => now).savePlan(named('third'));
  expect((await shelf.versions('plan-1')).map(({ plan }) => plan.title)).toEqual([
    'second, changed',
    'first, changed',
  ]);
});

test('as many versions are kept as are looked through, the newest', async () => {
  for (let i = 0; i < versionsKept + 5; i += 1) {
    now += sittingMs + 1;
    await shelf.savePlan(shortPlan({ title: String(i) }));
  }
  const versions = await shelf.versions('plan-1');
  expect(versions).toHaveLength(versionsKept);
  expect(versions[0]?.plan.title).toBe(String(versionsKept + 3));
});

test('V6: to the trash and back with its versions; for good, no word of it is left', async () => {
  await shelf.savePlan(shortPlan({ title: 'Secret words' }));
  now += sittingMs + 1;
  await shelf.savePlan(shortPlan());
  await shelf.saveCircle(thursdayCircle());
  expect(await shelf.trash('plan', 'plan-1')).toMatchObject({ ok: true });
  expect(await shelf.trash('circle', 'circle-1')).toMatchObject({ ok: true });
  expect(await shelf.read()).toMatchObject({ circles: [], plans: [] });
  expect(await shelf.restore('plan', 'plan-1')).toMatchObject({ ok: true });
  expect(await shelf.restore('circle', 'circle-1')).toMatchObject({ ok: true });
  expect(await shelf.read()).toMatchObject({ circles: [thursdayCircle()], plans: [shortPlan()] });
  expect((await shelf.versions('plan-1'))[0]?.plan.title).toBe('Secret words');
  await shelf.trash('plan', 'plan-1');
  now += 31 * 86_400_000;
  await vault.purgeTrash();
  expect(await shelf.restore('plan', 'plan-1')).toMatchObject({ ok: false, error: { code: 'missing' } });
  expect(await shelf.versions('plan-1')).toEqual([]);
});

const named = (id: string) => ({ id, name: id, pronouns: null });
const idsIn = (people: readonly { readonly id: string }[]): readonly string[] => people.map(({ id }) => id);

test('R7: names of a circle in the trash stay, and it comes back with them; who nobody holds goes at the next start', async () => {
  await shelf.savePeople([named('p1'), named('p2'), named('nobody')]);
  await shelf.saveCircle(thursdayCircle({ members: [memberOf('p1')] }));
  await shelf.saveCircle(thursdayCircle({ id: 'circle-2', members: [memberOf('p2')] }));
  expect(await shelf.trash('circle', 'circle-2')).toMatchObject({ ok: true });
  const next = new PreparedShelf(vault, () => now);
  expect(await next.read()).toMatchObject({ heldInTrash: ['p2'] });
  expect(idsIn((await next.read()).people)).toEqual(['p1', 'p2']);
  expect(await next.restore('circle', 'circle-2')).toMatchObject({ ok: true });
  const read = await next.read();
  expect(read.heldInTrash).toEqual([]);
  expect(read.circles.map(({ id }) => id)).toEqual(['circle-1', 'circle-2']);
  expect(idsIn(read.people)).toEqual(['p1', 'p2']);
});

test('R7: while a circle cannot be read nobody’s name goes, and within a run none does', async () => {
  await shelf.saveCircle(thursdayCircle({ members: [memberOf('p1')] }));
  await shelf.read();
  await shelf.savePeople([named('p1'), named('late')]);
  expect(idsIn((await shelf.read()).people)).toEqual(['p1', 'late']);
  await writeFile(join(dir, 'circles', 'circle-1.json'), '{');
  await rm(join(dir, 'circles', 'generations'), { recursive: true });
  expect(idsIn((await new PreparedShelf(vault, () => now).read()).people)).toEqual(['p1', 'late']);
});

/** Everything that stands in the vault. */
async function written(): Promise<string> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return (
    await Promise.all(files.map(({ parentPath, name }) => readFile(join(parentPath, name), 'utf8')))
  ).join('\n');
}

test('V6: who is removed is gone from every former version too, and what was written of them', async () => {
  const ruth = { id: 'p2', name: 'Ruth Abara', pronouns: null };
  const both = [memberOf('p1'), memberOf('p2', { access: 'Sits near the door' })];
  for (const name of ['Amara', 'Amara O', 'Amara Okafor']) {
    await shelf.savePeople([{ ...named('p1'), name }, ruth]);
    await shelf.saveCircle(thursdayCircle({ name, members: both }));
  }
  expect(await written()).toMatch(/Ruth Abara[^]*near the door|near the door[^]*Ruth Abara/u);
  expect(await shelf.saveCircle(thursdayCircle({ members: [memberOf('p1')] }))).toMatchObject({ ok: true });
  expect(await shelf.savePeople([{ ...named('p1'), name: 'Amara Okafor' }])).toMatchObject({ ok: true });
  const left = await written();
  expect(left).toContain('Amara Okafor');
  expect(left).not.toMatch(/Ruth|near the door/u);
});

test('V6: whom the last circle of the trash held is gone from every former version at the next start', async () => {
  await shelf.savePeople([named('p1'), { id: 'p2', name: 'Ruth Abara', pronouns: null }]);
  await shelf.saveCircle(thursdayCircle({ members: [memberOf('p1')] }));
  await shelf.saveCircle(thursdayCircle({ id: 'circle-2', members: [memberOf('p2')] }));
  await shelf.trash('circle', 'circle-2');
  now += 31 * 86_400_000;
  await vault.purgeTrash();
  expect(idsIn((await new PreparedShelf(vault, () => now).read()).people)).toEqual(['p1']);
  expect(await written()).not.toContain('Ruth');
});

test('former versions stay where nobody goes: they are what a bad byte is mended from', async () => {
  await shelf.savePeople([named('p1')]);
  await shelf.savePeople([{ ...named('p1'), name: 'Amara' }, named('p2')]);
  expect(await readdir(join(dir, 'generations', 'people'))).toHaveLength(2);
});
