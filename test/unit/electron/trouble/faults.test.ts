import { EventEmitter } from 'node:events';
import { describe, expect, it, vi } from 'vitest';
import { afterDeath } from '../../../../electron/main/after-death.ts';
import { standFast } from '../../../../electron/trouble/faults.ts';

function stand() {
  const process = new EventEmitter() as EventEmitter & Pick<NodeJS.Process, 'on'>;
  const write = vi.fn<(code: string, facts: object) => void>();
  const giveUp = vi.fn<() => void>();
  let time = 0;
  standFast({ process, log: { write }, monotonic: () => time, giveUp });
  return {
    write,
    giveUp,
    fail: (afterMs: number) => {
      time += afterMs;
      process.emit('uncaughtException', new Error('Priya said no'));
    },
    reject: () => process.emit('unhandledRejection', new Error('Priya said no')),
  };
}

describe('errors that nobody caught', () => {
  it('are logged without their words, and the app goes on', () => {
    const { write, giveUp, fail, reject } = stand();
    for (let i = 0; i < 30; i++) fail(2_000);
    for (let i = 0; i < 30; i++) reject();
    expect(giveUp).not.toHaveBeenCalled();
    expect(write.mock.calls.map(([code]) => code)).toEqual([
      ...Array.from({ length: 30 }, () => 'main.uncaught'),
      ...Array.from({ length: 30 }, () => 'main.rejected'),
    ]);
    expect(JSON.stringify(write.mock.calls)).not.toContain('Priya');
  });

  it('end the app where they do not end, once', () => {
    const { giveUp, fail } = stand();
    for (let i = 0; i < 9; i++) fail(100);
    expect(giveUp).not.toHaveBeenCalled();
    for (let i = 0; i < 9; i++) fail(100);
    expect(giveUp).toHaveBeenCalledTimes(1);
  });
});

describe('a page that dies', () => {
  const die = (times: readonly (readonly [at: number, isPlain: boolean])[]) => {
    let deaths: readonly number[] = [];
    return times.map(([at, isPlain]) => {
      const next = afterDeath(deaths, at, isPlain);
      ({ deaths } = next);
      return next.then;
    });
  };

  it('comes back at once, twice in a row; then a plain page says what is safe', () => {
    expect(
      die([
        [0, false],
        [100, false],
        [200, false],
        [300, false],
      ]),
    ).toEqual(['again', 'again', 'say', 'say']);
  });

  it('where even the plain page dies, nothing is hurried', () => {
    expect(
      die([
        [0, false],
        [100, false],
        [200, false],
        [300, true],
      ]).at(-1),
    ).toBe('later');
  });

  it('deaths far apart are not in a row', () => {
    expect(
      die([
        [0, false],
        [61_000, false],
        [122_000, false],
      ]),
    ).toEqual(['again', 'again', 'again']);
  });
});
