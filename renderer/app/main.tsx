import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { startIndex } from '../index/client.ts';
import { App } from './app.tsx';

const root = document.getElementById('root');
if (root === null) throw new Error('console.html has no #root');
createRoot(root).render(
  <StrictMode>
    <App bridge={window.talkingPiece} index={startIndex(window.talkingPiece)} />
  </StrictMode>,
);
