import { _electron, expect, test } from '@playwright/test';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { heldUntilAttached } from '../support/app.ts';
import { readMain, testElectron } from '../support/electron.ts';

test('the built app opens its console on the Electron that was found', async () => {
  const { executablePath, args, appFolder, version } = testElectron();
  const userData = await mkdtemp(join(tmpdir(), 'talking-piece-'));
  const app = await _electron.launch({
    executablePath,
    args: [...args, '-r', heldUntilAttached, appFolder, `--user-data-dir=${userData}`],
    chromiumSandbox: process.getuid?.() !== 0,
  });
  try {
    const page = await app.firstWindow();
    await expect(page).toHaveTitle('Talking Piece');
    expect(await readMain(app, () => process.versions.electron)).toBe(version);
    expect(await readMain(app, ({ app: main }) => main.getPath('userData'))).toBe(userData);
  } finally {
    await app.close();
    await rm(userData, { recursive: true, force: true });
  }
});
