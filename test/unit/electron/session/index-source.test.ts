import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { SessionCards } from '../../../../electron/session/cards.ts';
import type { SessionDesk } from '../../../../electron/session/desk.ts';
import { IndexSource } from '../../../../electron/session/index-source.ts';
import type { SessionWriter } from '../../../../electron/session/writer.ts';
import type { SessionState } from '../../../../shared/session/state.ts';
import type { Visibility } from '../../../../shared/session/events.ts';
import { redact } from '../../../../shared/session/erase.ts';
import { deskMachine } from '../../../support/desk.ts';

let machine: Awaited<ReturnType<typeof deskMachine>>;
beforeEach(async () => {
  machine = await deskMachine();
});
afterEach(() => machine.end());

let commands = 0;
const keep = (
  desk: SessionDesk,
  text: string,
  visibility: Visibility = 'circle',
  owner: string | null = null,
) =>
  desk.command(`note ${(commands += 1)}`, {
    type: 'takeNote',
    kind: owner === null ? 'insight' : 'action',
    visibility,
    text,
    owner,
    due: null,
  });

describe('what main offers the index', () => {
  test('where every journal stands, and what is to be indexed of it', async () => {
    const { desk } = machine.desk();
    const { session } = await machine.start(desk);
    await desk.command('next', { type: 'nextSegment' });
    await keep(desk, 'Ask sooner');
    await keep(desk, 'Call the landlord', 'private', 'p2');
    await desk.command('close', { type: 'closeSession' });
    await desk.leave();
    const heads = await desk.forIndex.heads();
    expect(heads).toMatchObject([{ session, notes: 2 }]);
    const [indexed] = await desk.forIndex.sessions([session, 'no-such-session']);
    expect(indexed?.head).toEqual(heads[0]);
    expect(indexed?.row).toMatchObject({ title: 'Thursday peer circle', zone: 'Europe/Berlin' });
    expect(indexed?.notes).toMatchObject([
      {
        place: 0,
        kind: 'insight',
        visibility: 'circle',
        text: 'Ask sooner',
        segment: 'Asking for help',
        owner: null,
      },
      { place: 1, kind: 'action', visibility: 'private', text: 'Call the landlord', owner: 'Jonas' },
    ]);
  });

  test('V5: of the running session what is on disk, and nothing that is not yet', async () => {
    const { desk } = machine.desk();
    const { session } = await machine.start(desk);
    await keep(desk, 'Ask sooner');
    await keep(desk, 'Not yet on disk');
    const state = desk.state as SessionState;
    const at = (durableSeq: number) => {
      const live = { id: session, durableSeq, roster: () => desk.roster };
      const writer = { live, state } as unknown as SessionWriter;
      return new IndexSource(machine.vault, new SessionCards(machine.vault), () => writer);
    };
    expect(await at(state.seq).heads()).toMatchObject([{ session, seq: state.seq, notes: 2 }]);
    expect(await at(state.seq - 1).heads()).toMatchObject([{ session, seq: state.seq - 1, notes: 1 }]);
    expect(JSON.stringify(await at(state.seq - 1).sessions([session]))).not.toContain('Not yet');
  });

  test('a name that changed shows at the same seq, also once the session is closed', async () => {
    const { desk } = machine.desk();
    const { session } = await machine.start(desk);
    await keep(desk, 'Call the landlord', 'circle', 'p2');
    await desk.command('close', { type: 'closeSession' });
    await vi.waitFor(() => expect(desk.load()?.durableSeq).toBe(desk.state?.seq));
    await desk.list();
    const [before] = await desk.forIndex.heads();
    await desk.name('p2', 'Jonas B.');
    await desk.leave();
    const [after] = await desk.forIndex.heads();
    expect(after).toMatchObject({ seq: before?.seq, epoch: before?.epoch });
    expect(after?.digest).not.toBe(before?.digest);
    expect((await desk.forIndex.sessions([session]))[0]?.notes[0]?.owner).toBe('Jonas B.');
  });

  test('V6: erased words are offered no more, and the head shows that they are gone', async () => {
    const { desk } = machine.desk();
    const { session } = await machine.start(desk);
    await keep(desk, 'A word in confidence');
    await desk.command('close', { type: 'closeSession' });
    await desk.leave();
    const [before] = await desk.forIndex.heads();
    await machine.vault.erase(session, (event) => (event.type === 'note.taken' ? redact(event) : event));
    const [after] = await desk.forIndex.heads();
    expect(after).toMatchObject({ seq: before?.seq, epoch: before?.epoch, notes: 0 });
    expect(after?.digest).not.toBe(before?.digest);
    expect(JSON.stringify(await desk.forIndex.sessions([session]))).not.toContain('confidence');
  });

  test('a session in the trash is not among them', async () => {
    const { desk } = machine.desk();
    const { session } = await machine.start(desk);
    await desk.trash(session);
    expect(await desk.forIndex.heads()).toEqual([]);
    expect(await desk.forIndex.sessions([session])).toEqual([]);
    await desk.restore(session);
    expect(await desk.forIndex.heads()).toMatchObject([{ session }]);
  });
});
