import * as v from 'valibot';
import { expect, test } from 'vitest';
import { quickSession } from '../../../shared/plan/quick.ts';
import { builtInRuns, minutesOf, runOfShow } from '../../../shared/plan/runs.ts';
import { sampleCircle } from '../../../shared/plan/sample.ts';
import { segmentSchema } from '../../../shared/plan/segment.ts';
import { startSchema } from '../../../shared/session/start.ts';
import { en } from '../../../shared/words/en.ts';

const ids = () => {
  let n = 0;
  return () => `id${(n += 1)}`;
};

test.each([
  ['circle', 90],
  ['first', 60],
  ['checkIn', 30],
  ['sample', 90],
] as const)('the run of show "%s" takes %i minutes and is whole', (run, minutes) => {
  const plan = runOfShow(run, en, ids());
  expect(minutesOf(plan)).toBe(minutes);
  for (const segment of plan) {
    expect(v.is(segmentSchema, segment)).toBe(true);
    expect(segment.shortestMs).toBeLessThanOrEqual(segment.durationMs);
    expect(segment.prompt, segment.title).toBeTruthy();
    expect(segment.cue, segment.title).toBeTruthy();
  }
  expect(plan).toHaveLength(Object.keys(en.plan.runs[run].segments).length);
  expect(new Set(plan.map(({ id }) => id)).size).toBe(plan.length);
});

test('P21, T4: each ends with a protected closing round; P5: each has a go-round', () => {
  for (const run of [...builtInRuns, 'sample'] as const) {
    const plan = runOfShow(run, en, ids());
    expect(plan.at(-1)).toMatchObject({ kind: 'closing', format: 'round' });
    expect(plan.at(-1)?.shortestMs).toBe(plan.at(-1)?.durationMs);
    expect(plan.slice(0, -1).some(({ kind }) => kind === 'closing')).toBe(false);
    expect(plan.slice(0, -1).some(({ format }) => format === 'round')).toBe(true);
  }
});

test('the sample circle is a start that main takes', () => {
  const sample = sampleCircle(en, ids());
  expect(v.is(startSchema, { ...sample, tracking: 'kept', screen: 'me' })).toBe(true);
  expect(sample.people).toHaveLength(12);
  expect(sample.people.filter(({ role }) => role === 'facilitator')).toHaveLength(1);
});

test('R7: in a quick start two people of one name get two ids', () => {
  const row = { name: 'Sam', pronouns: null };
  const people = [
    { ...row, line: 1 },
    { ...row, line: 2 },
  ];
  const plan = runOfShow('checkIn', en, ids());
  const quick = quickSession({ title: 'Tea', people, facilitator: 1, plan, namesOnWall: false }, ids());
  expect(v.is(startSchema, { ...quick, tracking: 'not', screen: null })).toBe(true);
  expect(new Set(quick.people.map(({ id }) => id)).size).toBe(2);
  expect(quick.people.map(({ role }) => role)).toEqual(['member', 'facilitator']);
});
