import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { makeIcons } from '../icons/make.mjs';
import { SetupError } from '../setup/failure.mjs';
import { ROOT } from '../setup/paths.mjs';
import { run } from '../setup/run.mjs';
import { packedIn } from './check.mjs';
import { copyCleanElectron } from './clean-electron.mjs';

/** As electron-builder.yml says. */
export const OUTPUT = join(ROOT, 'dist');

/**
 * Runs electron-builder on what was built.
 *
 * @param {string[]} args
 * @throws SetupError with what it said
 */
export async function runPackager(args) {
  await makeIcons(join(OUTPUT, 'icons'));
  const script = join(ROOT, 'node_modules/electron-builder/cli.js');
  const result = await run(process.execPath, [script, '--publish', 'never', ...args], { cwd: ROOT });
  if (result.code !== 0) throw new SetupError(`Packaging failed:\n${result.stdout}${result.stderr}`);
}

/**
 * Packs the app for this Linux, unpacked, around the Electron given: a trial of the release, which needs no network.
 *
 * @param {{ electronPath: string, electronVersion: string }} runtime
 * @returns {Promise<import('./check.mjs').Packed>}
 */
export async function packForTrial({ electronPath, electronVersion }) {
  const folder = join(OUTPUT, process.arch === 'x64' ? 'linux-unpacked' : `linux-${process.arch}-unpacked`);
  const aside = await mkdtemp(join(tmpdir(), 'talking-piece-electron-'));
  try {
    await copyCleanElectron(dirname(electronPath), aside);
    await rm(folder, { recursive: true, force: true });
    await runPackager([
      '--linux',
      'dir',
      `--${process.arch}`,
      `-c.electronDist=${aside}`,
      `-c.electronVersion=${electronVersion}`,
    ]);
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
  const packed = packedIn(folder);
  if (packed === undefined) throw new SetupError(`The packager left no app in ${folder}.`);
  return packed;
}
