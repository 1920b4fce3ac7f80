import { expect, it } from 'vitest';
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
