import { createRoot } from 'react-dom/client';
import { flushSync } from 'react-dom';
import type { PrintBridge } from '../../shared/ipc/contract.ts';
import { en } from '../../shared/words/en.ts';
import { SummaryPage } from './summary-page.tsx';
import '@fontsource-variable/atkinson-hyperlegible-next/wght.css';
import '@fontsource-variable/newsreader/opsz.css';
import './print.css';

declare global {
  interface Window {
    readonly talkingPiecePrint: PrintBridge;
  }
}

const container = document.querySelector('#root');
if (container !== null) {
  const root = createRoot(container);
  window.talkingPiecePrint.onView(({ view }) => {
    flushSync(() => root.render(<SummaryPage view={view} words={en} />));
    document.title = view.title === '' ? en.summary.untitled : view.title;
    void settled().then(() => {
      // Whoever prints waits for this.
      document.documentElement.dataset['ready'] = 'true';
    });
  });
}

/** The typefaces that the page asked for are there. */
async function settled(): Promise<void> {
  // Laying out is what makes the page ask for them.
  document.body.getBoundingClientRect();
  await document.fonts.ready;
}
