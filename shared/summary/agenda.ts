import { tidyLine } from '../lib/text.ts';
import type { SessionFacts } from '../session/state.ts';
import { intersect, total, union } from '../turns/intervals.ts';
import { until } from '../turns/unmeasured.ts';
import { elapsedMs } from '../time/elapsed.ts';
import { plan } from '../time/forecast.ts';
import type { AgendaRow, SummaryNote } from './view.ts';

/**
 * The run of show as planned (T1: the opening snapshot) and as it went (T2: spans without holds). What was put
 * in later has no plan; what was never reached has no actual time.
 *
 * @param end closing, or now where the session is still open
 * @param notes key points by segment id
 */
export function agendaRows(
  facts: SessionFacts,
  end: number,
  notes: ReadonlyMap<string, readonly SummaryNote[]>,
): AgendaRow[] {
  const planned = new Map(planRows(facts).map((row) => [row.segment.id, row]));
  const holds = union(facts.holds.map((span) => until(span, end)));
  return facts.segments.map((segment) => {
    const row = planned.get(segment.id);
    const ran = segment.spans.length > 0;
    return {
      title: tidyLine(segment.title),
      format: segment.format,
      plannedStart: row?.start ?? null,
      plannedMs: row === undefined ? null : row.end - row.start,
      actualStart: ran ? Math.min(...segment.spans.map((span) => span.from)) : null,
      actualMs: ran ? elapsedMs(segment, facts, end) : null,
      heldMs: total(
        intersect(
          segment.spans.map((span) => until(span, end)),
          holds,
        ),
      ),
      skipped: segment.skipped,
      notes: notes.get(segment.id) ?? [],
    };
  });
}

const planRows = (facts: SessionFacts) => (facts.opened === null ? [] : plan(facts.opened));

/** Planned end: of the last segment; null without a plan. */
export function plannedEnd(facts: SessionFacts): number | null {
  const rows = planRows(facts);
  return rows.length === 0 ? null : Math.max(...rows.map((row) => row.end));
}
