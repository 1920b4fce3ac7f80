/* oxlint-disable jsx-a11y/prefer-tag-over-role -- drawn as grids row by row, which takes a table's own elements their meaning */
import { memo, type ReactNode } from 'react';
import type { LaidRow } from '../../../shared/plan/check/lay-plan.ts';
import { timeIn } from '../../../shared/plan/check/instants.ts';
import type { PlanSegment } from '../../../shared/plan/plan.ts';
import { enPlanEditor as words } from '../../../shared/words/en-plan-editor.ts';
import type { Editing } from '../desk/desk.ts';
import { columns, type Column } from '../desk/selection.ts';
import { CellField } from './cell-field.tsx';

interface Props {
  readonly segment: PlanSegment;
  /** From 1. */
  readonly number: number;
  readonly start: number;
  readonly onClock: boolean;
  readonly slackMs: number;
  readonly overlapMs: number;
  /** Of the plan, from 1, where this row begins one of several; else null. */
  readonly day: number | null;
  readonly selected: boolean;
  /** The cell that has the focus, or is to get it; null: none of this row. */
  readonly at: Column | null;
  readonly editing: Editing | null;
}

/** What a row is told of where it stands; only what it shows, so that it is drawn anew only when that changes. */
export const placed = (
  row: LaidRow | undefined,
): Pick<Props, 'start' | 'onClock' | 'slackMs' | 'overlapMs'> => ({
  start: row?.start ?? 0,
  onClock: row?.onClock ?? false,
  slackMs: row?.slackMs ?? 0,
  overlapMs: row?.overlapMs ?? 0,
});

/** One row of the run of show. */
export const PlanRow = memo(function PlanRow(props: Props) {
  const { segment, number, selected, at, editing } = props;
  return (
    <div
      role="row"
      aria-rowindex={number + 1}
      aria-selected={selected}
      className="plan-row"
      data-row={segment.id}
      data-kind={segment.kind}
    >
      <span className="plan-handle" data-handle aria-hidden="true" title={words.grid.drag} />
      {columns.map((column) => {
        const isEdited = editing?.column === column;
        return (
          <div
            key={column}
            role="gridcell"
            tabIndex={at === column && !isEdited ? 0 : -1}
            className={`plan-cell plan-cell-${column}`}
            data-column={column}
          >
            {isEdited ? (
              <CellField key={editing.key} segment={segment} editing={editing} />
            ) : (
              cells[column](props)
            )}
          </div>
        );
      })}
    </div>
  );
});

const cells: Readonly<Record<Column, (props: Props) => ReactNode>> = {
  time: ({ segment: { pin }, start, onClock, day }) => (
    <>
      {day !== null && <span className="plan-day">{words.grid.day(day)}</span>}
      <span className={onClock ? 'plan-clock' : 'plan-clock plan-since'}>
        {onClock ? timeIn(start).time : words.sinceBegin(start)}
      </span>
      {pin !== undefined && (
        <span className="plan-pin">
          <span className="visually-hidden">{words.grid.pinned}</span>
        </span>
      )}
    </>
  ),
  title: ({ segment: { title }, slackMs, overlapMs }) => (
    <>
      <span className={title === '' ? 'plan-title plan-none' : 'plan-title'}>
        {title === '' ? words.grid.noTitle : title}
      </span>
      {slackMs > 0 && <span className="plan-slack">{words.grid.slack(slackMs)}</span>}
      {overlapMs > 0 && <span className="plan-overlap">{words.grid.overlap(overlapMs)}</span>}
    </>
  ),
  format: ({ segment: { kind, format } }) => (
    <>
      <span className="plan-format">{words.formats[format]}</span>
      {kind !== 'topic' && kind !== 'break' && <span className="plan-kind">{words.kinds[kind]}</span>}
    </>
  ),
  length: ({ segment: { durationMs } }) =>
    durationMs === 0 ? (
      <span className="plan-none">{words.grid.noLength}</span>
    ) : (
      <span>{words.length(durationMs)}</span>
    ),
  limit: ({ segment: { limitMs } }) => (limitMs === undefined ? null : <span>{words.length(limitMs)}</span>),
};
