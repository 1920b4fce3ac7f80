import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';

test('every window that is seen carries the app’s own icon', async () => {
  const folder = join(import.meta.dirname, '../../../../electron/main');
  const sources = await Promise.all(
    (await readdir(folder)).map((name) => readFile(join(folder, name), 'utf8')),
  );
  const windows = sources.flatMap((source) => source.match(/new BrowserWindow\(\{[\s\S]*?\n\s*\}\)/gu) ?? []);
  expect(windows).toHaveLength(3);
  for (const window of windows) expect(window).toContain('icon: windowIcon()');
});

test('no window is ever put into kiosk mode, which nobody gets out of', async () => {
  const folder = join(import.meta.dirname, '../../../../electron');
  const names = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.ts'));
  expect(names.length).toBeGreaterThan(50);
  for (const name of names) expect(await readFile(join(folder, name), 'utf8')).not.toMatch(/kiosk/iu);
});
