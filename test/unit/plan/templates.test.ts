import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { minutesOf } from '../../../shared/plan/minutes.ts';
import { planSchema, type Plan } from '../../../shared/plan/plan.ts';
import { quickSession } from '../../../shared/plan/quick.ts';
import { sampleCircle } from '../../../shared/plan/sample.ts';
import { segmentSchema } from '../../../shared/plan/segment.ts';
import { segmentsOf } from '../../../shared/plan/segments-of.ts';
import { sampleTemplate } from '../../../shared/plan/templates/all.ts';
import { usualTemplate } from '../../../shared/plan/templates/usual.ts';
import { planOf, templateOf } from '../../../shared/plan/templates/plan-of.ts';
import { templateSchema, type Template } from '../../../shared/plan/templates/template.ts';
import { startSchema } from '../../../shared/session/start.ts';
import { en } from '../../../shared/words/en.ts';
import { shippedTemplates } from '../../support/said-aloud.ts';

const ids = () => {
  let n = 0;
  return () => `id${(n += 1)}`;
};

/** What each promises to take. */
const promised: Readonly<Record<string, number>> = {
  'peer-circle-90': 90,
  'first-session': 60,
  'check-in': 30,
  'peer-circle-60': 60,
  'support-circle': 75,
  'peer-consult': 60,
  retrospective: 75,
  'half-day-workshop': 210,
  'community-meet-up': 120,
  'presenter-event': 120,
  sample: 90,
};

/** How many have a turn within a segment: three where pairs come out odd, six in the largest groups. */
const turnsIn: Partial<Record<Template['segments'][number]['format'], (people: number) => number>> = {
  round: (people) => people,
  pairs: () => 3,
  breakout: () => 6,
};

test('they are all there, each under its name', () =>
  expect(shippedTemplates.map(({ id }) => id)).toEqual(Object.keys(promised)));

describe.each(shippedTemplates)('$title', (template) => {
  const { id, segments, people } = template;
  const texts = segments.map(({ checklist = [] }) => checklist.join('\n'));

  test('fits the schema word for word', () => expect(v.parse(templateSchema, template)).toEqual(template));

  test('takes as long as it promises', () => expect(minutesOf(segments)).toBe(promised[id]));

  test('every segment is complete', () => {
    for (const { title, prompt, cue, durationMs, shortestMs, limitMs, format } of segments) {
      expect(prompt, title).toBeTruthy();
      expect(cue, title).toBeTruthy();
      expect(shortestMs, title).toBeGreaterThan(0);
      expect(shortestMs, title).toBeLessThanOrEqual(durationMs);
      const hasTurns = ['round', 'pairs', 'breakout', 'presentation'].includes(format);
      expect([title, limitMs !== undefined]).toEqual([title, hasTurns]);
      expect(limitMs ?? 10_000, title).toBeGreaterThanOrEqual(10_000);
    }
  });

  test('P5, P12: all turns fit into their segment', () => {
    for (const { title, format, durationMs, limitMs = 0 } of segments)
      expect([title, (turnsIn[format]?.(people.to) ?? 1) * limitMs <= durationMs]).toEqual([title, true]);
  });

  test('P21, T4: it ends with one protected closing round', () => {
    expect(segments.at(-1)).toMatchObject({ kind: 'closing', format: 'round' });
    expect(segments.at(-1)?.shortestMs).toBe(segments.at(-1)?.durationMs);
    expect(segments.filter(({ kind }) => kind === 'closing')).toHaveLength(1);
    expect(segments[0]?.kind).toBe('opening');
  });

  test('P21, P23: the closing has a minute left for the next date and for thanks', () => {
    const { durationMs = 0, limitMs = 0 } = segments.at(-1) ?? {};
    expect(durationMs - people.to * limitMs).toBeGreaterThanOrEqual(60_000);
  });

  test('P20: nothing promises that all stays here; who recalls confidentiality says its limit', () => {
    const said = segments.map(({ prompt, cue, wallText }) => [prompt, cue, wallText].join('\n')).join('\n');
    expect(said).not.toMatch(/stays (?:in )?here/iu);
    expect(/confidential/iu.test(said)).toBe(/\blimit\b/u.test(said));
  });

  test('P6: more than eight people meet in pairs or groups too', () => {
    const small = segments.some(({ format }) => format === 'pairs' || format === 'breakout');
    expect(people.to <= 8 || small).toBe(true);
  });

  test('nobody goes longer than 90 minutes without a break', () => {
    let without = 0;
    for (const { kind, durationMs } of segments) {
      without = kind === 'break' ? 0 : without + durationMs / 60_000;
      expect(without).toBeLessThanOrEqual(90);
    }
    expect(minutesOf(segments) <= 90 || segments.some(({ kind }) => kind === 'break')).toBe(true);
  });

  test('becomes a plan with ids of its own, and a template again', () => {
    const plan = planOf(template, ids());
    expect(v.is(planSchema, plan)).toBe(true);
    const all = [
      plan.id,
      ...plan.segments.flatMap((each) => [each.id, ...(each.checklist ?? []).map((check) => check.id)]),
    ];
    expect(new Set(all).size).toBe(all.length);
    const { purpose } = template;
    expect(templateOf(plan, { id, purpose, people })).toEqual(template);
    for (const segment of segmentsOf(plan, null)) expect(v.is(segmentSchema, segment)).toBe(true);
  });

  test('what is to be done comes to the eye before the end: each checklist line stands once', () => {
    const lines = texts.flatMap((text) => text.split('\n')).filter((line) => line !== '');
    expect(new Set(lines).size).toBe(lines.length);
  });
});

