import { app, dialog, type FileFilter } from 'electron';
import { readFile, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { ExportAnswer } from '../../shared/ipc/contract.ts';
import type { documentRequests, OpenedText, TextKind } from '../../shared/ipc/documents.ts';
import { en } from '../../shared/words/en.ts';
import { decodeText } from '../documents/decode-text.ts';
import { asFileName } from '../export/file-name.ts';
import { codeOf, writeAll } from '../export/write-all.ts';
import type { Handlers } from '../ipc/answer.ts';
import { must } from '../ipc/must.ts';
import type { RequestContext } from './request-context.ts';

/** Far more than any list of names, agenda or library has. */
const largestTextBytes = 2_000_000;

const extensions: Readonly<Record<TextKind, readonly string[]>> = {
  members: ['csv', 'tsv', 'txt'],
  agenda: ['md', 'markdown', 'csv', 'tsv', 'txt'],
  library: ['json'],
};

/** What the console asks for before a session. */
export function documentHandlers(context: RequestContext): Pick<Handlers, keyof typeof documentRequests> {
  const { prepared } = context;
  return {
    'documents:read': () => prepared.read(),
    'circle:save': async ({ circle }) => must(await prepared.saveCircle(circle)),
    'plan:save': async ({ plan }) => must(await prepared.savePlan(plan)),
    'people:save': async ({ people }) => must(await prepared.savePeople(people)),
    'library:save': async ({ library }) => must(await prepared.saveLibrary(library)),
    'document:trash': async ({ kind, id }) => must(await prepared.trash(kind, id)),
    'document:restore': async ({ kind, id }) => must(await prepared.restore(kind, id)),
    'plan:versions': ({ id }) => prepared.versions(id),
    'text:open': ({ what }) => openText(context, what),
    'text:save': ({ what, name, text }) => saveText(context, what, name, text),
  };
}

async function openText({ console }: RequestContext, what: TextKind): Promise<OpenedText> {
  const parent = console();
  const options = {
    title: en.main.openText[what],
    properties: ['openFile' as const],
    filters: [{ name: en.main.textFilter[what], extensions: [...extensions[what]] }],
  };
  const chosen = await (parent === null
    ? dialog.showOpenDialog(options)
    : dialog.showOpenDialog(parent, options));
  const path = chosen.filePaths[0];
  return chosen.canceled || path === undefined ? null : readText(path);
}

async function readText(path: string): Promise<OpenedText> {
  const name = basename(path);
  try {
    if ((await stat(path)).size > largestTextBytes) return { ok: false, code: 'tooLarge', name };
    const text = decodeText(await readFile(path));
    return text === null ? { ok: false, code: 'notText', name } : { ok: true, name, text };
  } catch {
    return { ok: false, code: 'unreadable', name };
  }
}

const saved: Readonly<Record<'plan' | 'library', FileFilter>> = {
  plan: { name: 'Markdown', extensions: ['md'] },
  library: { name: 'JSON', extensions: ['json'] },
};

async function saveText(
  { console }: RequestContext,
  what: 'plan' | 'library',
  name: string,
  text: string,
): Promise<ExportAnswer> {
  const parent = console();
  const filter = saved[what];
  const stem = asFileName(name) || en.summary.product;
  const options = {
    defaultPath: join(app.getPath('documents'), `${stem}.${filter.extensions[0] ?? 'txt'}`),
    filters: [filter],
    properties: ['createDirectory' as const, 'showOverwriteConfirmation' as const],
  };
  const chosen = await (parent === null
    ? dialog.showSaveDialog(options)
    : dialog.showSaveDialog(parent, options));
  if (chosen.canceled || chosen.filePath === '') return { ok: true, path: null };
  try {
    const file = { name: basename(chosen.filePath), content: text };
    await writeAll(dirname(chosen.filePath), [file], { replace: true });
    return { ok: true, path: chosen.filePath };
  } catch (error) {
    return { ok: false, code: codeOf(error) || 'failed', detail: chosen.filePath };
  }
}
