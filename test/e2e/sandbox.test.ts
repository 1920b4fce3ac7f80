import { expect, test } from '@playwright/test';
import { join } from 'node:path';
import { freshData, launchApp } from '../support/app.ts';
import { plugDisplay } from '../support/displays.ts';
import { answerSaveDialog } from '../support/pages.ts';
import { sampleStart } from '../support/start.ts';
import { shownWall } from '../support/wall-page.ts';

/** By page, the mode of seccomp that its process runs under (proc(5)): 2 is Chromium's sandbox, 0 none. */
type Modes = Readonly<Record<string, readonly string[]>>;

test('every renderer is sandboxed, unless root has to do without: console, wall and print', async () => {
  const { data, remove } = await freshData();
  const { app, console: page, close } = await launchApp({ data });
  await app.evaluate(({ app: main, webContents }) => {
    const { readFileSync } = process.getBuiltinModule('node:fs');
    const modes: Record<string, string[]> = {};
    Object.assign(globalThis, { modes });
    const look = (contents: Electron.WebContents): void => {
      const status = readFileSync(`/proc/${contents.getOSProcessId()}/status`, 'utf8');
      const { host } = new URL(contents.getURL());
      (modes[host] ??= []).push(/^Seccomp:\s+(\d)/mu.exec(status)?.[1] ?? 'unknown');
    };
    webContents.getAllWebContents().forEach(look);
    main.on('web-contents-created', (_, contents) => contents.on('did-finish-load', () => look(contents)));
  });
  await plugDisplay(app, true);
  const session = await page.evaluate(
    async (start) => (await window.talkingPiece.request('session:start', start)).session,
    sampleStart(),
  );
  await (await shownWall(app)).waitForLoadState('load');
  await page.evaluate(() =>
    window.talkingPiece.request('session:command', { commandId: 'end', command: { type: 'closeSession' } }),
  );
  await answerSaveDialog(app, join(data, 'summary.pdf'));
  const saved = await page.evaluate(
    (id) =>
      window.talkingPiece.request('summary:export', {
        session: id,
        audience: 'circle',
        names: 'full',
        format: 'pdf',
      }),
    session,
  );
  expect(saved).toMatchObject({ ok: true });
  const modes = await app.evaluate(() => (globalThis as unknown as { modes: Modes }).modes);
  expect(Object.keys(modes).toSorted()).toEqual(['console', 'print', 'wall']);
  const wanted = process.getuid?.() === 0 ? '0' : '2';
  for (const [host, found] of Object.entries(modes))
    expect([host, ...new Set(found)]).toEqual([host, wanted]);
  await close();
  await remove();
});
