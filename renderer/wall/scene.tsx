import { useState } from 'react';
import type { WallView } from '../../shared/wall/view.ts';
import { SceneTime } from './page.ts';
import type { SceneComponent, SceneName } from './scene-props.ts';
import { scenes } from './scenes/table.ts';
import './wall.css';

export interface SceneViewProps {
  readonly view: WallView;
  /** Epoch milliseconds by main's clock; moves once a second. */
  readonly now: number;
}

/** What the room sees, as large as the box it stands in. */
export function SceneView({ view: wall, now }: SceneViewProps) {
  const { view, theme } = wall;
  const Scene = scenes[view.scene] as SceneComponent<SceneName>;
  const key = keyOf(wall);
  const [shown, setShown] = useState({ key, first: true });
  if (shown.key !== key) setShown({ key, first: false });
  return (
    <div className={theme === 'night' ? 'wall night' : 'wall'} data-scene={view.scene}>
      {/* What changes comes in softly; what is there from the beginning is there at once. */}
      <div className="wall-scene" key={key} data-first={shown.first || undefined}>
        <SceneTime value={now}>
          <Scene view={view} wall={wall} now={now} />
        </SceneTime>
      </div>
    </div>
  );
}

/** Another scene, segment or timer comes in anew; all else changes in place. */
function keyOf({ view }: WallView): string {
  return 'title' in view ? `${view.scene} ${view.title}` : view.scene;
}
