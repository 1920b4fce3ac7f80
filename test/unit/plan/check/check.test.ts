import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkPlan } from '../../../../shared/plan/check/check.ts';
import { isError, nameOf, type FindingCode } from '../../../../shared/plan/check/finding.ts';
import { instantIn } from '../../../../shared/plan/check/instants.ts';
import { mendsOf } from '../../../../shared/plan/check/mends.ts';
import { applyEdit } from '../../../../shared/plan/edit/apply.ts';
import type { Plan, PlanSegment } from '../../../../shared/plan/plan.ts';
import { planOf } from '../../../../shared/plan/templates/plan-of.ts';
import { shippedTemplates } from '../../../support/said-aloud.ts';
import { arbitraryPlan, counted, planOfRows, planRow } from '../../../support/plans.ts';

const minute = 60_000;
const words = { closing: 'Closing round', trios: 'Trios', break: 'Break' };
const closing = planRow('z', 6, {
  kind: 'closing',
  format: 'round',
  limitMs: 30_000,
  shortestMs: 6 * minute,
});
const trios = planRow('t', 10, { format: 'pairs' });
const round = (id: string, minutes: number, limit?: number): PlanSegment =>
  planRow(id, minutes, {
    format: 'round',
    ...(limit === undefined ? {} : { limitMs: limit * 1000 }),
  });

const codes = (plan: Plan, people: number | null = null): string[] =>
  checkPlan(plan, people).findings.map(nameOf);
const the = (plan: Plan, code: FindingCode, people: number | null = null) => {
  const found = checkPlan(plan, people).findings.find((each) => each.code === code);
  if (found === undefined) throw new Error(`no ${code} in ${codes(plan, people).join(', ')}`);
  return found;
};
/** What each way to mend it says, and the rows afterwards, in minutes. */
function mended(plan: Plan, code: FindingCode, people: number | null = null) {
  const context = { plan, people, newId: counted(), words };
  return mendsOf(context, the(plan, code, people)).map(({ code: way, edit }) => {
    const after = applyEdit(plan, edit);
    if (!after.ok) throw new Error(after.error.code);
    return { way, plan: after.value, rows: after.value.segments.map(said).join(', ') };
  });
}
const said = ({ id, durationMs, limitMs, format, kind }: PlanSegment): string =>
  [
    `${id} ${durationMs / minute}`,
    ...(limitMs === undefined ? [] : [`${limitMs / 1000}s`]),
    ...(format === 'pairs' ? ['pairs'] : []),
    ...(kind === 'closing' || kind === 'break' ? [kind] : []),
  ].join(' ');
const ways = (...args: Parameters<typeof mended>): string[] =>
  mended(...args).map(({ way, rows }) => `${way}: ${rows}`);

test('a plan that works out has nothing to be told', () => {
  expect(codes(planOfRows([planRow('a', 20), trios, round('r', 18, 120), closing]), 9)).toEqual([]);
  expect(codes(planOfRows([]), 40)).toEqual([]);
});

