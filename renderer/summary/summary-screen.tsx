import type { ConsoleBridge } from '../../shared/ipc/contract.ts';
import type { Command } from '../../shared/session/commands.ts';
import type { SessionState } from '../../shared/session/state.ts';

export interface SummaryScreenProps {
  readonly session: string;
  readonly state: SessionState;
  /** The log may only be read: nothing can be set or reopened. */
  readonly readOnly: boolean;
  readonly bridge: ConsoleBridge;
  /** Asks main; answers whether it was carried out. */
  readonly send: (command: Command) => Promise<boolean>;
  readonly onHome: () => void;
}

/** After the close: what will leave the room, as this audience gets it, and its files. */
export function SummaryScreen(_: SummaryScreenProps) {
  return null;
}
