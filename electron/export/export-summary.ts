import { app, dialog, type BrowserWindow, type FileFilter } from 'electron';
import { basename, dirname, extname, join } from 'node:path';
import type { ExportAnswer, Settings } from '../../shared/ipc/contract.ts';
import { mayHave, type ExportFormat } from '../../shared/summary/formats.ts';
import { sessionFileExtension } from '../../shared/summary/json.ts';
import { dateOf } from '../../shared/time/local.ts';
import { en } from '../../shared/words/en.ts';
import { asFileName } from './file-name.ts';
import { htmlStyle } from './html-style.ts';
import { printPdf } from './print-window.ts';
import { renderFormat, type RenderRequest } from './render.ts';
import { systemPaper } from './system-paper.ts';
import { codeOf, FileExists, writeAll, type NewFile } from './write-all.ts';

export interface ExportRequest extends Omit<RenderRequest, 'paper'> {
  readonly format: ExportFormat;
}

export interface ExportPlace {
  /** The window that asks. */
  readonly window: BrowserWindow;
  readonly paper: Settings['paper'];
}

/**
 * Asks where, makes the file, writes it aside and renames it. The dialog asks before it names a file that exists;
 * the answer's `path` is null where the person thought better of it.
 */
export async function exportSummary(request: ExportRequest, place: ExportPlace): Promise<ExportAnswer> {
  const { format } = request;
  if (!mayHave(request.audience, format)) return refused('ownOnly', format);
  const chosen = await dialog.showSaveDialog(place.window, {
    defaultPath: join(app.getPath('documents'), `${fileStem(request)}.${format}`),
    filters: filtersOf(format),
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  });
  if (chosen.canceled || chosen.filePath === '') return { ok: true, path: null };
  const paper = systemPaper(process.env, process.platform, () => app.getSystemLocale(), place.paper);
  try {
    const files = await renderFormat(format, { ...request, paper }, { printPdf, htmlStyle });
    const named = namedAs(chosen.filePath, format, files);
    // The dialog confirmed the name it gave, not the ones made from it.
    const confirmed = named.length === 1 && named[0]?.name === basename(chosen.filePath);
    await writeAll(dirname(chosen.filePath), named, { replace: confirmed });
    return { ok: true, path: join(dirname(chosen.filePath), named[0]?.name ?? '') };
  } catch (error) {
    if (error instanceof FileExists) return refused('exists', error.path);
    return refused(codeOf(error) || 'failed', chosen.filePath);
  }
}

/** The record has an ending of its own besides, which the system opens with this app. */
const filtersOf = (format: ExportFormat): FileFilter[] => [
  { name: en.summary.formats[format], extensions: [format] },
  ...(format === 'json' ? [{ name: en.main.sessionFile, extensions: [sessionFileExtension] }] : []),
];

const refused = (code: string, detail: string): ExportAnswer => ({ ok: false, code, detail });

/** One file takes the name that was chosen; several stand beside each other under it. */
export function namedAs(path: string, format: ExportFormat, files: readonly NewFile[]): NewFile[] {
  const name = basename(path);
  const wanted = extname(name) === '' ? `${name}.${format}` : name;
  if (files.length === 1) return files.map((file) => ({ ...file, name: wanted }));
  const stem = wanted.slice(0, -extname(wanted).length);
  return files.map((file) => ({ ...file, name: `${stem}-${file.name}` }));
}

/** A name that every disk takes. */
function fileStem({ state, audience }: ExportRequest): string {
  const { opened, openedAt } = state.facts;
  const title = asFileName(opened?.title ?? '');
  const date = opened === null || openedAt === null ? '' : `${dateOf(openedAt, opened.zone)} `;
  return `${date}${title === '' ? en.summary.untitled : title} (${en.summary.audienceNames[audience]})`;
}
