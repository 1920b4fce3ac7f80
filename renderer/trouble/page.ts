import '../ui/tokens.css';
import { followTheme } from '../ui/theme.ts';
import { showStopped } from './stopped.ts';

// The console's own page keeps dying: this one stands in for it, with neither React nor a session.
const root = document.getElementById('root');
const { talkingPiece: bridge } = window;
if (root !== null) {
  const stop = followTheme('system');
  showStopped(root, bridge, () => void bridge.request('trouble:go-on', {}));
  void bridge.request('trouble:state', {}).then(({ theme }) => {
    stop();
    followTheme(theme);
  });
}