const checks = (id: string): string =>
  shippedTemplates
    .find((each) => each.id === id)
    ?.segments.flatMap(({ checklist = [] }) => checklist)
    .join('\n') ?? '';

test('P1–P4: the first session asks for purpose, agreements and role', () => {
  expect(checks('first-session')).toMatch(/^Purpose said in one sentence$/mu);
  expect(checks('first-session')).toMatch(/agreements, made with the group$/mu);
  expect(checks('first-session')).toMatch(/role affirmed aloud/u);
});

test('P18–P20: a support circle recalls confidentiality and scope, and ends with where to turn', () => {
  expect(checks('support-circle')).toMatch(/Confidentiality reaffirmed aloud/u);
  expect(checks('support-circle')).toMatch(/Scope said/u);
  const support = shippedTemplates.find(({ id }) => id === 'support-circle');
  expect(support?.segments.at(-2)?.checklist?.join()).toMatch(/Contacts .* given to everyone/u);
});

test('the sample circle is a start that main takes', () => {
  const sample = sampleCircle(sampleTemplate, en, ids());
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
  const plan = segmentsOf(planOf(usualTemplate, ids()), null);
  const quick = quickSession({ title: 'Tea', people, facilitator: 1, plan, namesOnWall: false }, ids());
  expect(v.is(startSchema, { ...quick, tracking: 'not', screen: null })).toBe(true);
  expect(new Set(quick.people.map(({ id }) => id)).size).toBe(2);
  expect(quick.people.map(({ role }) => role)).toEqual(['member', 'facilitator']);
});

test('T1: pins of a plan count days from the first; played, they have dates', () => {
  const segment = { title: 'Row', kind: 'topic', format: 'whole', durationMs: 1, shortestMs: 0 } as const;
  const plan: Pick<Plan, 'segments'> = {
    segments: [
      { ...segment, id: 'a' },
      { ...segment, id: 'b', pin: { day: 0, time: '13:30' } },
      { ...segment, id: 'c', pin: { day: 2, time: '09:00' } },
    ],
  };
  expect(segmentsOf(plan, '2026-12-30').map(({ pin }) => pin)).toEqual([
    undefined,
    { date: '2026-12-30', time: '13:30' },
    { date: '2027-01-01', time: '09:00' },
  ]);
  expect(segmentsOf(plan, null).map(({ id, pin }) => [id, pin])).toEqual([
    ['a', undefined],
    ['b', undefined],
    ['c', undefined],
  ]);
});
