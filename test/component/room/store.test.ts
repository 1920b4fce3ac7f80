import { describe, expect, it } from 'vitest';
import type { ConsoleBridge, FileAnswer, SessionLoad } from '../../../shared/ipc/contract.ts';
import { makeConsoleStore } from '../../../renderer/session/store.ts';
import { evening, personId } from '../../support/evening.ts';

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

it('V6: a log that an erasure rewrote is fetched again', async () => {
  const main = evening();
  const store = makeConsoleStore(main.bridge);
  const stop = store.connect();
  await settled();
  const before = main.requests.length;
  main.tell('session:rewritten', { session: 'another' });
  main.tell('session:rewritten', { session: 'session-1' });
  await settled();
  expect(main.requests.slice(before)).toEqual([
    { channel: 'session:load', payload: { session: 'session-1' } },
  ]);
  stop();
});

it('HOUSE: what main told of the displays while the console booted is newer than the answer', async () => {
  const main = evening();
  const store = makeConsoleStore(main.bridge);
  const stop = store.connect();
  main.tell('wall:displays', { external: true, open: true });
  await settled();
  expect(store.store.getState().displays).toEqual({ external: true, open: true });
  stop();
});

const answersOf = (main: ReturnType<typeof evening>, files: FileAnswer[]): ConsoleBridge => ({
  ...main.bridge,
  request: (channel, payload) =>
    channel === 'session:open-file'
      ? Promise.resolve((files.shift() ?? null) as never)
      : main.bridge.request(channel, payload),
});

it('HOUSE: files opened from outside are asked for after booting and whenever one waits, and shown', async () => {
  const main = evening();
  const files: FileAnswer[] = [];
  const store = makeConsoleStore(answersOf(main, files));
  const stop = store.connect();
  await settled();
  const copy: SessionLoad = { ...main.load(), session: 'copy' };
  files.push({ ok: false, code: 'empty', params: { file: 'a' } }, { ok: true, load: copy });
  main.tell('session:file-waits', {});
  await settled();
  expect(store.store.getState()).toMatchObject({ live: { session: 'copy' }, arrived: null });
  stop();
});

it('HOUSE: what was opened while a session runs is told, and the room stays', async () => {
  const main = evening();
  const store = makeConsoleStore(answersOf(main, [{ ok: true, load: null }]));
  const stop = store.connect();
  await settled();
  expect(store.store.getState()).toMatchObject({
    live: { session: 'session-1' },
    arrived: { ok: true, load: null },
  });
  store.dismissArrived();
  expect(store.store.getState().arrived).toBeNull();
  stop();
});

it('HOUSE: after a reload it is known that the wall stands', async () => {
  const main = evening();
  const { request } = main.bridge;
  const bridge: typeof main.bridge = {
    ...main.bridge,
    request: async (channel, payload) => {
      const answer = await request(channel, payload);
      if (channel === 'console:boot')
        Object.assign(answer as object, { externalDisplay: true, wallOpen: true });
      return answer;
    },
  };
  const store = makeConsoleStore(bridge);
  const stop = store.connect();
  await settled();
  expect(store.store.getState().displays).toEqual({ external: true, open: true });
  stop();
});

it('U4: whom somebody pressed is forgotten with the session', async () => {
  const main = evening({ untracked: ['Mei'] });
  const store = makeConsoleStore(main.bridge);
  const stop = store.connect();
  await settled();
  await store.send({ type: 'passFloor', person: personId('Mei'), add: false });
  expect([...store.store.getState().memory.pressed.values()]).toEqual([personId('Mei')]);
  store.adopt(main.load());
  expect(store.store.getState().memory.pressed.size).toBe(0);
  stop();
});

describe('HOUSE: an answer that comes after news newer than itself', () => {
  /** What main does between making an answer and the console's having it. */
  const between = (channel: string, then: () => void) => {
    const main = evening();
    const { request } = main.bridge;
    let once = true;
    const bridge: typeof main.bridge = {
      ...main.bridge,
      request: async (asked, payload) => {
        const answer = await request(asked, payload);
        if (asked === channel && once) {
          once = false;
          then.call(main);
        }
        return answer;
      },
    };
    return { main, console: makeConsoleStore(bridge) };
  };

  it.each(['console:boot', 'session:load'])('%s: nothing told meanwhile is missing', async (channel) => {
    const { main, console } = between(channel, () => {
      main.do({ type: 'nextSegment' });
      main.do({ type: 'hold' });
    });
    const stop = console.connect();
    await settled();
    if (channel === 'session:load') main.tell('session:rewritten', { session: 'session-1' });
    await settled();
    const live = console.store.getState().live;
    expect(live?.state.seq).toBe(main.state.seq);
    expect(live?.state.facts).toEqual(main.state.facts);
    expect(live?.durableSeq).toBe(main.state.seq);
    stop();
  });

  it('where some of the news is missing, the log is fetched again', async () => {
    const { main, console } = between('console:boot', () => {
      main.silent = true;
      main.do({ type: 'nextSegment' });
      main.silent = false;
      main.do({ type: 'hold' });
    });
    const stop = console.connect();
    await settled();
    await settled();
    expect(console.store.getState().live?.state.facts).toEqual(main.state.facts);
    stop();
  });

  it('names and the state of the disk, which carry no number, are asked for again', async () => {
    const { main, console } = between('console:boot', () => {
      main.roster = { ...main.roster, late: { name: 'Latecomer' } };
      main.tell('session:roster', { session: 'session-1', roster: main.roster });
    });
    const stop = console.connect();
    await settled();
    await settled();
    expect(console.store.getState().live?.roster).toEqual(main.roster);
    stop();
  });

  it('V6: what an erasure took away is not put back', async () => {
    const { main, console } = between('console:boot', () => {
      main.tell('session:rewritten', { session: 'session-1' });
    });
    const stop = console.connect();
    await settled();
    await settled();
    expect(main.requests.map(({ channel }) => channel)).toContain('session:load');
    stop();
  });
});
