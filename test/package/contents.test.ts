import { expect, inject, test } from 'vitest';
import { faultsOf, sizeOf } from '../../build/package/check.mjs';
import { filesInAsar, filesInFolder } from '../../build/package/contents.mjs';

const packed = inject('packed');

test('nothing foreign in the package, nothing missing, and the fuses of a release', async () => {
  expect(await faultsOf(packed)).toEqual([]);
});

test('no sources, maps, tests, documents, packages or default app, by any name', async () => {
  const files = [...filesInAsar(packed.archive), ...(await filesInFolder(packed.folder))];
  const foreign =
    /\.(ts|tsx|mjs|map|md|yml|log)$|(^|\/)(node_modules|test|shared|renderer\/app)\/|default_app/u;
  expect(files.filter((file) => foreign.test(file))).toEqual([]);
});

test('the app itself is small beside its Electron', async () => {
  const { folder, archive } = await sizeOf(packed);
  expect(archive).toBeLessThan(5e6);
  expect(folder).toBeLessThan(400e6);
});
