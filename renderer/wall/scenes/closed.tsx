import { dateLong } from '../../../shared/time/clock.ts';
import { en } from '../../../shared/words/en.ts';
import { Fit } from '../fit.tsx';
import { Ring } from '../ring.tsx';
import type { SceneProps } from '../scene-props.ts';

export function Closed({ view: { next } }: SceneProps<'closed'>) {
  return (
    <div className="stage">
      <div className="said">
        <Fit className="prompt" of={JSON.stringify(next)}>
          <p>{en.wall.thanks}</p>
          {next !== null && (
            <div className="next">
              <p className="next-kicker">{en.wall.meetAgain}</p>
              <p>{longDate(next.date)}</p>
              <p dir="auto">{en.wall.place(next.time ?? '', next.place)}</p>
            </div>
          )}
        </Fit>
      </div>
      <div className="side">
        <Ring left={1} tone="quiet" />
      </div>
    </div>
  );
}

/** `yyyy-MM-dd` as the locale writes it. */
const longDate = (date: string): string =>
  dateLong(Date.parse(`${date}T12:00:00Z`), 'UTC', en.summary.locale);
