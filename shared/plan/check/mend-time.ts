import type { PlanSegment } from '../plan.ts';
import type { Mend } from './finding.ts';
import { instantIn, timeFrom, timeIn } from './instants.ts';
import { deciding, lastBound } from './fitted.ts';
import { layPlan } from './lay-plan.ts';
import type { Ways } from './mend-context.ts';
import { shave } from './shave.ts';
import { sumsOf } from './sums.ts';

const minute = 60_000;
/** As long a wait before the next day's time is no night's plan. */
const longestToNextDayMs = 6 * 3_600_000;

const shaved = (rows: readonly PlanSegment[], byMs: number): Mend[] => {
  const { lengths, shortMs } = shave(rows, byMs);
  const edit = { type: 'lengths', lengths } as const;
  return shortMs > 0 ? [] : [{ code: 'shave', params: { byMs, rows: lengths.size }, edit }];
};

export const overTime: Ways = ({ plan }, _segment, { params }) => {
  const byMs = Number(params['byMs']);
  const { segments, end } = plan;
  const laid = layPlan(plan);
  const { endsAt } = sumsOf(plan, laid);
  const rows = deciding(segments, laid.rows, lastBound(plan));
  // T4, *drop one*: the one whose going costs least.
  const [drop] = rows
    .filter(({ kind, pin, durationMs }) => kind !== 'closing' && pin === undefined && durationMs >= byMs)
    .toSorted((a, b) => a.durationMs - b.durationMs);
  return [
    ...shaved(rows, byMs),
    ...(drop === undefined
      ? []
      : [
          {
            code: 'drop',
            params: { title: drop.title, ms: drop.durationMs },
            edit: { type: 'remove', ids: [drop.id] },
          } as const,
        ]),
    ...(end === null ? [] : [endLater(end.kind, laid.takenMs, endsAt?.at ?? 0)]),
  ];
};

function endLater(kind: 'hard' | 'total', takenMs: number, endsAt: number): Mend {
  if (kind === 'total') {
    const ms = Math.ceil(takenMs / minute) * minute;
    return {
      code: 'endLater',
      params: { ms },
      edit: { type: 'head', change: { end: { kind: 'total', ms } } },
    };
  }
  const at = timeFrom(endsAt);
  return {
    code: 'endLater',
    params: { at: instantIn(at) },
    edit: { type: 'head', change: { end: { kind: 'hard', at } } },
  };
}

const unpin = ({ id }: PlanSegment): Mend => ({
  code: 'unpin',
  params: {},
  edit: { type: 'change', ids: [id], change: { pin: null } },
});

const pinnedAt = (code: 'repin' | 'nextDay', { id }: PlanSegment, at: number): Mend => ({
  code,
  params: { at },
  edit: { type: 'change', ids: [id], change: { pin: timeFrom(at) } },
});

export const overlap: Ways = ({ plan }, segment, { params }) => {
  const { rows } = layPlan(plan);
  const index = plan.segments.indexOf(segment);
  const free = rows[index]?.start ?? 0;
  return [
    ...shaved(deciding(plan.segments, rows, index - 1), Number(params['byMs'])),
    pinnedAt('repin', segment, instantIn(timeFrom(free))),
    unpin(segment),
  ];
};

export const earlyPin: Ways = ({ plan }, segment, { params }) => {
  const at = Number(params['at']);
  const begins = Number(params['begins']);
  const { rows } = layPlan(plan);
  const start = rows[plan.segments.indexOf(segment)]?.start ?? begins;
  const nextDay = at + 24 * 60 * minute;
  const earlier = at - (start - begins);
  return [
    ...(nextDay >= start && nextDay - start <= longestToNextDayMs
      ? [pinnedAt('nextDay', segment, nextDay)]
      : []),
    ...(earlier >= 0
      ? [
          {
            code: 'startEarlier',
            params: { at: instantIn(timeIn(earlier)) },
            edit: { type: 'head', change: { start: timeIn(earlier).time } },
          } as const,
        ]
      : []),
    unpin(segment),
  ];
};
