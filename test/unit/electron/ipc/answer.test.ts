import { describe, expect, test, vi } from 'vitest';
import { answer, RefusedRequest, type Handlers } from '../../../../electron/ipc/answer.ts';
import { consoleChannels } from '../../../../shared/ipc/channels.ts';
import { consoleRequests } from '../../../../shared/ipc/contract.ts';

const reached = vi.fn<() => null>(() => null);
const handlers = Object.fromEntries(
  consoleChannels.map((channel) => [channel, reached]),
) as unknown as Handlers;

function goingRound(): unknown {
  const circle: Record<string, unknown> = { session: 's1' };
  circle['again'] = circle;
  return circle;
}

describe('requests', () => {
  test('the names given to the preload are the channels of the table, all of them', () => {
    expect([...consoleChannels].toSorted()).toEqual(Object.keys(consoleRequests).toSorted());
  });

  test('a well-formed one is carried out with what it says', async () => {
    reached.mockClear();
    await answer(handlers, 'session:trash', { session: 's1' });
    expect(reached).toHaveBeenCalledWith({ session: 's1' });
  });

  test.each([
    ['nothing', undefined],
    ['a number for an id', { session: 7 }],
    ['an id of a thousand characters', { session: 'x'.repeat(1000) }],
    ['a key too many', { session: 's1', also: 1 }],
    ['a prototype', JSON.parse('{"session":"s1","__proto__":{"admin":true}}')],
    ['a constructor', JSON.parse('{"session":"s1","constructor":{"prototype":{}}}')],
    ['an id that every object has', { session: '__proto__' }],
    ['an array', ['s1']],
    ['another kind of object', new Map([['session', 's1']])],
    ['a text of 50 million characters', 's'.repeat(50_000_000)],
    ['one that goes round in a circle', goingRound()],
  ])('one of another shape reaches nothing: %s', async (_, payload) => {
    reached.mockClear();
    await expect(answer(handlers, 'session:trash', payload)).rejects.toThrow(RefusedRequest);
    expect(reached).not.toHaveBeenCalled();
  });

  test('a refusal says where it is wrong and repeats nothing that was sent', async () => {
    const command = {
      type: 'takeNote',
      kind: 'insight',
      visibility: 'public',
      text: 'a secret',
      owner: null,
      due: null,
    };
    const refused = answer(handlers, 'session:command', { commandId: 'c1', command });
    await expect(refused).rejects.toThrow(/command\.visibility/u);
    await expect(refused).rejects.not.toThrow(/secret/u);
  });
});
