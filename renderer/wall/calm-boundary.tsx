import { Component, type ReactNode } from 'react';
import type { WallView } from '../../shared/wall/view.ts';

interface Props {
  readonly view: WallView;
  readonly children: ReactNode;
}
interface State {
  readonly failed: boolean;
  readonly view: WallView;
}

/** A scene that cannot be drawn is calm, and the room sees nothing of why; the next view is tried anew. */
export class CalmBoundary extends Component<Props, State> {
  override state: State = { failed: false, view: this.props.view };

  static getDerivedStateFromError(): Pick<State, 'failed'> {
    return { failed: true };
  }

  static getDerivedStateFromProps({ view }: Props, state: State): State | null {
    return view === state.view ? null : { failed: false, view };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    const { theme } = this.props.view;
    return <div className={theme === 'night' ? 'wall night' : 'wall'} data-scene="calm" />;
  }
}
