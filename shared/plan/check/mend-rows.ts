import type { RowChange } from '../edit/edit.ts';
import type { PlanSegment } from '../plan.ts';
import type { Mend, MendCode } from './finding.ts';
import { fitted } from './fitted.ts';
import { breakMs } from './limits.ts';
import type { MendContext, Ways } from './mend-context.ts';
import { isBreak } from './stretches.ts';

const minute = 60_000;
const upToMinute = (ms: number): number => Math.ceil(ms / minute) * minute;
/** Limits that can be said: five seconds are the finest above half a minute. */
const sayable = (ms: number): number => {
  const grain = ms >= 30_000 ? 5_000 : 1_000;
  return Math.floor(ms / grain) * grain;
};
const leastLimitMs = 5_000;
/** Under this a turn is hardly one: rather more time for the row. */
const shortTurnMs = 30_000;

const change = (code: MendCode, { id }: PlanSegment, what: RowChange, ms = 0): Mend => ({
  code,
  params: { ms },
  edit: { type: 'change', ids: [id], change: what },
});

const lengthen = ({ plan }: MendContext, { id }: PlanSegment, ms: number): Mend => ({
  code: 'lengthen',
  params: { ms },
  edit: fitted(plan, { type: 'change', ids: [id], change: { durationMs: ms } }, [id]),
});

export const round: Ways = (context, segment, { params }) => {
  const people = Number(params['people']);
  const each = sayable(segment.durationMs / people);
  const more = lengthen(context, segment, upToMinute(Number(params['needsMs'])));
  const less = each < leastLimitMs ? [] : [change('limit', segment, { limitMs: each }, each)];
  return [
    ...(each < shortTurnMs ? [more, ...less] : [...less, more]),
    change('withoutLimit', segment, { limitMs: null }),
  ];
};

export const shortest: Ways = (context, segment) => [
  change('shortest', segment, { shortestMs: segment.durationMs }, segment.durationMs),
  lengthen(context, segment, segment.shortestMs),
];

export const limit: Ways = ({ people }, segment) => {
  const { durationMs } = segment;
  const each = people === null || durationMs === 0 ? minute : sayable(durationMs / people);
  return each < 1_000 ? [] : [change('limit', segment, { limitMs: each }, each)];
};

export const length: Ways = (context, segment) => {
  const { format, limitMs, kind } = segment;
  const people = context.people ?? 8;
  const ms =
    format === 'round' && limitMs !== undefined
      ? upToMinute(people * limitMs)
      : kind === 'closing'
        ? closingMs(context.people)
        : Math.max(breakMs, isBreak(segment) ? 0 : segment.shortestMs);
  const { id, title } = segment;
  return [
    lengthen(context, segment, ms),
    { code: 'remove', params: { title }, edit: { type: 'remove', ids: [id] } },
  ];
};

/** About a minute each, for a closing round that is not planned yet. */
export const closingMs = (people: number | null): number => Math.min(15, Math.max(5, people ?? 8)) * minute;
export const limitIn = (ms: number, people: number): number => Math.max(leastLimitMs, sayable(ms / people));
