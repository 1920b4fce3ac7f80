import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyEdit } from '../../../../shared/plan/edit/apply.ts';
import { copiesOf } from '../../../../shared/plan/edit/copies.ts';
import type { PlanEdit } from '../../../../shared/plan/edit/edit.ts';
import { planLimits } from '../../../../shared/plan/edit/limits.ts';
import { step } from '../../../../shared/plan/edit/move.ts';
import type { Plan } from '../../../../shared/plan/plan.ts';
import { arbitraryPlan, arbitraryTime, counted, planOfRows, planRow } from '../../../support/plans.ts';

const three = planOfRows([planRow('a', 5), planRow('b', 10), planRow('c', 15)]);
const after = (plan: Plan, edit: PlanEdit): Plan => {
  const edited = applyEdit(plan, edit);
  if (!edited.ok) throw new Error(edited.error.code);
  return edited.value;
};
const order = ({ segments }: Plan): string => segments.map(({ id }) => id).join('');
const refusal = (plan: Plan, edit: PlanEdit) => {
  const edited = applyEdit(plan, edit);
  return edited.ok ? null : edited.error;
};

describe('an edit', () => {
  test('puts rows in before another, or at the end', () => {
    expect(order(after(three, { type: 'insert', before: 'b', segments: [planRow('x', 1)] }))).toBe('axbc');
    expect(order(after(three, { type: 'insert', before: null, segments: [planRow('x', 1)] }))).toBe('abcx');
  });

  test('takes several out', () => {
    expect(order(after(three, { type: 'remove', ids: ['a', 'c'] }))).toBe('b');
  });

  test('moves several together, keeping their order, also to where one of them stands', () => {
    const five = planOfRows(['a', 'b', 'c', 'd', 'e'].map((id) => planRow(id, 5)));
    const move = (ids: string[], before: string | null) => order(after(five, { type: 'move', ids, before }));
    expect(move(['d', 'b'], 'a')).toBe('bdace');
    expect(move(['a', 'c'], null)).toBe('bdeac');
    expect(move(['b', 'd'], 'd')).toBe('acbde');
  });

  test('changes only what it names, and takes away what is null', () => {
    const plan = planOfRows([planRow('a', 5, { prompt: 'Why?', limitMs: 60_000 }), planRow('b', 5)]);
    const next = after(plan, { type: 'change', ids: ['a'], change: { title: 'New', prompt: null } });
    expect(next.segments[0]).toEqual({ ...planRow('a', 5, { limitMs: 60_000 }), title: 'New' });
    expect(next.segments[1]).toBe(plan.segments[1]);
  });

  test('a break is one in kind and in format, whichever is said', () => {
    const format = (plan: Plan) => plan.segments.map((each) => `${each.kind} ${each.format}`)[0];
    const asBreak = after(three, { type: 'change', ids: ['a'], change: { format: 'break' } });
    expect(format(asBreak)).toBe('break break');
    expect(format(after(asBreak, { type: 'change', ids: ['a'], change: { format: 'round' } }))).toBe(
      'topic round',
    );
    expect(format(after(asBreak, { type: 'change', ids: ['a'], change: { kind: 'closing' } }))).toBe(
      'closing whole',
    );
  });

  test('sets when it begins, must end and how many come', () => {
    const end = { kind: 'hard', at: { day: 0, time: '20:30' } } as const;
    const next = after(three, { type: 'head', change: { start: '18:30', end, people: 9 } });
    expect(next).toMatchObject({ start: '18:30', end, people: 9, title: three.title });
    expect(after(next, { type: 'head', change: { people: null, start: null, end: null } })).toEqual({
      ...three,
      start: null,
    });
  });

  test('several are one: where one is refused, none is made', () => {
    const edits: PlanEdit[] = [
      { type: 'remove', ids: ['a'] },
      { type: 'change', ids: ['a'], change: { title: 'gone' } },
    ];
    expect(refusal(three, { type: 'several', edits })).toEqual({ code: 'noRow', params: {} });
    expect(order(three)).toBe('abc');
  });

  test.each<[PlanEdit, string]>([
    [{ type: 'insert', before: 'nobody', segments: [planRow('x', 1)] }, 'noRow'],
    [{ type: 'insert', before: null, segments: [planRow('a', 1)] }, 'sameId'],
    [
      {
        type: 'insert',
        before: null,
        segments: Array.from({ length: planLimits.rows }, (_, i) => planRow(`n${i}`, 1)),
      },
      'tooMany',
    ],
    [{ type: 'change', ids: ['a'], change: { durationMs: -1 } }, 'badLength'],
    [{ type: 'change', ids: ['a'], change: { durationMs: 86_400_001 } }, 'badLength'],
    [{ type: 'change', ids: ['a'], change: { limitMs: 0 } }, 'badLength'],
    [{ type: 'change', ids: ['a'], change: { title: 'x'.repeat(201) } }, 'longText'],
    [{ type: 'change', ids: ['a'], change: { pin: { day: 0, time: '25:00' } } }, 'badTime'],
    [{ type: 'head', change: { start: '7 pm' } }, 'badTime'],
    [{ type: 'head', change: { end: { kind: 'total', ms: 0 } } }, 'badLength'],
    [{ type: 'head', change: { people: 0 } }, 'badPeople'],
  ])('%o is refused: %s', (edit, code) => {
    expect(refusal(three, edit)?.code).toBe(code);
  });

  test('that changes nothing answers with the very same plan', () => {
    const same: PlanEdit[] = [
      { type: 'change', ids: ['a'], change: { title: 'Row a' } },
      { type: 'move', ids: ['a', 'b'], before: 'a' },
      { type: 'remove', ids: ['nobody'] },
      { type: 'head', change: { start: '19:00' } },
      { type: 'insert', before: null, segments: [] },
    ];
    for (const edit of same) expect(after(three, edit)).toBe(three);
  });
});

