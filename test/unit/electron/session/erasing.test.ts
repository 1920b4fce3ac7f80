import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fail, ok } from '../../../../shared/lib/result.ts';
import { deskMachine } from '../../../support/desk.ts';

let machine: Awaited<ReturnType<typeof deskMachine>>;
beforeEach(async () => {
  machine = await deskMachine();
});
afterEach(() => machine.end());

describe('U4: an erasure that fails', () => {
  const closed = async () => {
    const { desk, tell } = machine.desk();
    const { session } = await machine.start(desk, { tracking: 'session' });
    await desk.command('talk', { type: 'passFloor', person: 'p1', add: false });
    await desk.command('close', { type: 'closeSession' });
    return { desk, tell, session };
  };
  const io = { code: 'io', path: 'journal.log', os: 'EIO' } as const;

  test('is told, and the session stays on the desk and can be written', async () => {
    const { desk, session } = await closed();
    vi.spyOn(machine.vault, 'erase').mockResolvedValueOnce(fail(io));
    expect(await desk.exported(session)).toEqual(fail(io));
    expect(desk.session).toBe(session);
    expect(desk.state?.facts.turns).toHaveLength(1);
    expect(await desk.command('again', { type: 'undo' })).toMatchObject({ ok: true });
    expect(desk.state?.facts.wall.covered).toBe(false);
    await desk.command('close again', { type: 'closeSession' });
    expect(await desk.exported(session)).toEqual(ok(null));
    expect(desk.state?.facts.turns).toEqual([]);
  });

  test('is told of a session that is not on the desk, too', async () => {
    const { desk, session } = await closed();
    await desk.leave();
    vi.spyOn(machine.vault, 'erase').mockResolvedValueOnce(fail(io));
    expect(await desk.exported(session)).toEqual(fail(io));
    expect(await desk.exported('no-such-session')).toMatchObject({ ok: false, error: { code: 'missing' } });
  });

  test('a session that cannot be opened again either is not said to be there', async () => {
    const { desk, tell, session } = await closed();
    vi.spyOn(machine.vault, 'openSession').mockResolvedValueOnce(fail(io));
    tell.loaded.mockClear();
    expect(await desk.exported(session)).toEqual(fail(io));
    expect(desk.load()).toBeNull();
    expect(tell.loaded).toHaveBeenCalledOnce();
  });

  test('at the start does not keep the app from starting', async () => {
    const { desk, session } = await closed();
    await desk.end();
    await machine.reboot();
    vi.spyOn(machine.vault, 'erase').mockResolvedValueOnce(fail(io));
    const next = machine.desk().desk;
    await next.resume();
    expect((await next.list()).map((card) => card.session)).toEqual([session]);
  });
});
