import { useMemo } from 'react';
import { wallView } from '../../../shared/wall/project.ts';
import { useConsole, useLivePart } from '../../session/context.tsx';
import { useSettled } from '../../ui/use-settled.ts';
import { SceneView } from '../../wall/scene.tsx';
import './picture.css';

/** Exactly what is projected: the same projection, drawn by the same scenes, at the same second. */
export function Picture({ label }: { readonly label: string }) {
  // On a key nothing is drawn here: the room's own answer goes first, and the picture follows within a blink.
  const state = useSettled(useLivePart((live) => live.state));
  const roster = useLivePart((live) => live.roster);
  const zone = useConsole((each) => each.boot?.zone) ?? 'UTC';
  const now = Math.max(
    useConsole((each) => each.now),
    state.lastAt,
  );
  const theme = document.documentElement.dataset['theme'] === 'night' ? 'night' : 'paper';
  const scene = useMemo(
    () => <SceneView view={wallView(state, roster, { now, zone, theme })} now={now} />,
    [state, roster, now, zone, theme],
  );
  return (
    <figure className="wall-picture" aria-label={label}>
      {/* A picture of words that stand on the wall: nothing in it is to be read, or told, a second time. */}
      <div data-picture="wall" aria-hidden="true" inert>
        {scene}
      </div>
    </figure>
  );
}
