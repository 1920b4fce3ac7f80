import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import type { ConsoleBridge } from '../../shared/ipc/contract.ts';
import { App } from './app.tsx';

declare global {
  interface Window {
    readonly talkingPiece: ConsoleBridge;
  }
}

const root = document.getElementById('root');
if (root === null) throw new Error('console.html has no #root');
createRoot(root).render(
  <StrictMode>
    <App bridge={window.talkingPiece} />
  </StrictMode>,
);
