import { app, BrowserWindow, type PrintToPDFOptions } from 'electron';
import { join } from 'node:path';
import type { PrintMessages } from '../../shared/ipc/contract.ts';
import { hasFoot, marginsOf } from '../../shared/print/paper-size.ts';
import type { PrintView } from '../../shared/print/view.ts';
import type { Paper } from '../../shared/summary/paper.ts';
import type { SummaryView } from '../../shared/summary/view.ts';
import { en } from '../../shared/words/en.ts';
import { pageOf } from '../security/app-files.ts';
import { closedPreferences } from '../security/web-preferences.ts';
import { normalisePdf } from './pdf-metadata.ts';

const TIME_LIMIT_MS = 60_000;
const MM = 1 / 25.4;

/** Resolves as soon as the page says that it is laid out with its typefaces; fails where it says that it cannot be. */
const WHEN_READY = `new Promise((resolve, reject) => {
  const root = document.documentElement;
  const check = () => {
    if (root.dataset.ready === undefined) return;
    observer.disconnect();
    if (root.dataset.ready === 'true') resolve(true);
    else reject(new Error('the page could not be made'));
  };
  const observer = new MutationObserver(check);
  observer.observe(root, { attributes: true });
  check();
})`;

/** It took longer than anybody waits. */
export class PrintTimeout extends Error {}
/** Somebody stopped it. */
export class PrintStopped extends Error {}

export const printPdf = (summary: SummaryView, paper: Paper): Promise<Buffer> =>
  printPages({ kind: 'summary', summary }, paper);

/**
 * Prints the view in a hidden window: tagged, outlined, with page numbers where there are several pages. The app has to be
 * ready. Throws PrintTimeout, PrintStopped, or what Chromium says.
 */
export async function printPages(view: PrintView, paper: Paper, stop?: AbortSignal): Promise<Buffer> {
  const window = new BrowserWindow({
    show: false,
    webPreferences: closedPreferences(join(app.getAppPath(), 'out/preload/print.cjs')),
  });
  try {
    return await withinLimit(print(window, view, paper), stop);
  } finally {
    window.destroy();
  }
}

async function print(window: BrowserWindow, view: PrintView, paper: Paper): Promise<Buffer> {
  const { webContents } = window;
  await window.loadURL(pageOf('print'));
  const payload: PrintMessages['print:view'] = { view, paper };
  webContents.send('print:view', payload);
  await webContents.executeJavaScript(WHEN_READY);
  const pdf = await webContents.printToPDF(optionsOf(view, paper));
  const instant = view.kind === 'summary' ? (view.summary.endedAt ?? view.summary.startedAt) : null;
  return normalisePdf(pdf, en.summary.product, instant);
}

function optionsOf(view: PrintView, paper: Paper): PrintToPDFOptions {
  const { top, bottom, inline } = marginsOf(view.kind);
  return {
    pageSize: paper,
    margins: { top: top * MM, bottom: bottom * MM, left: inline * MM, right: inline * MM },
    printBackground: true,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
    displayHeaderFooter: hasFoot(view.kind),
    headerTemplate: '<span></span>',
    footerTemplate: footer(view.kind === 'plan' && view.isPrivate ? en.print.page.plan.private : ''),
  };
}

/** A document of its own, which loads no typeface: it takes the system's. `remark` is of the catalogue, never typed. */
const footer = (
  remark: string,
): string => `<p style="inline-size: 100%; margin: 0; text-align: center; color: #645c4e;
  font: 8pt system-ui, sans-serif">${remark === '' ? '' : `${remark} &nbsp; `}${en.summary.page(
    '<span class="pageNumber"></span>',
    '<span class="totalPages"></span>',
  )}</p>`;

async function withinLimit<T>(work: Promise<T>, stop?: AbortSignal): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  let onStop: (() => void) | undefined;
  const limit = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new PrintTimeout('printing took too long')), TIME_LIMIT_MS);
    onStop = () => reject(new PrintStopped('stopped'));
    if (stop?.aborted === true) onStop();
    stop?.addEventListener('abort', onStop, { once: true });
  });
  // The window goes with whoever is first; what the other says then is of no interest.
  work.catch(() => undefined);
  try {
    return await Promise.race([work, limit]);
  } finally {
    clearTimeout(timer);
    if (onStop !== undefined) stop?.removeEventListener('abort', onStop);
  }
}
