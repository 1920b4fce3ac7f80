import { en } from '../../../shared/words/en.ts';
import { Fit } from '../fit.tsx';
import type { SceneProps } from '../scene-props.ts';

/** A purpose that is no longer one line would take the room of the agreements. */
const longestKicker = 60;

export function Agreements({ view: { purpose, agreements } }: SceneProps<'agreements'>) {
  return (
    <div className="stage stage-alone">
      <div className="said">
        <p className="kicker" dir="auto">
          {purpose === '' || purpose.length > longestKicker ? en.wall.agreements : purpose}
        </p>
        <Fit className="prompt" of={agreements.join('\n')} largest={agreements.length === 0 ? 13 : 9}>
          {agreements.length === 0 ? (
            <p>{en.wall.noAgreements}</p>
          ) : (
            <ul className="agreements">
              {agreements.map((text) => (
                <li key={text} dir="auto">
                  {text}
                </li>
              ))}
            </ul>
          )}
        </Fit>
      </div>
    </div>
  );
}
