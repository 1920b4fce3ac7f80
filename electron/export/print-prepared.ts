import { app, dialog, type BrowserWindow } from 'electron';
import { basename, dirname, join } from 'node:path';
import type { ExportAnswer, Settings } from '../../shared/ipc/contract.ts';
import type { Printable } from '../../shared/ipc/printing.ts';
import { platformOf } from '../../shared/keys/combo.ts';
import { preparedView } from '../../shared/print/prepared.ts';
import type { PreparedView } from '../../shared/print/view.ts';
import { en } from '../../shared/words/en.ts';
import { namedAs } from './export-summary.ts';
import { asFileName } from './file-name.ts';
import { printPages, PrintStopped, PrintTimeout } from './print-window.ts';
import { systemPaper } from './system-paper.ts';
import { codeOf, FileExists, writeAll } from './write-all.ts';

export interface PrintPlace {
  /** The window that asks. */
  readonly window: BrowserWindow;
  readonly settings: Settings;
  readonly stop: AbortSignal;
  /** Where it goes is known, and the pages are begun. */
  readonly onMaking: () => void;
}

const refused = (code: string, detail = ''): ExportAnswer => ({ ok: false, code, detail });

/**
 * Asks where, makes the pages, writes them aside and renames. The answer's `path` is null where the person thought better of
 * it, before the dialog or while the pages were made; nothing is written then.
 */
export async function printPrepared(asked: Printable, place: PrintPlace): Promise<ExportAnswer> {
  const { settings, stop } = place;
  const keyPlace = {
    platform: platformOf(process.platform),
    bareKeys: settings.bareKeys,
    keys: settings.keys ?? {},
  };
  const view = preparedView(asked, keyPlace, en);
  if (view === null) return refused('nothing');
  const chosen = await dialog.showSaveDialog(place.window, {
    defaultPath: join(app.getPath('documents'), `${fileStem(view)}.pdf`),
    filters: [{ name: en.summary.formats.pdf, extensions: ['pdf'] }],
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  });
  if (chosen.canceled || chosen.filePath === '' || stop.aborted) return { ok: true, path: null };
  place.onMaking();
  const setting = asked.paper === 'auto' ? settings.paper : asked.paper;
  const paper = systemPaper(process.env, process.platform, () => app.getSystemLocale(), setting);
  try {
    const content = await printPages(view, paper, stop);
    const files = namedAs(chosen.filePath, 'pdf', [{ name: '', content }]);
    const name = files[0]?.name ?? '';
    // The dialog confirmed the name it gave, not one made from it.
    await writeAll(dirname(chosen.filePath), files, { replace: name === basename(chosen.filePath) });
    return { ok: true, path: join(dirname(chosen.filePath), name) };
  } catch (error) {
    if (error instanceof PrintStopped) return { ok: true, path: null };
    if (error instanceof PrintTimeout) return refused('tooLong');
    if (error instanceof FileExists) return refused('exists', error.path);
    const code = codeOf(error);
    return code === '' ? refused('notPrinted') : refused(code, chosen.filePath);
  }
}

/** A name that every disk takes. What everybody takes along does not name its circle. */
function fileStem(view: PreparedView): string {
  const kind = en.print.kinds[view.kind];
  const of = view.kind === 'plan' ? view.title : 'circle' in view ? view.circle : '';
  const named = asFileName(of);
  const mark = view.kind === 'plan' && view.isPrivate ? ` (${en.summary.private})` : '';
  return `${kind}${named === '' ? '' : `, ${named}`}${mark}`;
}
