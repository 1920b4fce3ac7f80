import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ensureBuilt } from '../../../build/setup/built.mjs';
import { sourcesHash } from '../../../build/setup/sources.mjs';
import { fakeRun, folderWith, listener } from './support.ts';

const SOURCES = { 'shared/a.ts': '1', 'package.json': '{}', 'out/main/index.cjs': '' };

test('the hash changes with content and with names, not with what is not a source', async () => {
  const root = await folderWith(SOURCES);
  const first = await sourcesHash(root);
  await writeFile(join(root, 'README.md'), 'text');
  expect(await sourcesHash(root)).toBe(first);
  await writeFile(join(root, 'shared/a.ts'), '2');
  const second = await sourcesHash(root);
  await rename(join(root, 'shared/a.ts'), join(root, 'shared/b.ts'));
  expect(new Set([first, second, await sourcesHash(root)]).size).toBe(3);
});

test('the app is built when a source has changed, and only then', async () => {
  const root = await folderWith(SOURCES);
  const { calls, exec } = fakeRun(() => undefined);
  const { say } = listener();
  await ensureBuilt({ root, say, exec });
  await ensureBuilt({ root, say, exec });
  expect(calls).toHaveLength(1);
  await writeFile(join(root, 'shared/a.ts'), '2');
  await ensureBuilt({ root, say, exec });
  expect(calls).toHaveLength(2);
});

test('a failed build is told with the builder’s words and not taken for done', async () => {
  const root = await folderWith(SOURCES);
  const { calls, exec } = fakeRun(() => ({ code: 1, stderr: 'unexpected token' }));
  const { say } = listener();
  await expect(ensureBuilt({ root, say, exec })).rejects.toThrow(/unexpected token/);
  await expect(ensureBuilt({ root, say, exec })).rejects.toThrow(/unexpected token/);
  expect(calls).toHaveLength(2);
});
