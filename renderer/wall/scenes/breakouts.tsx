import { countdown } from '../../../shared/time/clock.ts';
import { en } from '../../../shared/words/en.ts';
import { Fit } from '../fit.tsx';
import type { SceneProps } from '../scene-props.ts';
import './breakouts.css';

/** Who goes where with whom, and the time that is left; or how to count off where nobody is named. */
export function Breakouts({ view, now }: SceneProps<'breakouts'>) {
  const { title, prompt, groups, countOff, countdown: time, warningMs } = view;
  const words = en.wall.groups;
  const left = time === null ? null : time.endsAt - now;
  const soon = left !== null && left <= warningMs;
  const badges = groups.some(({ people }) => people.some((each) => /^\d+$/u.test(each)));
  const named = groups.filter(({ place }) => place !== '');
  return (
    <div className="stage stage-groups">
      <div className="groups-head">
        <p className="kicker" dir="auto">
          {prompt === '' ? title : prompt}
        </p>
        {left !== null && (
          <div className="groups-time" data-soon={soon || undefined}>
            <p className="groups-digits" role="timer" aria-label={en.wall.timeLeft(shown(left))}>
              {shown(left)}
            </p>
            <output className="groups-word">{left <= 0 ? words.back : soon ? words.soon : ''}</output>
          </div>
        )}
      </div>
      {countOff === null ? (
        <>
          <Fit className="groups-fit" of={JSON.stringify(groups)} largest={8.25}>
            <ul className="groups" data-columns={columnsFor(groups.length)}>
              {groups.map(({ number, place, people }) => (
                <li key={number}>
                  <span className="groups-place" dir="auto">
                    {place === '' ? words.group(number) : place}
                  </span>
                  <span className="groups-people">
                    {people.map((person, i) => (
                      // Where nobody may be named two people can look the same.
                      // oxlint-disable-next-line react/no-array-index-key -- the list is drawn anew with every change
                      <bdi key={`${person} ${i}`}>{person}</bdi>
                    ))}
                  </span>
                </li>
              ))}
            </ul>
          </Fit>
          {badges && <p className="to-go">{words.badges}</p>}
        </>
      ) : (
        <Fit className="prompt" of={String(countOff)}>
          <p>{words.countOff(countOff)}</p>
          <p className="lead">{words.countOffHow}</p>
          {named.length > 0 && (
            <ul className="groups-places">
              {named.map(({ number, place }) => (
                <li key={number} dir="auto">
                  {words.place(number, place)}
                </li>
              ))}
            </ul>
          )}
        </Fit>
      )}
    </div>
  );
}

/** Few groups stand side by side, many in as many columns as words of 5 % still have room for. */
const columnsFor = (groups: number): number => (groups <= 3 ? groups : groups <= 4 ? 2 : 3);

/** Minutes while there are some; below the warning the seconds, too. */
function shown(left: number): string {
  if (left <= -60_000) return en.wall.minutesOver(Math.floor(-left / 60_000));
  return left > 120_000 ? en.wall.minutes(Math.ceil(left / 60_000)) : countdown(left);
}
