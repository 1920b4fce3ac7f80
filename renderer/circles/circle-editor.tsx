import type { Boot, ConsoleBridge } from '../../shared/ipc/contract.ts';
import type { PreparedStore } from '../prepared/store.ts';

export interface CircleEditorProps {
  readonly boot: Boot;
  readonly bridge: ConsoleBridge;
  readonly prepared: PreparedStore;
  /** Id of a circle in `prepared`. */
  readonly circle: string;
  readonly onBack: () => void;
  /** Opens the plan of this id, which is in `prepared`. */
  readonly onPlan: (plan: string) => void;
  /** The circle meets now, with its plan. */
  readonly onStart: (circle: string) => void;
}

/** Everything about one circle. */
export function CircleEditor({ prepared, circle }: CircleEditorProps) {
  const found = prepared.store.getState().circles.find(({ id }) => id === circle);
  return <main>{found?.name}</main>;
}