test('copies have ids of their own, down to their checklists, and are pinned nowhere', () => {
  const row = planRow('a', 5, { pin: { day: 0, time: '12:00' }, checklist: [{ id: 'c', text: 'Tea' }] });
  expect(copiesOf([row], counted())).toEqual([
    { ...planRow('a', 5), id: 'new1', checklist: [{ id: 'new2', text: 'Tea' }] },
  ]);
});

describe('one step up or down', () => {
  const five = planOfRows(['a', 'b', 'c', 'd', 'e'].map((id) => planRow(id, 5)));
  const stepped = (ids: string[], by: 1 | -1) => {
    const move = step(five.segments, ids, by);
    return move === null ? null : order(after(five, move));
  };
  test('takes the selected rows along', () => {
    expect(stepped(['b', 'c'], -1)).toBe('bcade');
    expect(stepped(['b', 'c'], 1)).toBe('adbce');
    expect(stepped(['d'], 1)).toBe('abced');
  });
  test('ends at the edges, where rows that stand apart come together', () => {
    expect(stepped(['a', 'b'], -1)).toBeNull();
    expect(stepped(['e'], 1)).toBeNull();
    expect(stepped(['a', 'c'], -1)).toBe('acbde');
    expect(stepped(['c', 'e'], 1)).toBe('abdce');
  });
});

const arbitraryMove = (plan: Plan) => {
  const ids = plan.segments.map(({ id }) => id);
  return fc.record({
    type: fc.constant('move' as const),
    ids: fc.subarray(ids),
    before: fc.constantFrom(null, ...ids),
  });
};

test('moving keeps every row, as it was, exactly once', () => {
  fc.assert(
    fc.property(
      arbitraryPlan.chain((plan) => fc.tuple(fc.constant(plan), arbitraryMove(plan))),
      ([plan, move]) => {
        const next = after(plan, move);
        expect(new Set(next.segments)).toEqual(new Set(plan.segments));
        expect(next.segments).toHaveLength(plan.segments.length);
        const kept = move.ids.toSorted((a, b) => order(plan).indexOf(a) - order(plan).indexOf(b));
        expect(next.segments.map(({ id }) => id).join(' ')).toContain(kept.join(' '));
      },
    ),
  );
});

test('what is put in and taken out again leaves the plan as it was', () => {
  fc.assert(
    fc.property(arbitraryPlan, arbitraryTime, (plan, pin) => {
      const row = planRow('x', 7, { pin });
      const before = plan.segments[0]?.id ?? null;
      const there = after(plan, { type: 'insert', before, segments: [row] });
      expect(after(there, { type: 'remove', ids: ['x'] })).toEqual(plan);
    }),
  );
});
