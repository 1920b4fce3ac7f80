import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { SessionDesk } from '../../../../electron/session/desk.ts';
import { sampleStart } from '../../../support/start.ts';
import { deskMachine } from '../../../support/desk.ts';

let machine: Awaited<ReturnType<typeof deskMachine>>;
beforeEach(async () => {
  machine = await deskMachine();
});
afterEach(() => machine.end());

const start = (desk: SessionDesk, circle: string | null) => {
  machine.pass(3_600_000);
  return machine.start(desk, { circle: { ...sampleStart().circle, id: circle } });
};
let commands = 0;
const send = (desk: SessionDesk, ...list: Parameters<SessionDesk['command']>[1][]) =>
  Promise.all(list.map((command) => desk.command(`c${(commands += 1)}`, command)));
const close = async (desk: SessionDesk) => {
  await send(desk, { type: 'closeSession' });
  await desk.leave();
};

describe('G1: who met before', () => {
  test('in earlier sessions of the same circle, each so many sessions ago, buddies too', async () => {
    const { desk } = machine.desk();
    const first = await start(desk, 'circle-a');
    const people = Object.keys(first.roster);
    const groups = [people.slice(0, 2), people.slice(2)];
    await send(desk, { type: 'startBreakout', groups }, { type: 'endBreakout' });
    await send(desk, { type: 'pairBuddies', pairs: [[people[0] ?? '', people[2] ?? '']] });
    await close(desk);
    await start(desk, 'circle-b');
    expect(await desk.metBefore()).toEqual([]);
    await close(desk);
    await start(desk, 'circle-a');
    await close(desk);
    await start(desk, 'circle-a');
    const met = [
      { groups, ago: 2 },
      { groups: [[people[0], people[2]]], ago: 2 },
    ];
    expect(await desk.metBefore()).toEqual(met);
    // The session that runs is none before it, and what is asked again is not read again.
    await send(desk, { type: 'startBreakout', groups });
    expect(await desk.metBefore()).toEqual(met);
  });

  test('groups that were formed and never went, and those that were undone, did not meet', async () => {
    const { desk } = machine.desk();
    const first = await start(desk, 'circle-a');
    const people = Object.keys(first.roster);
    await send(
      desk,
      {
        type: 'formBreakout',
        groups: [{ name: '', people }],
        division: { by: 'number', number: 1 },
        apart: [],
        together: [],
        out: [],
      },
      { type: 'startGroups', limitMs: null },
      { type: 'undo' },
    );
    await close(desk);
    await start(desk, 'circle-a');
    expect(await desk.metBefore()).toEqual([]);
  });

  test('a session without a circle has none before it', async () => {
    const { desk } = machine.desk();
    await start(desk, null);
    await close(desk);
    await start(desk, null);
    expect(await desk.metBefore()).toEqual([]);
  });
});
