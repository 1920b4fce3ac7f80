import type { WallView } from '../../shared/wall/view.ts';

export interface SceneViewProps {
  readonly view: WallView;
  /** Epoch milliseconds by main's clock; moves once a second. */
  readonly now: number;
}

/** What the room sees, as large as the box it stands in. */
export function SceneView(_: SceneViewProps) {
  return null;
}
