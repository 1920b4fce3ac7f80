import type { CSSProperties } from 'react';
import { en } from '../../../shared/words/en.ts';
import { Fit } from '../fit.tsx';
import type { SceneProps } from '../scene-props.ts';
import './poll.css';

/** What is asked, as large as it goes; below it the choices, each with its count as a number and as a bar. */
export function Poll({ view: { title, kind, rows, more, shown, voted, of } }: SceneProps<'poll'>) {
  const { kinds, choice: called, voted: votes } = en.polls;
  const most = Math.max(1, ...rows.map(({ count }) => count ?? 0));
  return (
    <div className="stage stage-alone tally" data-many={rows.length > 6 || undefined}>
      <div className="tally-asked">
        {title !== '' && <p className="kicker">{kinds[kind]}</p>}
        <Fit className="prompt" of={title} largest={11}>
          <p dir="auto">{title === '' ? kinds[kind] : title}</p>
        </Fit>
      </div>
      {rows.length > 0 && (
        <ul className="tally-rows" data-shown={shown || undefined}>
          {rows.map(({ choice, label, count }) => (
            <li key={choice}>
              <span className="tally-label" dir="auto">
                {label ?? called(kind, choice, [])}
              </span>
              {shown && (
                <>
                  <span className="tally-bar" aria-hidden="true">
                    <span
                      className="tally-part"
                      style={{ '--part': (count ?? 0) / most } as CSSProperties}
                      data-none={(count ?? 0) === 0 || undefined}
                    />
                  </span>
                  <span className="tally-count">{count ?? ''}</span>
                </>
              )}
            </li>
          ))}
        </ul>
      )}
      <p className="tally-voted">
        {more > 0 && <span>{en.wall.poll.more(more)}</span>}
        <b>{votes(kind, voted, of)}</b>
        {!shown && voted > 0 && <span className="tally-small">{en.wall.poll.small}</span>}
      </p>
    </div>
  );
}
