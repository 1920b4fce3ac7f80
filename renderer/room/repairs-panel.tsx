import { useConsole, useConsoleStore } from '../session/context.tsx';
import { RepairsDialog } from '../trouble/repairs.tsx';
import type { PanelProps } from './panel.ts';

/** Over the room: where everyone sees it, sessions are told by their date. */
export function Repairs({ covered, onClose }: PanelProps) {
  const { bridge } = useConsoleStore();
  const boot = useConsole((each) => each.boot);
  return boot === null ? null : (
    <RepairsDialog boot={boot} bridge={bridge} named={!covered} onClose={onClose} />
  );
}
