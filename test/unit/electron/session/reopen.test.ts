import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { SessionDesk } from '../../../../electron/session/desk.ts';
import { elapsedMs } from '../../../../shared/time/elapsed.ts';
import { speaking } from '../../../../shared/turns/speaking.ts';
import { deskMachine } from '../../../support/desk.ts';

let machine: Awaited<ReturnType<typeof deskMachine>>;
beforeEach(async () => {
  machine = await deskMachine();
});
afterEach(() => machine.end());

describe('a closed session that is opened again', () => {
  const gaps = (desk: SessionDesk) => desk.state?.facts.gaps;
  const speaks = (desk: SessionDesk, person: string) =>
    speaking(desk.state!.facts, machine.now()).find((each) => each.person === person)?.speakingMs;
  const running = async (change = {}) => {
    const { desk, tell } = machine.desk();
    const { session } = await machine.start(desk, change);
    await desk.command('talk', { type: 'passFloor', person: 'p1', add: false });
    machine.pass(60_000);
    await desk.command('close', { type: 'closeSession' });
    return { desk, tell, session, closedAt: machine.now() };
  };

  test('R8, U3: the time it was closed counts as nobody’s talk, and as no time of the segment', async () => {
    const { desk, closedAt } = await running();
    machine.pass(600_000);
    await desk.command('again', { type: 'undo' });
    expect(gaps(desk)).toEqual([{ from: closedAt, to: closedAt + 600_000, counted: false }]);
    machine.pass(30_000);
    expect(desk.state?.facts.turns).toMatchObject([{ person: 'p1', end: null }]);
    expect(speaks(desk, 'p1')).toBe(90_000);
    const { facts } = desk.state!;
    const segment = facts.segments.find(({ id }) => id === facts.running)!;
    expect(elapsedMs(segment, facts, machine.now())).toBe(90_000);
    // Within one run the wall is as it was.
    expect(facts.wall.covered).toBe(false);
  });

  test('R8: under two minutes count as if it had not been closed', async () => {
    const { desk, closedAt } = await running();
    machine.pass(119_000);
    await desk.command('again', { type: 'undo' });
    expect(gaps(desk)).toEqual([{ from: closedAt, to: closedAt + 119_000, counted: true }]);
    expect(speaks(desk, 'p1')).toBe(179_000);
  });

  test('R8: by several undos, after what was changed since; the gap is no command of the user', async () => {
    const { desk, closedAt } = await running();
    machine.pass(300_000);
    await desk.command('next', { type: 'setNext', date: '2026-12-03', time: null, place: '' });
    await desk.command('u1', { type: 'undo' });
    expect(gaps(desk)).toEqual([]);
    await desk.command('u2', { type: 'undo' });
    expect(gaps(desk)).toEqual([{ from: closedAt, to: closedAt + 300_000, counted: false }]);
    expect(desk.state?.undoStack).toEqual(['talk']);
    expect(desk.state?.redoStack).toEqual(['next', 'close']);
  });

  test('R8: closed again by redo, the next gap begins there', async () => {
    const { desk, closedAt } = await running();
    await desk.command('u1', { type: 'undo' });
    machine.pass(60_000);
    await desk.command('r1', { type: 'redo' });
    machine.pass(300_000);
    await desk.command('u2', { type: 'undo' });
    expect(gaps(desk)).toEqual([{ from: closedAt + 60_000, to: closedAt + 360_000, counted: false }]);
    expect(speaks(desk, 'p1')).toBe(120_000);
  });

  test('R8: after a restart it comes back covered, with the gap, by the clock on the wall', async () => {
    const { desk, session, closedAt } = await running();
    const { wall: shown } = desk.state!.facts;
    await desk.command('uncover', { type: 'setWall', wall: { ...shown, covered: false } });
    await desk.end();
    machine.pass(3_600_000);
    await machine.reboot();
    const next = machine.desk();
    await next.desk.resume();
    await next.desk.show(session);
    expect(next.desk.state?.facts.wall.covered).toBe(false);
    machine.pass(60_000);
    await next.desk.command('again', { type: 'undo' });
    expect(gaps(next.desk)).toEqual([{ from: closedAt, to: closedAt + 3_660_000, counted: false }]);
    expect(next.desk.state?.facts.wall).toEqual({ ...shown, covered: true });
    expect(next.desk.state?.facts.phase).toBe('open');
    const told = next.tell.events.mock.calls.flatMap(([, events]) => events.map(({ type }) => type));
    expect(told).toEqual(['command.undone', 'clock.gap', 'wall.set']);
    await next.desk.command('uncover again', { type: 'setWall', wall: { ...shown, covered: false } });
    await next.desk.command('close again', { type: 'closeSession' });
    await next.desk.command('once more', { type: 'undo' });
    expect(next.desk.state?.facts.wall.covered).toBe(false);
  });

  test('R8: a clock that was set back meanwhile is noted when it opens', async () => {
    const { desk, session } = await running();
    await desk.end();
    machine.setWallClock(-3_600_000);
    await machine.reboot();
    const next = machine.desk().desk;
    await next.show(session);
    await next.command('again', { type: 'undo' });
    expect(next.state?.facts.clockOffset).toBe(-3_600_000);
    expect(gaps(next)).toEqual([]);
  });
});
