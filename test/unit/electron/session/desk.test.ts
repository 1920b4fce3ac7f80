import { appendFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { MainClock } from '../../../../electron/main/clock.ts';
import { SessionDesk, type DeskListener } from '../../../../electron/session/desk.ts';
import { openSessionVault } from '../../../../electron/session/vault.ts';
import type { Vault } from '../../../../electron/vault/api.ts';
import type { SessionEvent } from '../../../../shared/session/events.ts';
import { emptySession, evolve, fold } from '../../../../shared/session/fold.ts';
import { sampleStart } from '../../../support/start.ts';

const t0 = Date.UTC(2026, 10, 23, 18, 0);
let dir = '';
let wall = t0;
let monotonic = 0;
let clock: MainClock;
let vault: Vault<SessionEvent>;
let ids = 0;

const listener = () => ({
  events: vi.fn<DeskListener['events']>(),
  durable: vi.fn<DeskListener['durable']>(),
  disk: vi.fn<DeskListener['disk']>(),
  roster: vi.fn<DeskListener['roster']>(),
  rewritten: vi.fn<DeskListener['rewritten']>(),
  loaded: vi.fn<DeskListener['loaded']>(),
});

/** Time goes by, on the wall and in main alike. */
const pass = (ms: number): void => {
  wall += ms;
  monotonic += ms;
};

function makeDesk(tell = listener(), hashEvery: number | null = null) {
  const forgetIndex = vi.fn<() => Promise<void>>(() => Promise.resolve());
  const desk = new SessionDesk({
    vault,
    clock,
    newId: () => `id-${(ids += 1)}`,
    zone: 'Europe/Berlin',
    measures: () => ({ gini: 0.25 }),
    hashEvery,
    forgetIndex,
    tell,
  });
  return { desk, tell, forgetIndex };
}

async function openVault(): Promise<void> {
  clock = new MainClock({ wall: () => wall, monotonic: () => monotonic });
  const opened = await openSessionVault(join(dir, 'vault'), clock.now);
  if (!opened.ok) throw new Error(opened.error.code);
  vault = opened.value;
}

const started = async (desk: SessionDesk, change = {}) => {
  const load = await desk.start(sampleStart(change), false);
  if (!load.ok) throw new Error(load.error.code);
  return load.value;
};

beforeEach(async () => {
  wall = t0;
  dir = await mkdtemp(join(tmpdir(), 'talking-piece-desk-'));
  await openVault();
});
afterEach(async () => {
  await vault.close();
  await rm(dir, { recursive: true });
});

describe('the one writer', () => {
  test('a started session is on the disk before anybody is told that it is there', async () => {
    const { desk } = makeDesk();
    const load = await started(desk);
    expect(load.durableSeq).toBe(load.events.length);
    expect(load.events.map(({ type }) => type)).toEqual(['session.opened', 'segment.started', 'wall.set']);
    expect(load.roster['p1']).toEqual({ name: 'Amara' });
  });

  test('R7: no name stands in the journal', async () => {
    const { desk } = makeDesk();
    const { session } = await started(desk);
    await desk.name('p9', 'Zoltan');
    const journal = await readFile(join(dir, 'vault', 'sessions', session, 'journal.log'), 'utf8');
    for (const name of ['Amara', 'Jonas', 'Mei', 'Priya', 'Zoltan']) expect(journal).not.toContain(name);
  });

  test('where minors take part a name that is typed in the room is on the disk as a first name', async () => {
    const { desk, tell } = makeDesk();
    const { circle } = sampleStart();
    const { session } = await started(desk, { circle: { ...circle, minors: true }, tracking: 'kept' });
    expect(desk.state?.facts.tracking).toBe('not');
    expect(await desk.name('p9', 'Zoltan Varga', 'he/him')).toBe('Zoltan');
    expect(await desk.name('p1', 'Amara Okafor')).toBe('Amara');
    expect(tell.roster).toHaveBeenLastCalledWith(session, desk.roster);
    const folder = join(dir, 'vault', 'sessions', session);
    const roster = await readFile(join(folder, 'roster.json'), 'utf8');
    expect(roster).toContain('Zoltan');
    expect(roster).not.toMatch(/Varga|Okafor/u);
  });

  test('what is broadcast folds to what main has, and is acknowledged when it is durable', async () => {
    const { desk, tell } = makeDesk();
    const load = await started(desk);
    let replica = fold(emptySession, load.events);
    tell.events.mockImplementation((_, events) => {
      for (const event of events) replica = evolve(replica, event);
    });
    pass(1_000);
    await desk.command('c1', { type: 'passFloor', person: 'p1', add: false });
    pass(2_000);
    await desk.command('c2', { type: 'passFloor', person: 'p2', add: false });
    await desk.command('c3', { type: 'undo' });
    expect(replica).toEqual(desk.state);
    await vi.waitFor(() => expect(tell.durable).toHaveBeenLastCalledWith(load.session, replica.seq));
  });

  test('a command id that is known gets its first answer again, and nothing is done twice', async () => {
    const { desk } = makeDesk();
    await started(desk);
    const pass = { type: 'passFloor', person: 'p1', add: false } as const;
    const [first, again] = await Promise.all([desk.command('c1', pass), desk.command('c1', pass)]);
    expect(again).toEqual(first);
    expect(await desk.command('c1', { type: 'undo' })).toEqual(first);
    expect(desk.state?.facts.turns).toHaveLength(1);
  });

  test('also after a restart', async () => {
    const { desk } = makeDesk();
    await started(desk);
    const first = await desk.command('c1', { type: 'passFloor', person: 'p1', add: false });
    await desk.end();
    await openVault();
    const next = makeDesk().desk;
    await next.resume();
    expect(await next.command('c1', { type: 'passFloor', person: 'p1', add: false })).toEqual(first);
    expect(next.state?.facts.turns).toHaveLength(1);
  });

  test('a refusal is a code and writes nothing', async () => {
    const { desk } = makeDesk();
    await started(desk);
    const seq = desk.state?.seq;
    expect(await desk.command('c1', { type: 'passFloor', person: 'nobody', add: false })).toEqual({
      ok: false,
      refusal: { code: 'unknownPerson' },
    });
    expect(desk.state?.seq).toBe(seq);
  });

  test('R1: `at` never runs backwards, even when the clock does', async () => {
    const { desk } = makeDesk();
    await started(desk);
    monotonic -= 60_000;
    await desk.command('c1', { type: 'passFloor', person: 'p1', add: false });
    const at = desk.state?.log.map((event) => event.at) ?? [];
    expect(at).toEqual(at.toSorted((a, b) => a - b));
  });

  test('a fingerprint of the state goes out every so many events', async () => {
    const { desk, tell } = makeDesk(listener(), 4);
    await started(desk);
    for (let i = 0; i < 6; i += 1) await desk.command(`c${i}`, { type: i % 2 === 0 ? 'hold' : 'resume' });
    const hashes = tell.events.mock.calls.map(([, , hash]) => hash !== null);
    expect(hashes).toEqual([true, false, false, false, true, false]);
  });
});

describe('coming back', () => {
  const restart = async () => {
    await openVault();
    const made = makeDesk();
    await made.desk.resume();
    return made.desk;
  };

  test('R8: a running session comes back, covered, with a short gap counted', async () => {
    const { desk } = makeDesk();
    const { session } = await started(desk);
    await desk.end();
    pass(119_000);
    const next = await restart();
    expect(next.session).toBe(session);
    expect(next.state?.facts.wall.covered).toBe(true);
    expect(next.state?.facts.gaps).toEqual([{ from: wall - 119_000, to: wall, counted: true }]);
    expect(next.load()?.recovered).toMatchObject({ crashed: false, gapMs: 119_000, counted: true });
  });

  test('R8: a gap of two minutes or more is left uncounted', async () => {
    const { desk } = makeDesk();
    await started(desk);
    await desk.end();
    pass(120_000);
    const next = await restart();
    expect(next.state?.facts.gaps).toEqual([{ from: wall - 120_000, to: wall, counted: false }]);
    expect(next.load()?.recovered).toMatchObject({ counted: false });
  });

  test('R8: the gap is true where somebody had set the clock: the session goes on by its own', async () => {
    const { desk } = makeDesk();
    await started(desk);
    wall += 3_600_000;
    await desk.app({ type: 'adjustClock', offset: 3_600_000 });
    const before = clock.now();
    await desk.end();
    pass(5_000);
    const next = await restart();
    expect(next.state?.facts.gaps).toEqual([{ from: before, to: before + 5_000, counted: true }]);
    expect(next.state?.facts.clockOffset).toBe(3_600_000);
    expect(clock.now()).toBe(before + 5_000);
  });

  test('R1: set back while the app was closed, the clock goes on from the last instant and says by how much it is off', async () => {
    const { desk } = makeDesk();
    await started(desk);
    pass(60_000);
    await desk.command('c1', { type: 'passFloor', person: 'p1', add: false });
    await desk.end();
    wall -= 3_600_000;
    const next = await restart();
    expect(next.state?.facts.gaps).toEqual([]);
    expect(next.state?.facts.clockOffset).toBe(-3_600_000);
    pass(10_000);
    expect(clock.now()).toBe(t0 + 70_000);
  });

  test('a session that starts after the clock was set shows the time on the wall', async () => {
    const { desk } = makeDesk();
    await started(desk);
    await desk.command('c1', { type: 'closeSession' });
    wall += 3_600_000;
    await started(desk);
    expect(desk.state?.facts.openedAt).toBe(wall);
    expect(desk.state?.facts.clockOffset).toBe(0);
  });

  test('ROOM: the display of the room is gone after the close, too: what has ended can be covered', async () => {
    const { desk } = makeDesk();
    await started(desk);
    await desk.command('c1', { type: 'closeSession' });
    const wall = { scene: 'now', calm: false, screen: null, covered: true, timer: null } as const;
    await desk.app({ type: 'setWall', wall });
    expect(desk.state?.facts.wall).toEqual(wall);
  });

  test('V3: a torn tail is mended and told', async () => {
    const { desk } = makeDesk();
    const { session } = await started(desk);
    await desk.command('c1', { type: 'passFloor', person: 'p1', add: false });
    await desk.end();
    await appendFile(join(dir, 'vault', 'sessions', session, 'journal.log'), '0badc0de {"seq":5,"id"');
    const next = await restart();
    expect(next.load()?.recovered).toMatchObject({ tailRepaired: true });
    expect(next.state?.facts.turns).toHaveLength(1);
  });

  test('a closed session is not opened again by itself', async () => {
    const { desk } = makeDesk();
    await started(desk);
    await desk.command('c1', { type: 'closeSession' });
    await desk.end();
    expect((await restart()).load()).toBeNull();
  });

  test('U4: where talk time is kept for the session only, personal turns are gone at the next start', async () => {
    const { desk } = makeDesk();
    const { session } = await started(desk, { tracking: 'session' });
    await desk.command('c1', { type: 'passFloor', person: 'p1', add: false });
    await desk.command('c2', { type: 'closeSession' });
    expect(desk.state?.facts.closedMeasures).toEqual({ gini: 0.25 });
    await desk.end();
    await restart();
    const found = await vault.readSession(session);
    const types = found.ok ? found.value.events.map(({ type }) => type) : [];
    expect(types.filter((type) => type.startsWith('turn.'))).toEqual([]);
    expect(types).toContain('event.redacted');
    const journal = await readFile(join(dir, 'vault', 'sessions', session, 'journal.log'), 'utf8');
    expect(journal).not.toContain('"turn.started","data":{"turn"');
  });

  test('U4: or after the first export; from then on closing stands', async () => {
    const { desk, tell } = makeDesk();
    const { session } = await started(desk, { tracking: 'session' });
    await desk.command('c1', { type: 'passFloor', person: 'p1', add: false });
    await desk.command('c2', { type: 'closeSession' });
    await desk.exported(session);
    expect(tell.rewritten).toHaveBeenCalledWith(session);
    expect(desk.state?.facts.turns).toEqual([]);
    expect(await desk.command('c3', { type: 'undo' })).toEqual({
      ok: false,
      refusal: { code: 'nothingToUndo' },
    });
  });
});

describe('one session at a time', () => {
  test('what is asked for at once is done one after the other', async () => {
    const { desk } = makeDesk();
    const first = await started(desk);
    await desk.command('c1', { type: 'closeSession' });
    const second = await started(desk, { title: 'Second' });
    await desk.command('c2', { type: 'closeSession' });
    const asked = [
      desk.show(first.session),
      desk.leave(),
      desk.show(first.session),
      desk.show(second.session),
    ];
    const answers = await Promise.all(asked);
    expect(answers.map((answer) => answer?.ok)).toEqual([true, undefined, true, true]);
    expect(desk.session).toBe(second.session);
  });

  test('a session that cannot be opened leaves the desk as it can be said', async () => {
    const { desk, tell } = makeDesk();
    expect(await desk.show('no-such-session')).toMatchObject({ ok: false, error: { code: 'missing' } });
    expect(desk.load()).toBeNull();
    expect(tell.loaded).not.toHaveBeenCalled();
    expect(await desk.command('c1', { type: 'hold' })).toEqual({ ok: false, refusal: { code: 'notOpen' } });
  });
});

describe('the list of sessions', () => {
  test('newest first; to the trash and back', async () => {
    const { desk } = makeDesk();
    const first = await started(desk, { title: 'First' });
    await desk.command('c1', { type: 'closeSession' });
    pass(1_000);
    await started(desk, { title: 'Second' });
    expect((await desk.list()).map(({ title }) => title)).toEqual(['Second', 'First']);
    await desk.trash(first.session);
    expect((await desk.list()).map(({ title }) => title)).toEqual(['Second']);
    await desk.restore(first.session);
    expect((await desk.list()).map(({ title }) => title)).toEqual(['Second', 'First']);
  });

  test('V6: what has been in the trash for thirty days is gone at the next start', async () => {
    const { desk, forgetIndex } = makeDesk();
    const { session } = await started(desk);
    await desk.trash(session);
    pass(29 * 86_400_000);
    await desk.resume();
    expect(await vault.listTrash()).toHaveLength(1);
    expect(forgetIndex).not.toHaveBeenCalled();
    // Before it is gone: whoever dies in between finds the index gone, and the trash to be emptied again.
    forgetIndex.mockImplementation(async () => expect(await vault.listTrash()).toHaveLength(1));
    pass(2 * 86_400_000);
    await desk.resume();
    expect(forgetIndex).toHaveBeenCalledOnce();
    expect(await vault.listTrash()).toEqual([]);
    expect(await desk.restore(session)).toMatchObject({ ok: false, error: { code: 'missing' } });
  });

  test('V3: a journal that somebody edited by hand is listed and shown, with the lines named', async () => {
    const { desk } = makeDesk();
    const { session } = await started(desk);
    await desk.command('c1', { type: 'passFloor', person: 'p1', add: false });
    await desk.command('c2', { type: 'closeSession' });
    await desk.leave();
    const path = join(dir, 'vault', 'sessions', session, 'journal.log');
    const lines = (await readFile(path, 'utf8')).split('\n');
    lines[2] = (lines[2] ?? '').replace('segment', 'segmint');
    await writeFile(path, lines.join('\n'));
    expect(await desk.list()).toMatchObject([{ session, readable: true, problem: 'damaged' }]);
    const shown = await desk.show(session);
    expect(shown).toMatchObject({
      ok: true,
      value: { readOnly: null, recovered: { damagedLines: [2] } },
    });
  });
});
