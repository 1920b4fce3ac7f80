import { clockTime } from '../../../shared/time/clock.ts';
import { en } from '../../../shared/words/en.ts';
import { Fit } from '../fit.tsx';
import { longestKicker } from '../said.tsx';
import type { SceneProps } from '../scene-props.ts';

/** Where we are: what was is filled, what runs carries the piece, what comes is open. */
export function Agenda({ view: { title, rows }, wall }: SceneProps<'agenda'>) {
  const of = rows.map((row) => `${row.state} ${row.title} ${String(row.at)}`).join('\n');
  return (
    <div className="stage stage-alone">
      <div className="said">
        {title.length <= longestKicker && (
          <p className="kicker" dir="auto">
            {title}
          </p>
        )}
        <Fit of={of} largest={7.5}>
          <ol className="agenda">
            {rows.map((row, i) => (
              // oxlint-disable-next-line react/no-array-index-key -- two rows of one name, in the order of the day
              <li key={i} data-state={row.state} aria-current={row.state === 'now' ? 'step' : undefined}>
                <span className="agenda-time">
                  {clockTime(row.at + wall.clockOffset, wall.zone, en.summary.locale)}
                </span>
                <span className="agenda-mark" aria-hidden="true" />
                <span className="agenda-title" dir="auto">
                  {row.title}
                </span>
              </li>
            ))}
          </ol>
        </Fit>
      </div>
    </div>
  );
}
