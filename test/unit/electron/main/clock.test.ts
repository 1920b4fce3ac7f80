import { describe, expect, test } from 'vitest';
import { MainClock } from '../../../../electron/main/clock.ts';
import { sleepCountingClock } from '../../../../electron/main/monotonic.ts';

function sources(wall = 1_000_000, mono = 500) {
  const at = { wall, mono };
  return {
    at,
    clock: new MainClock({ wall: () => at.wall, monotonic: () => at.mono }),
    pass: (ms: number, wallMs = ms) => {
      at.wall += wallMs;
      at.mono += ms;
    },
  };
}

describe("R8: main's clock", () => {
  test('starts at wall time and goes on by monotonic time', () => {
    const { clock, pass } = sources();
    expect(clock.now()).toBe(1_000_000);
    pass(1_000);
    expect(clock.now()).toBe(1_001_000);
    expect(clock.tick()).toEqual([]);
  });

  test('a tick more than five seconds late is a sleep', () => {
    const { clock, pass } = sources();
    pass(6_000);
    expect(clock.tick()).toEqual([]);
    pass(6_001);
    expect(clock.tick()).toEqual([{ kind: 'slept', from: 1_006_000, to: 1_012_001 }]);
  });

  test('a clock moved by more than two seconds changes what is shown, not what is recorded', () => {
    const { clock, pass } = sources();
    pass(1_000, 3_000);
    expect(clock.tick()).toEqual([]);
    pass(1_000, 3_601_000);
    expect(clock.tick()).toEqual([{ kind: 'adjusted', offset: 3_600_000 }]);
    expect(clock.now()).toBe(1_002_000);
    pass(1_000, -3_599_000);
    expect(clock.tick()).toEqual([{ kind: 'adjusted', offset: 0 }]);
  });

  test('a clock that is set on waking hides no sleep', () => {
    const { clock, pass } = sources();
    pass(600_000, 604_000);
    expect(clock.tick()).toEqual([
      { kind: 'slept', from: 1_000_000, to: 1_600_000 },
      { kind: 'adjusted', offset: 4_000 },
    ]);
  });

  test('goes on by the clock of a session, and never before its last instant', () => {
    const { clock, pass } = sources();
    expect(clock.goOn(300_000, 0)).toBe(300_000);
    expect(clock.now()).toBe(700_000);
    pass(1_000);
    expect(clock.tick()).toEqual([]);
    expect(clock.goOn(300_000, 900_000)).toBe(101_000);
    pass(1_000);
    expect(clock.now()).toBe(901_000);
  });

  test('sleep that hrtime leaves out is taken from uptime, whose coarseness is not', () => {
    const at = { hr: 100, up: 7_000 };
    const mono = sleepCountingClock(
      () => at.hr,
      () => at.up,
    );
    at.hr += 1_000;
    at.up += 1_010;
    expect(mono()).toBe(1_000);
    at.hr += 1_000;
    at.up += 61_000;
    expect(mono()).toBe(62_010);
  });
});
