import type { ReactNode } from 'react';
import { assertNever } from '../../shared/lib/assert-never.ts';
import { clockTime } from '../../shared/time/clock.ts';
import type { WallView } from '../../shared/wall/view.ts';
import { en } from '../../shared/words/en.ts';
import { Breakouts } from './breakouts.tsx';
import { Digits } from './digits.tsx';
import { Fit } from './fit.tsx';
import { Ring } from './ring.tsx';
import { Agreements, Closed, Now, Round, Timer } from './scenes.tsx';
import './wall.css';

export interface SceneViewProps {
  readonly view: WallView;
  /** Epoch milliseconds by main's clock; moves once a second. */
  readonly now: number;
}

/** What the room sees, as large as the box it stands in. */
export function SceneView({ view, now }: SceneViewProps) {
  return (
    <div className={view.theme === 'night' ? 'wall night' : 'wall'} data-scene={view.view.scene}>
      <div className="wall-scene" key={keyOf(view)}>
        <Scene view={view} now={now} />
      </div>
    </div>
  );
}

/** Another scene, segment or timer comes in anew; all else changes in place. */
function keyOf({ view }: WallView): string {
  return 'title' in view ? `${view.scene} ${view.title}` : view.scene;
}

function Scene({ view: wall, now }: SceneViewProps): ReactNode {
  const { view } = wall;
  switch (view.scene) {
    case 'calm':
      return null;
    case 'welcome':
      return (
        <div className="stage">
          <div className="said">
            <Fit className="prompt">
              <p dir="auto">{view.title}</p>
              {view.purpose !== '' && (
                <p className="lead" dir="auto">
                  {view.purpose}
                </p>
              )}
            </Fit>
          </div>
          <div className="side">
            <Ring left={1} />
          </div>
        </div>
      );
    case 'held':
      return (
        <div className="stage stage-alone">
          <Fit className="prompt">
            <p dir="auto">{view.prompt === '' ? view.title : view.prompt}</p>
          </Fit>
        </div>
      );
    case 'now':
      return <Now {...view} now={now} />;
    case 'round':
      return <Round {...view} now={now} />;
    case 'breakouts':
      return <Breakouts {...view} now={now} />;
    case 'timer':
      return <Timer {...view} now={now} />;
    case 'agreements':
      return <Agreements {...view} />;
    case 'clock': {
      const time = clockTime(now + wall.clockOffset, wall.zone, en.summary.locale);
      return (
        <div className="stage-digits">
          <Digits text={time} widest={time} label={time} />
        </div>
      );
    }
    case 'closed':
      return <Closed next={view.next} />;
    default:
      return assertNever(view);
  }
}
