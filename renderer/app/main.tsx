import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import type { SearchIndex } from '../../shared/search/types.ts';
import { startIndex } from '../index/client.ts';
import { reportFault } from '../trouble/report.ts';
import { App } from './app.tsx';
import { trustOwnScripts } from './trusted.ts';

const root = document.getElementById('root');
if (root === null) throw new Error('console.html has no #root');
const { talkingPiece: bridge } = window;
trustOwnScripts(window);
createRoot(root).render(
  <StrictMode>
    <App bridge={bridge} index={indexIfAny()} />
  </StrictMode>,
);

/** The index can be made anew at any time: a room does not wait for it, nor fall with it. */
function indexIfAny(): SearchIndex | null {
  try {
    return startIndex(bridge);
  } catch (error) {
    reportFault(bridge, 'start', error);
    return null;
  }
}
