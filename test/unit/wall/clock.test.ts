import { expect, test } from 'vitest';
import { timeAt, untilNextSecond } from '../../../renderer/wall/clock.ts';
import { countdown } from '../../../shared/time/clock.ts';
import { sceneNow, timerView, wallOf } from '../../support/scenes.ts';

const hour = 3_600_000;

test('R6: a timer that ran for 24 hours is off by nothing, however late each tick came', () => {
  const began = 1_234.5;
  const endsAt = sceneNow + hour;
  const shown = { view: wallOf(timerView({ countdown: { endsAt, totalMs: hour } })), at: began };
  // The page's own clock, and a timer that is a few milliseconds late each time, once in a while by half a minute.
  let passed = 0;
  let ticks = 0;
  let most = 0;
  let wrong = 0;
  while (passed < 24 * hour) {
    const late = ticks % 997 === 0 ? 30_000 : (ticks * 7) % 16;
    passed += untilNextSecond(timeAt(shown, began + passed)) + late;
    ticks += 1;
    const left = endsAt - timeAt(shown, began + passed);
    most = Math.max(most, Math.abs(left - (hour - passed)));
    if (countdown(left) !== countdown(hour - passed)) wrong += 1;
  }
  expect(ticks).toBeGreaterThan(80_000);
  expect([most, wrong]).toEqual([0, 0]);
});

test('digits turn within a few milliseconds of the whole second of main’s clock', () => {
  for (const time of [sceneNow, sceneNow + 1, sceneNow + 999, sceneNow + 1000])
    expect((time + untilNextSecond(time)) % 1000).toBe(5);
});
