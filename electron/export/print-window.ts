import { app, BrowserWindow } from 'electron';
import { join } from 'node:path';
import type { PrintMessages } from '../../shared/ipc/contract.ts';
import type { Paper } from '../../shared/summary/paper.ts';
import type { SummaryView } from '../../shared/summary/view.ts';
import { en } from '../../shared/words/en.ts';
import { pageOf } from '../security/app-files.ts';
import { closedPreferences } from '../security/web-preferences.ts';
import { normalisePdf } from './pdf-metadata.ts';

const TIME_LIMIT_MS = 60_000;
const CM = 1 / 2.54;

/** Resolves as soon as the page says that it is laid out with its typefaces. */
const WHEN_READY = `new Promise((resolve) => {
  const root = document.documentElement;
  const check = () => root.dataset.ready === 'true' && (observer.disconnect(), resolve(true));
  const observer = new MutationObserver(check);
  observer.observe(root, { attributes: true });
  check();
})`;

/** Prints the view in a hidden window: tagged, outlined, with page numbers. The app has to be ready. */
export async function printPdf(view: SummaryView, paper: Paper): Promise<Buffer> {
  const window = new BrowserWindow({
    show: false,
    webPreferences: closedPreferences(join(app.getAppPath(), 'out/preload/print.cjs')),
  });
  try {
    return await withinLimit(print(window, view, paper));
  } finally {
    window.destroy();
  }
}

async function print(window: BrowserWindow, view: SummaryView, paper: Paper): Promise<Buffer> {
  const { webContents } = window;
  await window.loadURL(pageOf('print'));
  const payload: PrintMessages['print:view'] = { view, paper };
  webContents.send('print:view', payload);
  await webContents.executeJavaScript(WHEN_READY);
  const pdf = await webContents.printToPDF({
    pageSize: paper,
    margins: { top: 1.9 * CM, bottom: 2.1 * CM, left: 2.2 * CM, right: 2.2 * CM },
    printBackground: true,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
    displayHeaderFooter: true,
    headerTemplate: '<span></span>',
    footerTemplate: footer(),
  });
  return normalisePdf(pdf, en.summary.product, view.endedAt ?? view.startedAt);
}

/** A document of its own, which loads no typeface: it takes the system's. */
const footer = (): string => `<p style="inline-size: 100%; margin: 0; text-align: center; color: #645c4e;
  font: 8pt system-ui, sans-serif">${en.summary.page(
    '<span class="pageNumber"></span>',
    '<span class="totalPages"></span>',
  )}</p>`;

async function withinLimit<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('printing took too long')), TIME_LIMIT_MS);
  });
  try {
    return await Promise.race([work, limit]);
  } finally {
    clearTimeout(timer);
  }
}
