import { createRoot, type Root } from 'react-dom/client';
import { flushSync } from 'react-dom';
import type { PrintBridge, PrintMessages } from '../../shared/ipc/contract.ts';
import { en } from '../../shared/words/en.ts';
import { settled } from './settled.ts';
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
  window.talkingPiecePrint.onView((message) => {
    const { dataset } = document.documentElement;
    delete dataset['ready'];
    // Whoever prints waits for either.
    show(root, message).then(
      () => (dataset['ready'] = 'true'),
      () => (dataset['ready'] = 'failed'),
    );
  });
}

async function show(root: Root, { view, paper }: PrintMessages['print:view']): Promise<void> {
  if (view.kind !== 'summary') {
    // The page of a summary does not wait for what it does not need.
    const { showPrepared } = await import('./prepared/show.tsx');
    return showPrepared(root, view, paper);
  }
  const { summary } = view;
  flushSync(() => root.render(<SummaryPage view={summary} words={en} />));
  document.title = summary.title === '' ? en.summary.untitled : summary.title;
  await settled();
}
