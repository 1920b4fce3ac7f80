import { createPackage } from '@electron/asar';
import { FuseV1Options } from '@electron/fuses';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { sessionFileExtension } from '../../../shared/summary/json.ts';
import { faultsOf } from '../../../build/package/check.mjs';
import { copyCleanElectron } from '../../../build/package/clean-electron.mjs';
import { compare, filesInFolder, IN_LINUX_FOLDER } from '../../../build/package/contents.mjs';
import { RELEASE_FUSES } from '../../../build/package/fuses.mjs';
import { releaseArguments } from '../../../build/package/release.mjs';
import { ROOT } from '../../../build/setup/paths.mjs';
import { folderWith } from './support.ts';

const APP = {
  'package.json': '{}',
  'out/icon.png': '',
  'out/main/index.cjs': '',
  'out/preload/console.cjs': '',
  'out/preload/wall.cjs': '',
  'out/preload/print.cjs': '',
  'out/renderer/console.html': '',
  'out/renderer/wall.html': '',
  'out/renderer/print.html': '',
  'out/renderer/stopped.html': '',
  'out/renderer/assets/console-CQ1qUTU2.css': '',
  'out/renderer/assets/summary-page-BSX_mde-.js': '',
  'out/renderer/assets/newsreader-latin-opsz-normal-s-izfB6B.woff2': '',
};
/** The sentinel of Electron's fuses, their version, their number, and all eight as they are in a fresh Electron. */
const FRESH_FUSES = `dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX\u0001\u000810110011`;

async function packedWith(app: Record<string, string>, fuses: string) {
  const folder = await folderWith({ binary: fuses });
  const archive = join(folder, 'app.asar');
  await createPackage(await folderWith(app), archive);
  return { folder, archive, binary: join(folder, 'binary'), isLinux: false };
}

const RELEASE = FRESH_FUSES.replace('10110011', '01001100');

test('a package with what belongs into it has no fault', async () => {
  expect(await faultsOf(await packedWith(APP, RELEASE))).toEqual([]);
});

test.each([
  'out/main/index.cjs.map',
  'out/renderer/assets/console.ts',
  'out/.stamp',
  'electron/main/index.ts',
  'node_modules/react/index.js',
  'README.md',
  'out/renderer/assets/deep/console-CQ1qUTU2.js',
])('%s in the package is a fault', async (name) => {
  const faults = await faultsOf(await packedWith({ ...APP, [name]: '' }, RELEASE));
  expect(faults).toEqual([`app.asar: ${name} does not belong there`]);
});

test('a file that is missing in the package is a fault', async () => {
  const { 'out/preload/wall.cjs': _, ...rest } = APP;
  expect(await faultsOf(await packedWith(rest, RELEASE))).toEqual([
    expect.stringMatching(/nothing matches .*preload.*wall/u),
  ]);
});

test('every fuse that a fresh Electron has the other way round is a fault', async () => {
  const faults = await faultsOf(await packedWith(APP, FRESH_FUSES));
  expect(faults).toHaveLength(RELEASE_FUSES.size);
  expect(faults).toContain('fuse RunAsNode is 1, it must be 0');
  expect(faults).toContain('fuse OnlyLoadAppFromAsar is 0, it must be 1');
});

test('beside the archive nothing but Electron lies in the folder', () => {
  const whole = IN_LINUX_FOLDER.map(({ file }) => file.source.replaceAll(/\\|^\^|\$$/gu, ''));
  expect(compare('the folder', whole, IN_LINUX_FOLDER)).toEqual([]);
  for (const foreign of [
    'resources/default_app.asar',
    'resources/app-update.yml',
    'resources/app/a.js',
    'version',
  ]) {
    expect(compare('the folder', [...whole, foreign], IN_LINUX_FOLDER)).toEqual([
      `the folder: ${foreign} does not belong there`,
    ]);
  }
});

test('the Electron to pack is copied without what somebody left in its resources', async () => {
  const source = await folderWith({
    electron: '',
    version: '45.0.0',
    'locales/version': '',
    'resources/default_app.asar': '',
    'resources/somebody/else.yml': '',
  });
  const target = join(await folderWith(), 'copy');
  await copyCleanElectron(source, target);
  expect((await filesInFolder(target)).toSorted()).toEqual(['electron', 'locales/version']);
});

test('the packager is told every fuse that is read back', async () => {
  const { electronFuses } = parse(await readFile(join(ROOT, 'electron-builder.yml'), 'utf8'));
  const told = Object.entries(electronFuses as Record<string, boolean>);
  const named = [...RELEASE_FUSES].map(([fuse, on]) => {
    const name = FuseV1Options[fuse];
    return [`${name[0]?.toLowerCase()}${name.slice(1)}`, on];
  });
  expect(new Map(told)).toEqual(new Map(named as [string, boolean][]));
});

test('the system is told of the files that the app opens', async () => {
  const { fileAssociations } = parse(await readFile(join(ROOT, 'electron-builder.yml'), 'utf8'));
  expect(fileAssociations).toEqual([
    expect.objectContaining({ ext: sessionFileExtension, mimeType: 'application/vnd.talking-piece+json' }),
  ]);
});

test('no target starts the app without its sandbox', async () => {
  const config = parse(await readFile(join(ROOT, 'electron-builder.yml'), 'utf8'));
  // The packager's own default for an AppImage is --no-sandbox.
  expect(config.appImage.executableArgs).toEqual([]);
  expect(JSON.stringify(config)).not.toContain('no-sandbox');
});

test('a release for Linux has to say who makes it', () => {
  const env = {
    TALKING_PIECE_MAINTAINER: 'A <a@example.test>',
    TALKING_PIECE_HOMEPAGE: 'https://example.test',
  };
  expect(releaseArguments('linux', env)).toEqual([
    '-c.linux.maintainer=A <a@example.test>',
    '-c.extraMetadata.homepage=https://example.test',
  ]);
  expect(() => releaseArguments('linux', { ...env, TALKING_PIECE_HOMEPAGE: '' })).toThrow(
    /TALKING_PIECE_HOMEPAGE is not set/,
  );
  expect(releaseArguments('darwin', {})).toEqual([]);
});
