import type { Circle } from '../circle/circle.ts';
import type { People } from '../circle/people.ts';
import { isolated, tidyLine, tidyText } from '../lib/text.ts';
import type { Plan, PlanSegment } from '../plan/plan.ts';
import type { PlanSheetDay, PlanSheetRow, PlanSheetView } from './view.ts';
import {
  calendarDay,
  clockOf,
  planClock,
  sinceStart,
  type ClockedRow,
  type PlanClock,
} from './plan-clock.ts';

export interface PlanSheetOptions {
  /** With cues and checklists, which are the facilitator's alone. */
  readonly cues: boolean;
  /** With what members need to take part, which is the facilitator's alone. */
  readonly access: boolean;
  /** Whose plan it is; null: nobody's yet. */
  readonly circle: Pick<Circle, 'name' | 'members'> | null;
  readonly people: People;
}

/** A run of show as it lies beside the facilitator. Nothing private is in the view unless it was asked for. */
export function planSheetView(plan: Plan, options: PlanSheetOptions): PlanSheetView {
  const { circle, cues, access } = options;
  const people = circle === null || circle.members.length === 0 ? null : circle.members.length;
  const clock = planClock(plan);
  const needs = access ? needsOf(options) : [];
  const rows = clock.rows.map((row) => ({ ...row, row: rowOf(row, people, cues, clock.isKnown) }));
  const days = [...new Set(rows.map(({ day }) => day))].map((day) =>
    dayOf(
      clock,
      rows.filter((each) => each.day === day),
    ),
  );
  return {
    kind: 'plan',
    title: tidyLine(plan.title),
    circle: tidyLine(circle?.name ?? ''),
    people,
    totalMs: plan.segments.reduce((sum, { durationMs }) => sum + durationMs, 0),
    days,
    needs,
    isPrivate: cues || needs.length > 0,
  };
}

type DatedRow = ClockedRow & { readonly row: PlanSheetRow };

function dayOf(clock: PlanClock, rows: readonly DatedRow[]): PlanSheetDay {
  const text = clock.isKnown ? clockOf : sinceStart;
  const known = rows.flatMap(({ start, end }) => (start === null || end === null ? [] : [{ start, end }]));
  const [first] = known;
  const last = known.at(-1);
  const closings = rows.filter(({ segment }) => segment.kind === 'closing');
  const until = clock.until?.day === rows[0]?.day ? (clock.until?.at ?? null) : null;
  // A booked end is a time of day even where the beginning is not known.
  const untilText = until === null ? null : clock.until?.isClock === true ? clockOf : sinceStart;
  const endBy = until ?? last?.end ?? null;
  const needed = closings.reduce((sum, { segment }) => sum + segment.durationMs, 0);
  return {
    day: first === undefined ? 0 : calendarDay(first.start),
    // What begins after a row that nobody knows the time of does not begin the day.
    starts: first === undefined || rows[0]?.start === null || !clock.isKnown ? null : text(first.start),
    ends: last === undefined || !clock.isKnown ? null : text(last.end),
    until: until === null || untilText === null ? null : untilText(until),
    closeBy: closings.length === 0 || endBy === null ? null : (untilText ?? text)(endBy - needed),
    rows: rows.map(({ row }) => row),
  };
}

function rowOf(
  { segment, start, freeMs, lateMs }: ClockedRow,
  people: number | null,
  cues: boolean,
  isKnown: boolean,
): PlanSheetRow {
  const { limitMs = null, format } = segment;
  const hasTurns = limitMs !== null && people !== null && format === 'round';
  return {
    at: start === null ? null : (isKnown ? clockOf : sinceStart)(start),
    title: tidyLine(segment.title),
    kind: segment.kind,
    format,
    durationMs: segment.durationMs,
    limitMs,
    turnsMs: hasTurns ? limitMs * people : null,
    isPinned: segment.pin !== undefined,
    freeMs,
    lateMs,
    prompt: textOf(segment.prompt),
    wallText: textOf(segment.wallText),
    cue: cues ? textOf(segment.cue) : '',
    checks: cues ? checksOf(segment) : [],
  };
}

const textOf = (text = ''): string => tidyText(text).trim();

const checksOf = ({ checklist = [] }: PlanSegment): string[] =>
  checklist.map(({ text }) => textOf(text)).filter((text) => text !== '');

function needsOf({ circle, people }: PlanSheetOptions): PlanSheetView['needs'] {
  const names = new Map(people.map(({ id, name }) => [id, tidyLine(name)]));
  return (circle?.members ?? []).flatMap(({ person, access }) => {
    const text = textOf(access);
    return text === '' ? [] : [{ name: isolated(names.get(person) ?? ''), text }];
  });
}
