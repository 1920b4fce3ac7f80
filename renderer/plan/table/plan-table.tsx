/* oxlint-disable jsx-a11y/prefer-tag-over-role -- drawn as grids row by row, which takes a table's own elements their meaning */
import { memo, useEffect, useMemo, useRef, type ClipboardEvent, type MouseEvent } from 'react';
import { layPlan, type LaidRow } from '../../../shared/plan/check/lay-plan.ts';
import { platformOf } from '../../../shared/keys/combo.ts';
import { planMarkdown } from '../../../shared/plan/export/plan-markdown.ts';
import { enPlanEditor as words } from '../../../shared/words/en-plan-editor.ts';
import type { PreparedStore } from '../../prepared/store.ts';
import { useAfterPaint } from '../../ui/use-after-paint.ts';
import { selectedRows } from '../desk/rows.ts';
import { columns, only, rangeTo, toggled, type Column } from '../desk/selection.ts';
import { useDesk, usePlan, usePlanDesk } from '../desk/use-desk.ts';
import { pressInTable } from './keys.ts';
import { placed, PlanRow } from './plan-row.tsx';
import { useDrag } from './use-drag.ts';
import './table.css';

/** More rows than the window shows above or below one; none is as low as this. Pixels. */
const lowestRow = 40;

interface Props {
  readonly prepared: PreparedStore;
  readonly platform: string;
}

/** The rows, one below the other. The focus is in one cell; its keys are those of the table. */
export const PlanTable = memo(function PlanTable({ prepared, platform }: Props) {
  const desk = usePlanDesk();
  const plan = usePlan();
  const selection = useDesk((state) => state.selection);
  const editing = useDesk((state) => state.editing);
  const table = useRef<HTMLDivElement>(null);
  const { drag, onPointerDown } = useDrag(table, desk);
  useFocusedCell(table);
  const laid = useMemo(() => layPlan(plan), [plan]);
  // Clock times of rows far from where somebody types follow when the key has been shown.
  const settled = useAfterPaint(laid);
  const near = plan.segments.findIndex(({ id }) => id === selection.at);
  const standing = (index: number): LaidRow | undefined => {
    const now = laid.rows[index];
    const before = settled.rows[index];
    return Math.abs(index - near) > window.innerHeight / lowestRow && before?.id === now?.id ? before : now;
  };
  const selected = useMemo(() => new Set(selection.rows), [selection.rows]);
  const ofPlatform = platformOf(platform);
  const page = (): number =>
    Math.max(
      1,
      Math.floor((table.current?.clientHeight ?? 0) / (rowOf(table.current)?.offsetHeight || 44)) - 2,
    );

  const onCopy = (event: ClipboardEvent): void => {
    const rows = selectedRows(desk);
    if (editing !== null || rows.length === 0) return;
    // For other apps; private words stay here.
    event.clipboardData.setData(
      'text/plain',
      planMarkdown({ ...plan, segments: [...rows] }, { private: false }),
    );
    event.preventDefault();
  };
  const onMouseDown = (event: MouseEvent): void => {
    const cell = cellOf(event.target);
    if (cell === null || event.button !== 0) return;
    const { row, column } = cell;
    if (editing?.row === row && editing.column === column) return;
    event.preventDefault();
    const there = { ...selection, column };
    if (event.shiftKey) desk.goTo(rangeTo(plan.segments, there, row));
    else if (event.ctrlKey || event.metaKey) desk.goTo(toggled(there, row));
    // The second press on the same cell changes it.
    else if (selection.at === row && selection.column === column && selection.rows.length === 1)
      desk.beginEditing(row, column);
    else desk.goTo(only(row, column));
  };

  return (
    <div
      ref={table}
      className="plan-table"
      role="grid"
      aria-label={words.grid.label}
      aria-multiselectable="true"
      aria-rowcount={plan.segments.length + 1}
      tabIndex={-1}
      data-dragging={drag === null ? undefined : true}
      onKeyDown={(event) => {
        if (
          editing === null &&
          pressInTable(event.nativeEvent, { desk, prepared, platform: ofPlatform, page })
        )
          event.preventDefault();
      }}
      onFocus={(event) => {
        // A screen reader goes to a cell by itself: the keys follow.
        const cell = cellOf(event.target);
        const { selection: now, editing: edited } = desk.store.getState();
        if (cell === null || edited !== null || (cell.row === now.at && cell.column === now.column)) return;
        desk.select(only(cell.row, cell.column));
      }}
      onCopy={onCopy}
      onMouseDown={onMouseDown}
      onPointerDown={onPointerDown}
    >
      <div role="row" aria-rowindex={1} className="plan-row plan-row-head">
        <span aria-hidden="true" />
        {columns.map((column) => (
          <div key={column} role="columnheader" className={`plan-cell plan-cell-${column}`}>
            {words.grid.columns[column]}
          </div>
        ))}
      </div>
      {plan.segments.map((segment, index) => {
        const row = standing(index);
        const before = standing(index - 1);
        return (
          <PlanRow
            key={segment.id}
            segment={segment}
            number={index + 1}
            {...placed(row)}
            day={row !== undefined && before !== undefined && row.day > before.day ? row.day + 1 : null}
            selected={selected.has(segment.id)}
            at={selection.at === segment.id ? selection.column : null}
            editing={editing?.row === segment.id ? editing : null}
          />
        );
      })}
      {drag !== null && <span className="plan-drop" style={{ insetBlockStart: drag.line }} />}
    </div>
  );
});

const rowOf = (table: HTMLElement | null): HTMLElement | null =>
  table?.querySelector<HTMLElement>('[data-row]') ?? null;

function cellOf(target: EventTarget): { readonly row: string; readonly column: Column } | null {
  const cell = (target as Element).closest<HTMLElement>('[data-column]');
  const row = cell?.closest<HTMLElement>('[data-row]')?.dataset['row'];
  const column = columns.find((each) => each === cell?.dataset['column']);
  return row === undefined || column === undefined ? null : { row, column };
}

/** Brings the focus to the selected cell, whenever it belongs in the table. */
function useFocusedCell(table: React.RefObject<HTMLElement | null>): void {
  const { store } = usePlanDesk();
  const toTable = useDesk((state) => state.toTable);
  useEffect(() => {
    const { selection, editing } = store.getState();
    if (editing !== null) return;
    const cell =
      selection.at === null
        ? null
        : table.current?.querySelector<HTMLElement>(
            `[data-row="${CSS.escape(selection.at)}"] [data-column="${selection.column}"]`,
          );
    // A row that is out of sight is not drawn: it has to come into sight first.
    cell?.scrollIntoView?.({ block: 'nearest' });
    (cell ?? table.current)?.focus({ preventScroll: true });
  }, [toTable, store, table]);
}
