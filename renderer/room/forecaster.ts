import type { SessionFacts } from '../../shared/session/state.ts';
import { forecast, type Forecast } from '../../shared/time/forecast.ts';

/** The facts that a forecast follows from; whoever speaks is none of them. */
const course = [
  'opened',
  'segments',
  'running',
  'holds',
  'gaps',
  'clockOffset',
  'phase',
] as const satisfies readonly (keyof SessionFacts)[];

/**
 * A forecast that is computed anew once a second (`tick`), and when something has changed that it follows from: a key
 * that passes the floor moves no digit in between.
 */
export function makeForecaster(): (facts: SessionFacts, now: number, tick: number) => Forecast {
  let last: { readonly facts: SessionFacts; readonly tick: number; readonly ahead: Forecast } | null = null;
  return (facts, now, tick) => {
    const before = last;
    if (before?.tick === tick && course.every((name) => Object.is(facts[name], before.facts[name])))
      return before.ahead;
    last = { facts, tick, ahead: forecast(facts, now) };
    return last.ahead;
  };
}