describe('the arithmetic people get wrong', () => {
  const nine = planOfRows([trios, round('r', 12, 120), closing]);
  test('9 people × 2 min = 18 min, segment is 12 min', () => {
    expect(the(nine, 'roundTooLong', 9).params).toEqual({
      title: 'Row r',
      people: 9,
      limitMs: 120_000,
      needsMs: 18 * minute,
      durationMs: 12 * minute,
    });
    expect(codes(nine, 6)).toEqual([]);
    expect(codes(nine)).toEqual([]);
    expect(ways(nine, 'roundTooLong', 9)).toEqual([
      'limit: t 10 pairs, r 12 80s, z 6 30s closing',
      'lengthen: t 10 pairs, r 18 120s, z 6 30s closing',
    ]);
  });
  test('a longer round takes its time from the other rows where the end is fixed', () => {
    const end = { kind: 'total', ms: 28 * minute } as const;
    expect(ways({ ...nine, end }, 'roundTooLong', 9)[1]).toBe(
      'lengthen: t 4 pairs, r 18 120s, z 6 30s closing',
    );
  });
  test('where turns would be too short, more time comes first', () => {
    expect(mended(planOfRows([trios, round('r', 2, 120), closing]), 'roundTooLong', 9)[0]?.way).toBe(
      'lengthen',
    );
  });

  test('a group over 8 with no breakout', () => {
    const plan = planOfRows([
      planRow('o', 30, { kind: 'opening' }),
      planRow('a', 20),
      planRow('b', 30),
      closing,
    ]);
    expect(codes(plan, 8)).toEqual([]);
    expect(codes(plan, 9)).toEqual(['noSmallGroups b']);
    expect(ways(plan, 'noSmallGroups', 9)).toEqual([
      'trios: o 30, a 20, new1 12 pairs, b 18, z 6 30s closing',
      'pairs: o 30, a 20, b 30 pairs, z 6 30s closing',
    ]);
    const short = planOfRows([planRow('a', 10), closing]);
    expect(ways(short, 'noSmallGroups', 9)).toEqual(['pairs: a 10 pairs, z 6 30s closing']);
  });

  test('no closing round', () => {
    const plan = planOfRows([planRow('a', 20)]);
    expect(codes(plan)).toEqual(['noClosing']);
    expect(ways(plan, 'noClosing', 6)).toEqual([
      'closing: a 20, new1 6 60s closing',
      'lastCloses: a 20 closing',
    ]);
    const full = { ...plan, end: { kind: 'total', ms: 20 * minute } as const };
    expect(ways(full, 'noClosing', 6)[0]).toBe('closing: a 14, new1 6 60s closing');
  });

  test('total over the time available', () => {
    const plan = planOfRows([planRow('a', 30, { shortestMs: 10 * minute }), planRow('b', 20), closing], {
      end: { kind: 'hard', at: { day: 0, time: '19:50' } },
    });
    expect(the(plan, 'overTime').params).toEqual({ byMs: 6 * minute });
    expect(ways(plan, 'overTime')).toEqual([
      'shave: a 27, b 17, z 6 30s closing',
      'drop: a 30, z 6 30s closing',
    ]);
    const tight = planOfRows([{ ...planRow('a', 50), shortestMs: 50 * minute }, closing], { end: plan.end });
    const [drop, later] = mended(tight, 'overTime');
    expect(drop?.rows).toBe('z 6 30s closing');
    expect(later?.plan.end).toEqual({ kind: 'hard', at: { day: 0, time: '19:56' } });
  });

  test('shaving for an end takes from the rows after a pin that is kept: what is before it gives only slack', () => {
    const plan = planOfRows(
      [planRow('a', 20), planRow('b', 30, { pin: { day: 0, time: '19:30' } }), closing],
      { end: { kind: 'hard', at: { day: 0, time: '20:00' } } },
    );
    expect(ways(plan, 'overTime')[0]).toBe('shave: a 20, b 24, z 6 30s closing');
  });

  test('overlap at a pin', () => {
    const plan = planOfRows([
      planRow('a', 30),
      planRow('b', 10, { pin: { day: 0, time: '19:20' } }),
      closing,
    ]);
    expect(the(plan, 'overlap').params).toEqual({
      title: 'Row b',
      at: instantIn({ day: 0, time: '19:20' }),
      byMs: 10 * minute,
    });
    const [shave, repin] = mended(plan, 'overlap');
    expect(shave?.rows).toBe('a 20, b 10, z 6 30s closing');
    expect(repin?.plan.segments[1]?.pin).toEqual({ day: 0, time: '19:30' });
  });

  test('a pin before the start', () => {
    const plan = planOfRows(
      [planRow('a', 30), planRow('b', 10, { pin: { day: 0, time: '00:30' } }), closing],
      {
        start: '23:00',
      },
    );
    expect(codes(plan)).toEqual(['pinBeforeStart b']);
    const [nextDay, earlier] = mended(plan, 'pinBeforeStart');
    expect(nextDay?.plan.segments[1]?.pin).toEqual({ day: 1, time: '00:30' });
    expect(earlier?.plan.start).toBe('00:00');
    const early = planOfRows([planRow('a', 30, { pin: { day: 0, time: '09:00' } }), closing], {
      start: '09:15',
    });
    expect(mended(early, 'pinBeforeStart')[0]?.plan.start).toBe('09:00');
  });

  test('the shortest above the length', () => {
    const plan = planOfRows([{ ...planRow('a', 10), shortestMs: 15 * minute }, closing]);
    const found = mended(plan, 'shortestAbove');
    expect(found.map(({ plan: { segments } }) => [segments[0]?.durationMs, segments[0]?.shortestMs])).toEqual(
      [
        [10 * minute, 10 * minute],
        [15 * minute, 15 * minute],
      ],
    );
  });

  test('a row without length', () => {
    const plan = planOfRows([planRow('a', 0), round('r', 0, 90), closing]);
    expect(codes(plan, 7)).toEqual(['noLength a', 'noLength r']);
    expect(ways(plan, 'noLength', 7)).toEqual([
      'lengthen: a 10, r 0 90s, z 6 30s closing',
      'remove: r 0 90s, z 6 30s closing',
    ]);
  });

  test('a round without a limit', () => {
    const plan = planOfRows([round('r', 12), closing]);
    expect(ways(plan, 'noLimit', 7)).toEqual(['limit: r 12 100s, z 6 30s closing']);
    expect(ways(plan, 'noLimit')).toEqual(['limit: r 12 60s, z 6 30s closing']);
  });

  test('no break in more than 90 minutes', () => {
    expect(codes(planOfRows([planRow('a', 45), planRow('b', 45, { kind: 'closing' })]))).toEqual([]);
    const plan = planOfRows([planRow('a', 50), planRow('b', 30), planRow('c', 40), closing]);
    expect(the(plan, 'noBreak').params).toEqual({ title: 'Row a', ms: 126 * minute });
    expect(ways(plan, 'noBreak')).toEqual(['breaks: a 50, b 30, new1 10 break, c 40, z 6 30s closing']);
    const rest = { kind: 'break', format: 'break' } as const;
    expect(codes(planOfRows([planRow('a', 80), planRow('p', 10, rest), planRow('b', 80), closing]))).toEqual(
      [],
    );
    const pause = planRow('b', 60, { pin: { day: 0, time: '20:30' } });
    expect(codes(planOfRows([planRow('a', 80), pause, closing]))).toEqual([]);
  });

  test('a row that is too long by itself is parted by the break', () => {
    const plan = planOfRows([planRow('a', 121), closing]);
    expect(ways(plan, 'noBreak')).toEqual(['breaks: a 60, new1 10 break, new2 61, z 6 30s closing']);
  });

  test('a break before a pin takes its time from what is before it', () => {
    const pinned = planRow('c', 40, { pin: { day: 0, time: '20:20' } });
    const plan = planOfRows([planRow('a', 50), planRow('b', 30), pinned, closing]);
    expect(ways(plan, 'noBreak')).toEqual(['breaks: a 43, b 27, new1 10 break, c 40, z 6 30s closing']);
  });
});

