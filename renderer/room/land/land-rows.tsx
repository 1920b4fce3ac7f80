import { useEffect, useRef, type KeyboardEvent } from 'react';
import type { LandingRow } from '../../../shared/time/land/landing-view.ts';
import { enLand } from '../../../shared/words/en-land.ts';
import { LiveButton } from '../../ui/button.tsx';
import type { Landing } from './use-landing.ts';

const minuteMs = 60_000;
const slider = 'input[type="range"]';

interface Props {
  readonly landing: Landing;
  readonly at: (instant: number) => string;
  /** What the closing leaves each person; null: it does not start now. */
  readonly each: string | null;
}

/** Each segment of the rest, before and after. Up and down go from one to the next, left and right change its minutes. */
export function LandRows({ landing, at, each }: Props) {
  const table = useRef<HTMLTableElement>(null);
  // The keys of the panel are those of its rows.
  useEffect(() => table.current?.querySelector<HTMLElement>(slider)?.focus(), []);
  const step = (from: HTMLElement, by: 1 | -1): void => {
    const all = [...(table.current?.querySelectorAll<HTMLElement>(slider) ?? [])];
    all[all.indexOf(from) + by]?.focus();
  };
  return (
    <table ref={table} className="land-rows">
      <thead>
        <tr>
          <th scope="col">{enLand.segment}</th>
          <th scope="col">{enLand.begins}</th>
          <th scope="col">{enLand.takes}</th>
          <th scope="col">
            <span className="visually-hidden">{enLand.change}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {landing.view.rows.map((row) => (
          <tr key={row.segment.id} data-dropped={row.after === null || undefined}>
            <th scope="row">
              {row.segment.title} <Marks row={row} each={each} />
            </th>
            <td>
              <Change before={at(row.before.start)} after={row.after === null ? null : at(row.after.start)} />
            </td>
            <td>
              <Change
                before={enLand.length(row.before.durationMs)}
                after={row.after === null ? enLand.dropped : enLand.length(row.after.durationMs)}
              />
            </td>
            <td className="land-keys">
              {row.flexible && <ByHand row={row} landing={landing} onStep={step} />}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Marks({
  row: { segment, status, after },
  each,
}: { readonly row: LandingRow } & Pick<Props, 'each'>) {
  const words = [
    ...(status === 'now' ? [enLand.now] : []),
    ...(segment.pin === undefined ? [] : [enLand.pinned]),
    ...(segment.kind === 'closing' ? [each === null ? enLand.protected : enLand.each(each)] : []),
  ];
  return words.length === 0 || after === null ? null : <span className="k">{words.join(', ')}</span>;
}

const Change = ({ before, after }: { readonly before: string; readonly after: string | null }) =>
  before === after ? (
    <>{before}</>
  ) : (
    <>
      <s>{before}</s> {after !== null && <b>{after}</b>}
    </>
  );

interface HandProps {
  readonly row: LandingRow;
  readonly landing: Landing;
  readonly onStep: (from: HTMLElement, by: 1 | -1) => void;
}

function ByHand({ row, landing, onStep }: HandProps) {
  const { segment, status, after, before, leastMs } = row;
  const { title } = segment;
  const canGo = status !== 'now';
  const toggle = (): void => landing.set(row, after === null ? before.durationMs : null);
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    const by = (event.shiftKey ? 5 : 1) * minuteMs;
    const acts: Readonly<Record<string, () => void>> = {
      ArrowLeft: () => landing.adjust(row, -by),
      ArrowRight: () => landing.adjust(row, by),
      '-': () => landing.adjust(row, -minuteMs),
      '+': () => landing.adjust(row, minuteMs),
      ArrowUp: () => onStep(event.currentTarget, -1),
      ArrowDown: () => onStep(event.currentTarget, 1),
      Delete: () => (canGo ? toggle() : undefined),
    };
    const act = acts[event.key];
    if (act === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    act();
  };
  return (
    <>
      <input
        type="range"
        className="land-range"
        aria-label={enLand.lengthOf(title)}
        aria-valuetext={enLand.lengthSpoken(before.durationMs, after?.durationMs ?? null)}
        min={leastMs / minuteMs}
        max={Math.max(before.durationMs, after?.durationMs ?? 0) / minuteMs + 60}
        step="any"
        value={(after?.durationMs ?? before.durationMs) / minuteMs}
        onChange={(event) => landing.set(row, Math.round(event.target.valueAsNumber) * minuteMs)}
        onKeyDown={onKeyDown}
      />
      {/* With the closing now there is nothing to change by hand; the place and the focus stay. */}
      <span className="land-buttons" data-none={landing.way === 'close' || undefined}>
        <LiveButton
          tabIndex={-1}
          aria-label={enLand.less(title)}
          onClick={() => landing.adjust(row, -minuteMs)}
        >
          −
        </LiveButton>
        <LiveButton
          tabIndex={-1}
          aria-label={enLand.more(title)}
          onClick={() => landing.adjust(row, minuteMs)}
        >
          +
        </LiveButton>
        {canGo && (
          <LiveButton
            weight="quiet"
            tabIndex={-1}
            aria-label={after === null ? enLand.keep(title) : enLand.drop(title)}
            onClick={toggle}
          >
            {after === null ? enLand.keepShort : enLand.dropShort}
          </LiveButton>
        )}
      </span>
    </>
  );
}
