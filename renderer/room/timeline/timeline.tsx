import { memo } from 'react';
import { band } from '../../../shared/time/bands.ts';
import { clockTime, countdown } from '../../../shared/time/clock.ts';
import type { Forecast, ForecastRow } from '../../../shared/time/forecast.ts';
import { en } from '../../../shared/words/en.ts';
import type { Command } from '../../../shared/session/commands.ts';
import { LiveButton } from '../../ui/button.tsx';
import { LandFoot } from '../land/land-foot.tsx';
import { useRunningInSight } from './use-running-in-sight.ts';
import './timeline.css';

interface Props {
  readonly ahead: Forecast;
  readonly held: boolean;
  readonly open: boolean;
  readonly clockOffset: number;
  readonly zone: string;
  readonly locale: string;
  readonly run: (id: string) => void;
  /** The key that lands on time, where that is offered. */
  readonly offer: string | null;
  /** null: only to be read. */
  readonly send: ((command: Command) => void) | null;
}

const minutesOf = (ms: number): number => Math.round(ms / 60_000);

/** The run of show from top to bottom, with a line where now is. */
export const Timeline = memo(function Timeline(props: Props) {
  const { ahead, zone, locale, clockOffset } = props;
  const { timeline } = en.room;
  const now = ahead.rows.find((each) => each.status === 'now');
  const list = useRunningInSight(now?.segment.id);
  return (
    <nav className="timeline" aria-label={timeline.label}>
      {/* Without a button in it nothing else could have the focus, and no key could scroll it. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a list that scrolls */}
      <ol ref={list} tabIndex={props.send === null ? 0 : undefined}>
        {ahead.rows.map((row) => (
          <li
            key={row.segment.id}
            className="seg"
            data-status={row.status}
            aria-current={row.status === 'now' ? 'step' : undefined}
          >
            {row.status !== 'skipped' && <time>{clockTime(row.start + clockOffset, zone, locale)}</time>}
            {row.status === 'now' ? <Running row={row} {...props} /> : <Row row={row} {...props} />}
          </li>
        ))}
      </ol>
      {now === undefined && props.send !== null && props.open && (
        <div className="timeline-begin">
          <p>
            {ahead.rows.some((each) => each.status === 'later' || each.status === 'next')
              ? timeline.notBegun
              : timeline.finished}
          </p>
          <LiveButton weight="main" onClick={() => props.run('segment.next')}>
            {timeline.begin}
          </LiveButton>
        </div>
      )}
      {props.send !== null && (
        <LandFoot
          ahead={ahead}
          ends={clockTime(ahead.projectedEnd + clockOffset, zone, locale)}
          offer={props.offer}
          run={props.run}
        />
      )}
    </nav>
  );
});

function Row({ row, send }: Props & { readonly row: ForecastRow }) {
  const { timeline } = en.room;
  const { segment, status } = row;
  const ahead = status === 'next' || status === 'later';
  return (
    <>
      {send === null ? (
        <div className="n">{segment.title}</div>
      ) : (
        <button
          type="button"
          className="n jump"
          title={timeline.jump(segment.title)}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => send({ type: 'startSegment', segment: segment.id })}
        >
          {segment.title}
        </button>
      )}
      <div className="m">{lengthWords(row)}</div>
      {send !== null && ahead && segment.kind !== 'closing' && (
        <button
          type="button"
          className="skip"
          aria-label={timeline.skip(segment.title)}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => send({ type: 'skipSegment', segment: segment.id })}
        >
          {timeline.skipShort}
        </button>
      )}
    </>
  );
}

function lengthWords(row: ForecastRow): string {
  const { timeline } = en.room;
  const { segment, status } = row;
  if (status === 'skipped') return timeline.skipped;
  if (status === 'done') {
    const took = minutesOf(row.elapsedMs);
    const planned =
      row.plannedStart === null || row.plannedEnd === null
        ? took
        : minutesOf(row.plannedEnd - row.plannedStart);
    return took === planned ? timeline.minutes(took) : timeline.planned(took, planned);
  }
  const minutes = minutesOf(segment.durationMs);
  if (row.overlapMs >= 60_000)
    return `${timeline.pinned(minutes)}, ${timeline.overlap(minutesOf(row.overlapMs))}`;
  if (segment.pin !== undefined) return timeline.pinned(minutes);
  return segment.kind === 'closing' ? timeline.protected(minutes) : timeline.minutes(minutes);
}

function Running({ row, held, run, send }: Props & { readonly row: ForecastRow }) {
  const { timeline, bands } = en.room;
  const total = row.segment.durationMs;
  const now = band(row.remainingMs, total);
  const gone = total <= 0 ? 1 : Math.max(0, Math.min(1, row.elapsedMs / total));
  // Half a hundredth is a pixel: a finer step would lay out the row every second for nothing.
  const goneSize = `${(Math.round(gone * 200) / 2).toFixed(1)}%`;
  const minutes = minutesOf(total);
  const press = (id: string, words: string, label?: string) => (
    <LiveButton aria-label={label} onClick={() => run(id)}>
      {words}
    </LiveButton>
  );
  return (
    <>
      <span className="now-line" style={{ insetBlockStart: goneSize }} />
      <span className="gone" style={{ blockSize: goneSize }} />
      <div className="n">{row.segment.title}</div>
      <div className="big" role="timer" data-band={now}>
        {countdown(row.remainingMs)}
      </div>
      <div className="m">
        {row.remainingMs > 0 ? timeline.leftOf(minutes) : timeline.over(minutes)}
        {now !== 'calm' && <strong data-band={now}>{bands[now]}</strong>}
      </div>
      {send !== null && (
        <div className="segment-keys">
          {press('time.less', timeline.less, timeline.lessLabel)}
          {press('time.more', timeline.more, timeline.moreLabel)}
          <LiveButton aria-pressed={held} onClick={() => run('hold.toggle')}>
            {held ? timeline.resume : timeline.hold}
          </LiveButton>
          {press('segment.previous', timeline.previous)}
          {press('segment.next', timeline.next)}
        </div>
      )}
    </>
  );
}
