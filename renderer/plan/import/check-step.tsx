import { useCallback, useEffect, useRef, type KeyboardEvent } from 'react';
import type { AgendaFault } from '../../../shared/plan/agenda/reading.ts';
import { enImport } from '../../../shared/words/en-import.ts';
import { Button } from '../../ui/button.tsx';
import { edited, leftOut, type Draft } from './draft.ts';
import { LineRow, type LineAct } from './line-row.tsx';
import { shortNumber, type Understood } from './understood.ts';

interface Props {
  readonly draft: Draft;
  readonly understood: Understood;
  readonly fault: AgendaFault | null;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** Changes that are about the same thing are one step back. */
  readonly onChange: (draft: Draft, about?: string | null) => void;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  readonly onTake: () => void;
  readonly onBack: () => void;
}

const words = enImport.check;

/** Left the lines as they stand, right what was understood of each; below, what is still to be looked at. */
export function CheckStep(props: Props) {
  const { draft, understood, fault, onChange, onTake } = props;
  const { lines, open, lacking, rows, minutes } = understood;
  const place = useRef<HTMLDivElement>(null);
  /** The line whose control was pressed and may be gone. */
  const pressed = useRef<number | null>(null);
  const current = useRef({ draft, onChange });
  useEffect(() => {
    current.current = { draft, onChange };
  });

  const go = (step: 1 | -1, from: number | null): void => {
    const at = from ?? (step === 1 ? 0 : Infinity);
    const order = step === 1 ? open : open.toReversed();
    const next = order.find((line) => (line - at) * step > 0) ?? order[0];
    if (next === undefined) place.current?.querySelector<HTMLElement>('[data-take]')?.focus();
    else focusLine(place.current, next);
  };
  // Arriving, the eye is on the first thing that needs it.
  // oxlint-disable-next-line react-hooks/exhaustive-deps -- only on arriving
  useEffect(() => go(1, 0), []);
  useEffect(() => {
    const line = pressed.current;
    pressed.current = null;
    const lost = document.activeElement === null || place.current?.contains(document.activeElement) !== true;
    if (line !== null && lost) go(1, line - 1);
  });

  const act = useCallback((what: LineAct): void => {
    const { draft: now, onChange: change } = current.current;
    const { line } = what;
    if (what.kind !== 'edit') pressed.current = line;
    switch (what.kind) {
      case 'edit':
        return change(edited(now, line, what.edit), `${line} ${Object.keys(what.edit).join()}`);
      case 'settle':
        return change(edited(now, line, what.edit));
      case 'seen':
        return change(edited(now, line, { seen: [...(now.edits.get(line)?.seen ?? []), what.code] }));
      case 'out':
        return change(leftOut(now, line));
      case 'back':
        return change(edited(now, line, { out: undefined }));
      case 'add':
        return change(edited(now, line, { added: true }));
    }
  }, []);
  const makeAll = (): void =>
    onChange(
      lines
        .filter(({ why }) => why !== null && why !== 'nothing')
        .reduce((all, { line }) => edited(all, line, { added: true }), draft),
    );
  const lineOf = (target: EventTarget): number | null => {
    const row = target instanceof HTMLElement ? target.closest<HTMLElement>('[data-line]') : null;
    return row === null ? null : Number(row.dataset['line']);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const inField = event.target instanceof HTMLInputElement;
    const next = event.key === 'F8' || (event.key === 'Enter' && inField && !event.ctrlKey && !event.metaKey);
    if (!next) return;
    event.preventDefault();
    go(event.shiftKey ? -1 : 1, lineOf(event.target));
  };

  return (
    <div ref={place} className="import-check" role="presentation" onKeyDown={onKeyDown}>
      <div className="import-lines">
        {rows.length === 0 && (
          <p className="import-none">
            {words.noRows} <Button onPress={makeAll}>{words.makeAll}</Button>
          </p>
        )}
        <table aria-label={words.table}>
          <thead>
            <tr>
              <th scope="col" className="import-no">
                <span className="visually-hidden">{words.columns.line}</span>
              </th>
              <th scope="col" className="import-as">
                {words.columns.source}
              </th>
              <th scope="col" className="import-start">
                {words.columns.start}
              </th>
              <th scope="col" className="import-min">
                {words.columns.minutes}
              </th>
              <th scope="col">{words.columns.what}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <LineRow key={line.line} line={line} act={act} />
            ))}
          </tbody>
        </table>
      </div>
      <footer className="import-foot">
        <Button onPress={props.onBack}>{words.back}</Button>
        <Button weight="quiet" isDisabled={!props.canUndo} onPress={props.onUndo}>
          {words.undo}
        </Button>
        <Button weight="quiet" isDisabled={!props.canRedo} onPress={props.onRedo}>
          {words.redo}
        </Button>
        <output className="import-state" data-lacking={lacking.length > 0 || undefined}>
          {fault === null ? words.open(open.length) : words.fault(fault.code, fault.line)}
        </output>
        {open.length > 0 && (
          <Button aria-keyshortcuts="F8" onPress={() => go(1, 0)}>
            {words.next} <kbd>{words.nextKey}</kbd>
          </Button>
        )}
        <Button
          weight="main"
          data-take
          onPress={() => {
            onTake();
            if (lacking[0] !== undefined) focusLine(place.current, lacking[0]);
          }}
        >
          {words.take(
            rows.length,
            Number(shortNumber(minutes)),
            rows.every((row) => row.minutes !== null),
          )}
        </Button>
      </footer>
    </div>
  );
}

/** What settles the line: the field that is empty, else the first answer. */
function focusLine(place: HTMLElement | null, line: number): void {
  const row = place?.querySelector(`[data-line="${line}"]`);
  const target =
    row?.querySelector<HTMLElement>('[data-lacks] input') ??
    row?.querySelector<HTMLElement>('.doubt .button');
  target?.focus();
  if (target instanceof HTMLInputElement) target.select();
  row?.scrollIntoView({ block: 'nearest' });
}