test('errors come before advice', () => {
  const plan = planOfRows([planRow('a', 100), round('r', 2, 60)], {
    end: { kind: 'total', ms: 30 * minute },
  });
  const found = checkPlan(plan, 9).findings.map(isError);
  expect(found).toEqual(found.toSorted((a, b) => Number(b) - Number(a)));
  expect(new Set(found).size).toBe(2);
});

test('a mend takes its finding away and brings no new error', () => {
  fc.assert(
    fc.property(arbitraryPlan, fc.option(fc.integer({ min: 1, max: 30 })), (plan, people) => {
      const before = checkPlan(plan, people).findings;
      const errors = before.filter(isError).map(nameOf);
      for (const finding of before)
        for (const { edit } of mendsOf({ plan, people, newId: counted(), words }, finding)) {
          const after = applyEdit(plan, edit);
          if (!after.ok) throw new Error(after.error.code);
          const left = checkPlan(after.value, people).findings;
          expect(left.map(nameOf)).not.toContain(nameOf(finding));
          expect(errors).toEqual(expect.arrayContaining(left.filter(isError).map(nameOf)));
        }
    }),
    { numRuns: 300 },
  );
});

test('what comes with the app works out for as many as it is made for', () => {
  for (const template of shippedTemplates) {
    const plan = { ...planOf(template, counted()), start: '09:00' };
    for (const people of [template.people.from, template.people.to])
      expect([template.id, people, codes(plan, people)]).toEqual([template.id, people, []]);
  }
});
