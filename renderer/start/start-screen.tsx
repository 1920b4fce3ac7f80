import type { Boot, ConsoleBridge, SessionLoad } from '../../shared/ipc/contract.ts';

export interface StartScreenProps {
  readonly boot: Boot;
  readonly bridge: ConsoleBridge;
  /** A session is there to be shown: new, running, or one that had ended. */
  readonly onStarted: (load: SessionLoad) => void;
}

/** The home: start a session, go on with one, look at one that has ended. */
export function StartScreen(_: StartScreenProps) {
  return null;
}
