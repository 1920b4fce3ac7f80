import type { PlanEdit } from '../edit/edit.ts';
import type { PlanSegment } from '../plan.ts';
import type { Mend } from './finding.ts';
import { fitted } from './fitted.ts';
import { layPlan } from './lay-plan.ts';
import { breakMs, longestSittingMs } from './limits.ts';
import { closingMs, limitIn } from './mend-rows.ts';
import type { MendContext, Ways } from './mend-context.ts';
import { isBreak, stretches } from './stretches.ts';

const minute = 60_000;

export const closing: Ways = ({ plan, people, newId, words }, last) => {
  const durationMs = closingMs(people);
  const row: PlanSegment = {
    id: newId(),
    title: words.closing,
    kind: 'closing',
    format: 'round',
    durationMs,
    shortestMs: durationMs,
    limitMs: limitIn(durationMs, people ?? 8),
  };
  const insert = { type: 'insert', before: null, segments: [row] } as const;
  return [
    { code: 'closing', params: { ms: durationMs }, edit: fitted(plan, insert, [row.id]) },
    ...(isBreak(last)
      ? []
      : [
          {
            code: 'lastCloses',
            params: { title: last.title },
            edit: { type: 'change', ids: [last.id], change: { kind: 'closing' } },
          } as const,
        ]),
  ];
};

const leastToShareMs = 16 * minute;

export const smallGroups: Ways = ({ newId, words }, segment) => {
  const { id, durationMs, shortestMs, pin } = segment;
  const ms = Math.min(20, Math.max(6, Math.round((durationMs / minute) * 0.4))) * minute;
  const rest = durationMs - ms;
  const trios: PlanSegment = {
    id: newId(),
    title: words.trios,
    kind: 'topic',
    format: 'pairs',
    durationMs: ms,
    shortestMs: Math.min(ms, 5 * minute),
    ...(pin === undefined ? {} : { pin }),
  };
  // They come first, out of the same time, so that nothing after them moves.
  const edits: PlanEdit[] = [
    {
      type: 'change',
      ids: [id],
      change: { durationMs: rest, shortestMs: Math.min(shortestMs, rest), pin: null },
    },
    { type: 'insert', before: id, segments: [trios] },
  ];
  const pairs: Mend = {
    code: 'pairs',
    params: {},
    edit: { type: 'change', ids: [id], change: { format: 'pairs' } },
  };
  return durationMs < leastToShareMs
    ? [pairs]
    : [{ code: 'trios', params: { ms }, edit: { type: 'several', edits } }, pairs];
};

export const breaks: Ways = function* (context, segment) {
  const { plan } = context;
  const stretch = stretches(plan.segments, layPlan(plan)).find(({ first }) => first.id === segment.id);
  if (stretch === undefined) return;
  const { rows, ms } = stretch;
  const after = plan.segments[plan.segments.indexOf(rows.at(-1) ?? segment) + 1]?.id ?? null;
  yield breaksMend(context, atLatest(rows, after, context));
  // As late as it may be; where a pin stands in its way, elsewhere, the nearest to the middle first.
  let sum = 0;
  const elsewhere = rows
    .map(({ id, durationMs }) => {
      const far = Math.abs(sum - ms / 2);
      sum += durationMs;
      return { id, far };
    })
    .slice(1)
    .toSorted((a, b) => a.far - b.far)
    .slice(0, 8);
  for (const { id } of elsewhere)
    yield breaksMend(context, [{ type: 'insert', before: id, segments: [breakRow(context)] }]);
};

const breakRow = ({ newId, words }: MendContext): PlanSegment => ({
  id: newId(),
  title: words.break,
  kind: 'break',
  format: 'break',
  durationMs: breakMs,
  shortestMs: breakMs / 2,
});

function breaksMend({ plan }: MendContext, edits: readonly PlanEdit[]): Mend {
  const added = edits.flatMap((each) => (each.type === 'insert' ? each.segments.filter(isBreak) : []));
  return {
    code: 'breaks',
    params: { ms: breakMs, count: added.length },
    edit: fitted(
      plan,
      { type: 'several', edits },
      added.map(({ id }) => id),
    ),
  };
}

/** Before each row that would make the sitting too long; a row that is too long by itself is parted. */
function atLatest(
  rows: readonly PlanSegment[],
  after: string | null,
  context: MendContext,
): readonly PlanEdit[] {
  const edits: PlanEdit[] = [];
  let sat = 0;
  for (const [index, row] of rows.entries()) {
    if (sat > 0 && sat + row.durationMs > longestSittingMs) {
      edits.push({ type: 'insert', before: row.id, segments: [breakRow(context)] });
      sat = 0;
    }
    const parts = Math.ceil(row.durationMs / longestSittingMs);
    if (parts < 2) {
      sat += row.durationMs;
      continue;
    }
    const part = Math.floor(row.durationMs / parts / minute) * minute;
    const { pin: _pin, checklist: _checklist, ...rest } = row;
    const shortestMs = Math.min(row.shortestMs, part);
    const more = Array.from({ length: parts - 1 }, (_, i) => [
      breakRow(context),
      {
        ...rest,
        id: context.newId(),
        shortestMs,
        durationMs: i === parts - 2 ? row.durationMs - part * (parts - 1) : part,
      },
    ]).flat();
    edits.push({ type: 'change', ids: [row.id], change: { durationMs: part, shortestMs } });
    edits.push({ type: 'insert', before: rows[index + 1]?.id ?? after, segments: more });
    sat = more.at(-1)?.durationMs ?? 0;
  }
  return edits;
}
