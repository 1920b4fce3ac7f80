import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { faultsOf, sizeOf } from '../../build/package/check.mjs';
import { ROOT } from '../../build/setup/paths.mjs';
import { filesInAsar, filesInFolder } from '../../build/package/contents.mjs';

const packed = inject('packed');

test('nothing foreign in the package, nothing missing, and the fuses of a release', async () => {
  expect(await faultsOf(packed)).toEqual([]);
});

test('no sources, maps, tests, documents, packages or default app, by any name', async () => {
  const files = [...filesInAsar(packed.archive), ...(await filesInFolder(packed.folder))];
  const foreign =
    /\.(ts|tsx|mjs|map|yml|log)$|(?<!resources\/LICENSES)\.md$|(^|\/)(node_modules|test|shared|renderer\/app)\/|default_app/u;
  expect(files.filter((file) => foreign.test(file))).toEqual([]);
});

test('the licences of what is bundled are in it, with their words', async () => {
  const text = await readFile(join(packed.folder, 'resources/LICENSES.md'), 'utf8');
  expect(text).toMatch(/^# Talking Piece\n\nMIT License/u);
  const { dependencies } = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8'));
  const sections = new Map(
    text.split(/^# /mu).map((section) => [section.split(' ')[0] ?? '', section.length] as const),
  );
  for (const name of Object.keys(dependencies as Record<string, string>))
    expect(sections.get(name), name).toBeGreaterThan(1_000);
  expect(text).toContain('SIL OPEN FONT LICENSE');
});

test('the app itself is small beside its Electron', async () => {
  const { folder, archive } = await sizeOf(packed);
  expect(archive).toBeLessThan(5e6);
  expect(folder).toBeLessThan(400e6);
});
