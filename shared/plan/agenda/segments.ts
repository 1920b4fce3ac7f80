import { fail, ok, type Result } from '../../lib/result.ts';
import type { Words } from '../../words/en.ts';
import type { Plan, PlanSegment } from '../plan.ts';
import { clockText } from './settle.ts';
import type { AgendaFault, AgendaReading, AgendaRow } from './reading.ts';
import { recognise } from './recognise.ts';

/**
 * Rows, as a person has accepted them, as segments. All or nothing: the first row without a title or a length is named,
 * since no length is invented. Owner, notes and further columns become the cue, materials the checklist; a start that
 * does not follow from what is before it is pinned, unless it is only approximate.
 */
export function agendaSegments(
  rows: readonly AgendaRow[],
  words: Words,
  newId: () => string,
): Result<PlanSegment[], AgendaFault> {
  for (const { line, title, minutes, doubts, planned } of rows) {
    const has = (code: string): boolean => doubts.some((each) => each.code === code);
    if (title === '' && planned === null) return fail({ line, code: 'noTitle' });
    if (has('longTitle')) return fail({ line, code: 'longTitle' });
    if (minutes === null) return fail({ line, code: has('badLength') ? 'badMinutes' : 'noMinutes' });
  }
  const pins = pinsOf(rows);
  return ok(
    rows.map((row, index) => segmentOf(row, pins[index], { index, count: rows.length, words, newId })),
  );
}

/** A reading as a plan: it begins when its first row does. */
export function agendaPlan(
  { title, rows, plan }: AgendaReading,
  words: Words,
  newId: () => string,
): Result<Plan, AgendaFault> {
  const segments = agendaSegments(rows, words, newId);
  if (!segments.ok) return segments;
  const first = rows[0]?.start;
  const start = first?.kind === 'clock' ? clockText(first.minutes) : null;
  return ok({
    id: newId(),
    title: title ?? '',
    circle: null,
    start: plan === null ? start : plan.start,
    end: plan?.end ?? null,
    segments: segments.value,
  });
}

interface Place {
  readonly index: number;
  readonly count: number;
  readonly words: Words;
  readonly newId: () => string;
}

function segmentOf(
  row: AgendaRow,
  pin: PlanSegment['pin'],
  { index, count, words, newId }: Place,
): PlanSegment {
  const { title, planned } = row;
  const durationMs = Math.round((row.minutes ?? 0) * 60_000);
  const found = recognise(title, index, count);
  const kind = planned?.kind ?? found.kind;
  const format = planned?.format ?? found.format;
  const shortest = kind === 'closing' ? durationMs : kind === 'break' ? 0 : Math.min(durationMs, 60_000);
  const cue = planned === null ? cueOf(row, words) : planned.cue;
  const materials = row.materials.length === 0 ? undefined : row.materials;
  const checklist = planned === null ? materials : planned.checklist;
  return {
    id: newId(),
    title,
    kind,
    format,
    durationMs,
    shortestMs: planned?.shortestMs ?? shortest,
    ...(planned?.limitMs === undefined ? {} : { limitMs: planned.limitMs }),
    ...(planned?.prompt === undefined ? {} : { prompt: planned.prompt }),
    ...(cue === undefined ? {} : { cue }),
    ...(planned?.slides === true ? { slides: true } : {}),
    ...(planned?.wallText === undefined ? {} : { wallText: planned.wallText }),
    ...(checklist === undefined ? {} : { checklist: checklist.map((text) => ({ id: newId(), text })) }),
    ...(pin === undefined ? {} : { pin }),
  };
}

function cueOf({ owner, notes, more }: AgendaRow, { agenda }: Words): string | undefined {
  const lines = [
    ...(owner === '' ? [] : [agenda.ownerCue(owner)]),
    ...(notes === '' ? [] : [notes]),
    ...more.map(({ label, text }) => agenda.moreCue(label, text)),
  ];
  return lines.length === 0 ? undefined : lines.join('\n');
}

/** A pin where a start by the clock is not the end of what is before it; the first one is the plan's own start. */
function pinsOf(rows: readonly AgendaRow[]): PlanSegment['pin'][] {
  let expected: number | null = null;
  return rows.map(({ start, day, minutes, doubts, planned }, index) => {
    if (planned !== null) return planned.pin;
    const at = start?.kind === 'clock' ? day * 1440 + start.minutes : null;
    const about = doubts.some(({ code }) => code === 'about');
    const follows = at === null || (index === 0 && day === 0) || about || at === expected;
    if (at !== null && !about) expected = at;
    if (expected !== null) expected += minutes ?? 0;
    return follows || at === null ? undefined : { day: Math.min(day, 30), time: clockText(at) };
  });
}
