import type { Boot, ConsoleBridge } from '../../shared/ipc/contract.ts';
import type { PreparedStore } from '../prepared/store.ts';

export interface PlanEditorProps {
  readonly boot: Boot;
  readonly bridge: ConsoleBridge;
  readonly prepared: PreparedStore;
  /** Id of a plan in `prepared`. */
  readonly plan: string;
  readonly onBack: () => void;
  /** The session of this plan begins: its circle's, or a quick one. */
  readonly onStart: (plan: string) => void;
}
