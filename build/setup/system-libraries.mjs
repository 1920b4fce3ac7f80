import { existsSync } from 'node:fs';
import { SetupError } from './failure.mjs';
import { isInstalled, run } from './run.mjs';

/** What Electron needs of a bare Debian or Ubuntu; newer releases renamed some (after the slash). */
const LIBRARIES = [
  'libgtk-3-0/libgtk-3-0t64',
  'libnss3',
  'libasound2/libasound2t64',
  'libgbm1',
  'libxss1',
  'libatk-bridge2.0-0/libatk-bridge2.0-0t64',
];
const DISPLAY = ['xvfb'];
/** An X server with outputs that a script can plug in and pull out, and a window manager. */
const OUTPUTS = ['xserver-xorg-core', 'xserver-xorg-video-dummy', 'x11-xserver-utils', 'openbox'];
const PDF_TOOLS = ['poppler-utils', 'qpdf'];

/**
 * @param {string} electronPath
 * @param {import('./run.mjs').Run} exec
 * @returns {Promise<boolean>} whether the dynamic linker misses a library of the binary
 */
async function lacksLibraries(electronPath, exec) {
  const result = await exec('ldd', [electronPath]);
  // No ldd (not glibc, or a very small system): the binary itself will say what it lacks.
  return result.code === 0 && result.stdout.includes('not found');
}

/** @param {import('./run.mjs').Run} exec */
async function hasOutputs(exec) {
  for (const program of ['Xorg', 'xrandr', 'openbox']) if (!(await isInstalled(program, exec))) return false;
  return true;
}

/**
 * Makes sure that the system has what Electron needs: installs it where it may (root, apt-get), else says the
 * exact command. Does nothing but on Linux.
 *
 * @param {{
 *   electronPath: string,
 *   display: boolean,
 *   pdfTools: boolean,
 *   outputs?: boolean,
 *   say: import('./say.mjs').Say,
 *   exec?: import('./run.mjs').Run,
 *   platform?: NodeJS.Platform,
 *   uid?: number,
 *   hasApt?: boolean,
 * }} options `display`: a virtual one will be started
 */
export async function ensureSystemLibraries(options) {
  const { say, exec = run, platform = process.platform } = options;
  if (platform !== 'linux') return;
  const uid = options.uid ?? process.getuid?.() ?? -1;
  const hasApt = options.hasApt ?? existsSync('/usr/bin/apt-get');

  const lacking = [
    ...((await lacksLibraries(options.electronPath, exec)) ? LIBRARIES : []),
    ...(options.display && !(await isInstalled('Xvfb', exec)) ? DISPLAY : []),
    ...(options.pdfTools && !((await isInstalled('pdftotext', exec)) && (await isInstalled('qpdf', exec)))
      ? PDF_TOOLS
      : []),
    ...(options.outputs === true && !(await hasOutputs(exec)) ? OUTPUTS : []),
  ];
  if (lacking.length === 0) return;

  const firstNames = lacking.map((entry) => entry.split('/')[0] ?? entry);
  const byHand = `apt-get update && apt-get install -y ${firstNames.join(' ')}`;
  if (!hasApt) {
    throw new SetupError(
      `System libraries are missing. Install what your distribution calls these Debian packages, then run the command again: ${firstNames.join(' ')}`,
    );
  }
  if (uid !== 0) {
    throw new SetupError(
      `System libraries are missing, and only root may install them. Run this, then run the command again:\n  sudo sh -c '${byHand}'`,
    );
  }

  say.step(`Installing system libraries (apt-get): ${firstNames.join(' ')} …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const updated = await exec('apt-get', ['update', '-q'], { env });
  const names = [];
  for (const entry of lacking) names.push(await nameHere(entry, exec));
  const installed = await exec('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...names], {
    env,
  });
  if (installed.code !== 0) {
    throw new SetupError(
      `Installing system libraries failed:\n${updated.code === 0 ? '' : updated.stderr}${installed.stderr}Run this by hand, then run the command again:\n  ${byHand}`,
    );
  }
}

/** @param {string} entry @param {import('./run.mjs').Run} exec */
async function nameHere(entry, exec) {
  const [name = entry, renamed] = entry.split('/');
  if (renamed === undefined) return name;
  return (await exec('apt-cache', ['show', renamed])).code === 0 ? renamed : name;
}
