import { createRoot } from 'react-dom/client';
import type { WallBridge } from '../../shared/ipc/contract.ts';
import '../ui/tokens.css';
import { Wall } from './wall.tsx';

declare global {
  interface Window {
    readonly talkingPieceWall: WallBridge;
  }
}

const container = document.querySelector('#root');
if (container !== null) createRoot(container).render(<Wall bridge={window.talkingPieceWall} />);
