import { expect, test, type ElectronApplication, type Page } from '@playwright/test';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ConsoleRequest, ExportAnswer, SessionLoad } from '../../shared/ipc/contract.ts';
import type { Command } from '../../shared/session/commands.ts';
import { freshData, launchApp } from '../support/app.ts';
import { sampleStart } from '../support/start.ts';

/** A session with a note of each visibility, closed. */
async function closedSession(page: Page): Promise<string> {
  const session = await page.evaluate(
    async (start) => (await window.talkingPiece.request('session:start', start)).session,
    sampleStart(),
  );
  const note = (text: string, visibility: 'private' | 'circle' | 'shareable'): Command => ({
    type: 'takeNote',
    kind: 'insight',
    visibility,
    text,
    owner: null,
    due: null,
  });
  const commands: Command[] = [
    note('SECRET-NOTE', 'private'),
    note('circle-note', 'circle'),
    note('shared-note', 'shareable'),
    { type: 'closeSession' },
  ];
  for (const [i, command] of commands.entries()) {
    const answer = await page.evaluate((one) => window.talkingPiece.request('session:command', one), {
      commandId: `c${i}`,
      command,
    });
    expect(answer.ok).toBe(true);
  }
  return session;
}

const exportTo = (page: Page, request: ConsoleRequest<'summary:export'>): Promise<ExportAnswer> =>
  page.evaluate((one) => window.talkingPiece.request('summary:export', one), request);

const load = (page: Page, session: string): Promise<SessionLoad | null> =>
  page.evaluate((one) => window.talkingPiece.request('session:load', { session: one }), session);

/** The next save dialog answers with this path, or is cancelled. */
const answerSave = (app: ElectronApplication, filePath: string | null): Promise<void> =>
  app.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: path === null, filePath: path ?? '' });
  }, filePath);

const answerOpen = (app: ElectronApplication, filePath: string): Promise<void> =>
  app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] });
  }, filePath);

test('a closed session is exported by dialog, and its JSON imports back to the same log', async () => {
  const { data, remove } = await freshData();
  const running = await launchApp({ data });
  const { app, console: page } = running;
  const out = join(data, 'exported');
  await mkdir(out);
  try {
    const session = await closedSession(page);
    const own = { session, audience: 'own', names: 'full' } as const;

    for (const format of ['pdf', 'md', 'html', 'json'] as const) {
      const path = join(out, `mine.${format}`);
      await answerSave(app, path);
      expect(await exportTo(page, { ...own, format })).toEqual({ ok: true, path });
    }
    expect((await readdir(out)).toSorted()).toEqual(['mine.html', 'mine.json', 'mine.md', 'mine.pdf']);
    expect((await readFile(join(out, 'mine.pdf'))).subarray(0, 5).toString()).toBe('%PDF-');
    expect(await readFile(join(out, 'mine.md'), 'utf8')).toContain('SECRET-NOTE');

    // Printing needed a window; none of it is left.
    expect(
      await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((w) => w.getTitle())),
    ).toEqual(['Talking Piece']);

    await answerOpen(app, join(out, 'mine.json'));
    const imported = await page.evaluate(() => window.talkingPiece.request('session:import', {}));
    expect(imported).toMatchObject({ ok: true });
    const copy = imported.ok ? imported.session : null;
    expect(copy).not.toBe(session);
    const [first, second] = [await load(page, session), await load(page, copy ?? '')];
    expect(second?.events).toEqual(first?.events);
    expect(second?.roster).toEqual(first?.roster);
  } finally {
    await running.close();
    await remove();
  }
});

test('other audiences by dialog: nothing private, no record; cancelling and existing files write nothing', async () => {
  const { data, remove } = await freshData();
  const running = await launchApp({ data });
  const { app, console: page } = running;
  const out = join(data, 'exported');
  await mkdir(out);
  try {
    const session = await closedSession(page);
    const circle = { session, audience: 'circle', names: 'full' } as const;
    await answerSave(app, join(out, 'circle.md'));
    expect(await exportTo(page, { ...circle, format: 'md' })).toMatchObject({ ok: true });
    const text = await readFile(join(out, 'circle.md'), 'utf8');
    expect(text).toContain('circle-note');
    expect(text).not.toContain('SECRET-NOTE');
    for (const format of ['csv', 'json'] as const) {
      expect(await exportTo(page, { ...circle, format })).toMatchObject({ ok: false, code: 'ownOnly' });
    }

    await answerSave(app, null);
    const own = { session, audience: 'own', names: 'full' } as const;
    expect(await exportTo(page, { ...own, format: 'pdf' })).toEqual({ ok: true, path: null });

    // The dialog asked about `talk.csv`; the names made from it nobody was asked about.
    const taken = join(out, 'talk-measures.csv');
    await writeFile(taken, 'mine');
    await answerSave(app, join(out, 'talk.csv'));
    expect(await exportTo(page, { ...own, format: 'csv' })).toEqual({
      ok: false,
      code: 'exists',
      detail: taken,
    });
    expect(await readFile(taken, 'utf8')).toBe('mine');
    expect((await readdir(out)).toSorted()).toEqual(['circle.md', 'talk-measures.csv']);
  } finally {
    await running.close();
    await remove();
  }
});
