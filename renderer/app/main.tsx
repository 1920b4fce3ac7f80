import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import type { SearchIndex } from '../../shared/search/types.ts';
import { openIndex } from '../index/client.ts';
import { makePreparedStore } from '../prepared/store.ts';
import { makeConsoleStore } from '../session/store.ts';
import { reportFault } from '../trouble/report.ts';
import { App } from './app.tsx';
import { firstPicture } from './first-picture.ts';
import { trustOwnScripts } from './trusted.ts';
import { homeViews } from './views.ts';

const root = document.getElementById('root');
if (root === null) throw new Error('console.html has no #root');
const { talkingPiece: bridge } = window;
trustOwnScripts(window);
// Beside what main is asked, not after it; where it fails, whoever shows it asks again and says so.
homeViews.load().catch(() => undefined);
const store = makeConsoleStore(bridge);
// For as long as the page stands.
store.connect();
const prepared = makePreparedStore(bridge);
void prepared.read();
void firstPicture(store, prepared).then(() =>
  createRoot(root).render(
    <StrictMode>
      <App store={store} prepared={prepared} index={indexIfAny()} />
    </StrictMode>,
  ),
);

/** The index can be made anew at any time: a room does not wait for it, nor fall with it. */
function indexIfAny(): SearchIndex | null {
  try {
    return openIndex(bridge);
  } catch (error) {
    reportFault(bridge, 'start', error);
    return null;
  }
}
