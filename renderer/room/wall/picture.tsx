import { wallView } from '../../../shared/wall/project.ts';
import { useConsole, useLivePart, useNow } from '../../session/context.tsx';
import { SceneView } from '../../wall/scene.tsx';
import './picture.css';

/** Exactly what is projected: the same projection, drawn by the same scenes, at the same second. */
export function Picture({ label }: { readonly label: string }) {
  const state = useLivePart((live) => live.state);
  const roster = useLivePart((live) => live.roster);
  const zone = useConsole((each) => each.boot?.zone) ?? 'UTC';
  const now = useNow();
  const theme = document.documentElement.dataset['theme'] === 'night' ? 'night' : 'paper';
  return (
    <figure className="wall-picture" aria-label={label}>
      {/* A picture of words that stand on the wall: nothing in it is to be read, or told, a second time. */}
      <div data-picture="wall" aria-hidden="true" inert>
        <SceneView view={wallView(state, roster, { now, zone, theme })} now={now} />
      </div>
    </figure>
  );
}
