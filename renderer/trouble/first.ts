import '../ui/tokens.css';
import type { ConsoleBridge } from '../../shared/ipc/contract.ts';
import { reportFault } from './report.ts';
import { showStopped } from './stopped.ts';

declare global {
  interface Window {
    readonly talkingPiece: ConsoleBridge;
  }
}

/** Heard before anything else of the page runs: where nothing stands yet, it is the start that failed. */
const hear = (error: unknown): void => {
  const { talkingPiece: bridge } = window;
  const root = document.getElementById('root');
  const isEmpty = root !== null && root.childElementCount === 0;
  reportFault(bridge, isEmpty ? 'start' : 'page', error);
  if (isEmpty) showStopped(root, bridge, () => void bridge.request('trouble:go-on', {}));
};
window.addEventListener('error', ({ error }) => hear(error));
window.addEventListener('unhandledrejection', ({ reason }) => hear(reason));
