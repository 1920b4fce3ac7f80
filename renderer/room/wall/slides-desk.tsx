import type { StoreApi } from 'zustand/vanilla';
import { useStore } from 'zustand';
import { wallView } from '../../../shared/wall/project.ts';
import { en } from '../../../shared/words/en.ts';
import { useConsole, useLivePart, useNow } from '../../session/context.tsx';
import { LiveButton } from '../../ui/button.tsx';
import { SceneView } from '../../wall/scene.tsx';
import { Banners } from '../banners.tsx';
import type { Echo } from '../key-desk.ts';
import { SavedState } from '../saved-state.tsx';
import './slides-desk.css';

interface Props {
  readonly echo: StoreApi<Echo>;
  readonly onRoom: () => void;
}

/** While the room looks at somebody's slides the laptop shows the presenter's time, and nothing that is anybody's. */
export function SlidesDesk({ echo, onRoom }: Props) {
  const { slides } = en.room;
  const state = useLivePart((live) => live.state);
  const zone = useConsole((each) => each.boot?.zone) ?? 'UTC';
  const now = useNow();
  const typed = useStore(echo, (each) => each.unnamed);
  const theme = document.documentElement.dataset['theme'] === 'night' ? 'night' : 'paper';
  return (
    <main className="slides-desk wall" aria-label={slides.label}>
      <Banners />
      <div className="slides-desk-time">
        <SceneView view={wallView(state, {}, { now, zone, theme })} now={now} />
      </div>
      <div className="slides-desk-line">
        <SavedState />
        <output className="k">{typed}</output>
        <LiveButton weight="quiet" onClick={onRoom}>
          {slides.room}
        </LiveButton>
      </div>
    </main>
  );
}
