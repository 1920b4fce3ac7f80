import { useEffect, useId, useRef, type KeyboardEvent } from 'react';
import { pinFor, lengthToType, typedLength, typedTime } from '../../../shared/plan/edit/typed.ts';
import type { RowChange } from '../../../shared/plan/edit/edit.ts';
import { planLimits } from '../../../shared/plan/edit/limits.ts';
import type { PlanSegment } from '../../../shared/plan/plan.ts';
import { segmentFormats } from '../../../shared/plan/segment.ts';
import { enPlanEditor as words } from '../../../shared/words/en-plan-editor.ts';
import type { Editing, PlanDesk } from '../desk/desk.ts';
import type { Column } from '../desk/selection.ts';
import { usePlanDesk } from '../desk/use-desk.ts';
import { useTyped } from '../use-typed.ts';
import { pressInCell } from './keys.ts';

interface Props {
  readonly segment: PlanSegment;
  readonly editing: Editing;
}

type Typing = Exclude<Column, 'format'>;

/** What each column says of a row as text, and what a text says for the row; undefined: nothing that could stand there. */
const typing: Readonly<
  Record<
    Typing,
    {
      readonly value: (segment: PlanSegment) => string;
      readonly parse: (text: string, desk: PlanDesk, id: string) => RowChange | undefined;
      readonly wrong: string;
    }
  >
> = {
  time: {
    value: ({ pin }) => pin?.time ?? '',
    parse: (text, desk, id) => {
      if (text.trim() === '') return { pin: null };
      const time = typedTime(text);
      return time === null ? undefined : { pin: pinFor(desk.plan(), id, time) };
    },
    wrong: words.grid.badTime,
  },
  title: { value: ({ title }) => title, parse: (title) => ({ title }), wrong: '' },
  length: {
    value: ({ durationMs }) => lengthToType(durationMs),
    parse: (text) => {
      const durationMs = typedLength(text, 'hours');
      return durationMs === null ? undefined : { durationMs };
    },
    wrong: words.grid.badLength,
  },
  limit: {
    value: ({ limitMs }) => (limitMs === undefined ? '' : lengthToType(limitMs)),
    parse: (text) => {
      if (text.trim() === '') return { limitMs: null };
      const limitMs = typedLength(text, 'minutes');
      return limitMs === null || limitMs === 0 ? undefined : { limitMs };
    },
    wrong: words.grid.badLimit,
  },
};

/** The field in a cell that is being changed. */
export const CellField = (props: Props) =>
  props.editing.column === 'format' ? (
    <FormatField {...props} />
  ) : (
    <TypedCell {...props} column={props.editing.column} />
  );

function TypedCell({ segment, editing, column }: Props & { readonly column: Typing }) {
  const desk = usePlanDesk();
  const field = useRef<HTMLInputElement>(null);
  const error = useId();
  const { value, parse, wrong } = typing[column];
  const change = (text: string): RowChange | undefined => parse(text, desk, segment.id);
  const apply = (text: string): void => {
    const what = change(text);
    if (what !== undefined)
      desk.edit({ type: 'change', ids: [segment.id], change: what }, { key: editing.key });
  };
  const typed = useTyped({
    // What the plan says; a text that says the same may be written otherwise.
    value: value(segment),
    toText: (text) => text,
    parse: (text) => {
      const what = change(text);
      return what === undefined ? undefined : value({ ...segment, ...withoutNull(what) });
    },
    onValue: apply,
    seed: editing.seed,
  });
  const { seed } = editing;
  useEffect(() => {
    const element = field.current;
    element?.focus();
    if (seed === null) element?.select();
  }, [seed]);
  // What was typed to begin with counts at once.
  const begin = useRef(() => {
    if (seed !== null) typed.type(seed);
  });
  useEffect(() => begin.current(), []);
  return (
    <>
      <input
        ref={field}
        className="plan-field"
        aria-label={words.grid.edit[column]}
        aria-invalid={typed.isWrong || undefined}
        aria-describedby={typed.isWrong ? error : undefined}
        maxLength={column === 'title' ? planLimits.title : 20}
        value={typed.text}
        onChange={(event) => typed.type(event.target.value)}
        onKeyDown={(event) => onKey(event, desk, typed.isWrong)}
        onBlur={() => leave(desk, editing)}
      />
      {typed.isWrong && (
        <span className="plan-wrong" id={error} role="alert">
          {wrong}
        </span>
      )}
    </>
  );
}

const withoutNull = (change: RowChange): object =>
  Object.fromEntries(Object.entries(change).map(([field, value]) => [field, value ?? undefined]));

function FormatField({ segment, editing }: Props) {
  const desk = usePlanDesk();
  const field = useRef<HTMLSelectElement>(null);
  useEffect(() => field.current?.focus(), []);
  return (
    <select
      ref={field}
      className="plan-field"
      aria-label={words.grid.edit.format}
      value={segment.format}
      onChange={(event) => {
        const format = segmentFormats.find((each) => each === event.target.value);
        if (format !== undefined)
          desk.edit({ type: 'change', ids: [segment.id], change: { format } }, { key: editing.key });
      }}
      onKeyDown={(event) => onKey(event, desk, false)}
      onBlur={() => leave(desk, editing)}
    >
      {segmentFormats.map((format) => (
        <option key={format} value={format}>
          {words.formats[format]}
        </option>
      ))}
    </select>
  );
}

function onKey(event: KeyboardEvent, desk: PlanDesk, isWrong: boolean): void {
  // The field's own keys are not the table's.
  event.stopPropagation();
  if (pressInCell(event.nativeEvent, desk, isWrong)) event.preventDefault();
}

/** The focus has gone elsewhere, and is not fetched back. */
function leave(desk: PlanDesk, editing: Editing): void {
  if (desk.store.getState().editing?.key === editing.key) desk.store.setState({ editing: null });
}
