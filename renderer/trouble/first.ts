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
window.addEventListener('error', ({ error }) => {
  // What the browser itself remarks on, as a late measurement, is no error of ours.
  if (!(error instanceof Error)) return;
  const { talkingPiece: bridge } = window;
  const place = document.getElementById('root');
  const isStart = place !== null && place.childElementCount === 0;
  reportFault(bridge, isStart ? 'start' : 'page', error);
  if (isStart) showStopped(place, bridge, () => void bridge.request('trouble:go-on', {}));
});
// A promise that nobody waited for holds nothing up.
window.addEventListener('unhandledrejection', ({ reason }) =>
  reportFault(window.talkingPiece, 'page', reason),
);
