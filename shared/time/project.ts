import type { LiveSegment, SessionFacts } from '../session/state.ts';
import { layOut, NIGHT_MS, pinnedAt, startFrom, type Frame, type PlanRow } from './days.ts';
import { elapsedMs, nights } from './elapsed.ts';
import type { ForecastRow } from './row.ts';

type Role = 'past' | 'running' | 'pending' | 'passed';

interface Projection {
  readonly rows: ForecastRow[];
  /** The current day: of the running segment, else of the first to come, else of the last that ran. */
  readonly day: number;
}

/** T2 for every live segment, in their order. */
export function project(
  facts: SessionFacts,
  now: number,
  planned: readonly PlanRow[],
  frame: Frame,
): Projection {
  const { segments } = facts;
  const laid = layOut(segments, frame);
  const ended = endedByNight(facts, now, laid);
  const here = segments.findIndex((each) => each.id === facts.running);
  const latest = indexOfLatest(segments);
  const roles = segments.map((segment, i): Role => {
    const ran = segment.spans.length > 0;
    if (i === here) return ended === null ? 'running' : 'past';
    if (segment.skipped) return ran ? 'past' : 'passed';
    if (i > (here >= 0 ? here : latest))
      return facts.phase === 'closed' ? (ran ? 'past' : 'passed') : 'pending';
    return ran ? 'past' : 'passed';
  });
  const began = new Map(planned.map((row) => [row.segment.id, row]));
  const dayOf = (i: number): number => laid[i]?.day ?? 0;
  const running = roles.indexOf('running');
  const pending = roles.indexOf('pending');
  const current = running >= 0 ? running : pending >= 0 ? pending : Math.max(0, latest);

  let free = latest < 0 ? Math.max(now, frame.plannedStart) : now;
  if (facts.phase === 'closed') free = now;
  let dayStart: number | null = null;
  let behind = -1;
  const rows = segments.map((segment, i): ForecastRow => {
    const role = roles[i] ?? 'passed';
    const plan = began.get(segment.id);
    const spent = elapsedMs(segment, facts, now);
    const left = segment.durationMs - spent;
    const shared = {
      segment,
      plannedStart: plan?.start ?? null,
      plannedEnd: plan?.end ?? null,
      elapsedMs: i === here && ended !== null ? Math.min(spent, Math.max(0, ended - first(segment))) : spent,
      remainingMs: left,
      slackMs: 0,
      overlapMs: 0,
      day: dayOf(i),
    };
    if (dayOf(i) !== behind) {
      behind = dayOf(i);
      // The pin with which a day begins holds for what follows, even when that segment is skipped, until it has run.
      dayStart = behind > 0 && segment.spans.length === 0 ? pinnedAt(segment, frame) : null;
    }
    switch (role) {
      case 'past': {
        const end = i === here && ended !== null ? ended : lastEnd(segment, now);
        return { ...shared, start: first(segment), end, status: segment.skipped ? 'skipped' : 'done' };
      }
      case 'running': {
        const end = now + Math.max(0, left);
        free = end;
        return { ...shared, start: first(segment), end, status: 'now' };
      }
      case 'pending': {
        const pin = later(pinnedAt(segment, frame), dayStart);
        const place = startFrom(free, pin);
        const end = place.start + Math.max(0, left);
        free = end;
        return { ...shared, ...place, end, status: i === pending ? 'next' : 'later' };
      }
      case 'passed': {
        const place = Math.max(free, dayStart ?? free);
        return { ...shared, start: place, end: place, status: 'skipped' };
      }
    }
  });
  return { rows, day: dayOf(current) };
}

/**
 * Each day closes by itself: the last segment of a day that was left running has ended where the night
 * began, known from a gap as long as a night; else, after its full time, when the next day's pin has come
 * or when it is over by as much as a night. null: it still runs.
 */
function endedByNight(facts: SessionFacts, now: number, laid: readonly PlanRow[]): number | null {
  const index = facts.segments.findIndex((each) => each.id === facts.running);
  const segment = facts.segments[index];
  const row = laid[index];
  if (segment === undefined || row === undefined) return null;
  const next = laid.find((_, i) => i > index && facts.segments[i]?.skipped !== true);
  if (next === undefined || next.day === row.day) return null;
  const span = segment.spans.at(-1);
  if (span === undefined) return null;
  const night = nights(facts).find((gap) => gap.from >= span.from);
  if (night !== undefined) return night.from;
  const overMs = elapsedMs(segment, facts, now) - segment.durationMs;
  if (overMs >= NIGHT_MS || (overMs >= 0 && now >= next.start)) return now - overMs;
  return null;
}

/** The last segment that ran, by the start of its latest span; −1: none yet. */
function indexOfLatest(segments: readonly LiveSegment[]): number {
  let index = -1;
  let at = -Infinity;
  segments.forEach((segment, i) => {
    const from = segment.spans.at(-1)?.from;
    if (from !== undefined && from >= at) {
      index = i;
      at = from;
    }
  });
  return index;
}

const first = (segment: LiveSegment): number => segment.spans[0]?.from ?? 0;

const lastEnd = (segment: LiveSegment, now: number): number => segment.spans.at(-1)?.to ?? now;

const later = (a: number | null, b: number | null): number | null =>
  a === null ? b : b === null ? a : Math.max(a, b);
