import * as v from 'valibot';
import { assertNever } from '../../lib/assert-never.ts';
import { fail, ok, type Result } from '../../lib/result.ts';
import { mostPeople } from '../../session/limits.ts';
import { planTimeSchema, type Plan } from '../plan.ts';
import { changed, isPlanTime } from './change-row.ts';
import type { EditRefusal, HeadChange, PlanEdit, RowChange } from './edit.ts';
import { planLimits } from './limits.ts';
import { moved } from './move.ts';

export type Edited = Result<Plan, EditRefusal>;

const refuse = (code: EditRefusal['code'], params: EditRefusal['params'] = {}) => fail({ code, params });

/** The plan after an edit; the very same object where nothing changes. Nothing of a refused one is made. */
export function applyEdit(plan: Plan, edit: PlanEdit): Edited {
  switch (edit.type) {
    case 'insert':
      return inserted(plan, edit);
    case 'remove': {
      const gone = new Set(edit.ids);
      const segments = plan.segments.filter(({ id }) => !gone.has(id));
      return ok(segments.length === plan.segments.length ? plan : { ...plan, segments });
    }
    case 'move': {
      const segments = moved(plan.segments, edit.ids, edit.before);
      return ok(segments === plan.segments ? plan : { ...plan, segments: [...segments] });
    }
    case 'change':
      return changedRows(plan, new Map(edit.ids.map((id) => [id, edit.change])));
    case 'lengths':
      return changedRows(plan, new Map([...edit.lengths].map(([id, durationMs]) => [id, { durationMs }])));
    case 'head':
      return headed(plan, edit.change);
    case 'replace':
      if (edit.content.segments.length > planLimits.rows) return refuse('tooMany', { most: planLimits.rows });
      return ok({ ...edit.content, id: plan.id, circle: plan.circle });
    case 'several': {
      let now = plan;
      for (const each of edit.edits) {
        const next = applyEdit(now, each);
        if (!next.ok) return next;
        now = next.value;
      }
      return ok(now);
    }
    default:
      return assertNever(edit);
  }
}

function changedRows(plan: Plan, changes: Map<string, RowChange>): Edited {
  const segments = [...plan.segments];
  let any = false;
  for (const [index, segment] of plan.segments.entries()) {
    const change = changes.get(segment.id);
    if (change === undefined) continue;
    changes.delete(segment.id);
    const next = changed(segment, change);
    if (!next.ok) return next;
    any ||= next.value !== segment;
    segments[index] = next.value;
  }
  if (changes.size > 0) return refuse('noRow');
  return ok(any ? { ...plan, segments } : plan);
}

function inserted(plan: Plan, { before, segments: added }: Extract<PlanEdit, { type: 'insert' }>): Edited {
  if (added.length === 0) return ok(plan);
  const { segments } = plan;
  if (segments.length + added.length > planLimits.rows) return refuse('tooMany', { most: planLimits.rows });
  if (new Set([...segments, ...added].map(({ id }) => id)).size < segments.length + added.length)
    return refuse('sameId');
  const at = before === null ? segments.length : segments.findIndex(({ id }) => id === before);
  if (at < 0) return refuse('noRow');
  return ok({ ...plan, segments: segments.toSpliced(at, 0, ...added) });
}

const timeSchema = planTimeSchema.entries.time;

function headed(plan: Plan, { title, start, end, people }: HeadChange): Edited {
  if (title !== undefined && title.length > planLimits.title)
    return refuse('longText', { most: planLimits.title });
  if (typeof start === 'string' && !v.is(timeSchema, start)) return refuse('badTime', { text: start });
  if (end?.kind === 'hard' && !isPlanTime(end.at)) return refuse('badTime', { text: end.at.time });
  if (
    end?.kind === 'total' &&
    !(Number.isInteger(end.ms) && end.ms > 0 && end.ms <= planLimits.lengthMs * 31)
  )
    return refuse('badLength');
  if (typeof people === 'number' && !(Number.isInteger(people) && people >= 1 && people <= mostPeople))
    return refuse('badPeople', { most: mostPeople });
  const { people: before, ...rest } = plan;
  const next: Plan = {
    ...rest,
    ...(people === undefined
      ? before === undefined
        ? {}
        : { people: before }
      : people === null
        ? {}
        : { people }),
    ...(title === undefined ? {} : { title }),
    ...(start === undefined ? {} : { start }),
    ...(end === undefined ? {} : { end }),
  };
  const same =
    next.title === plan.title &&
    next.start === plan.start &&
    next.people === before &&
    JSON.stringify(next.end) === JSON.stringify(plan.end);
  return ok(same ? plan : next);
}
