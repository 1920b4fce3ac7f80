import { declaredSource } from '../runtime/declared.mjs';
import { findRuntime, overrideSource } from '../runtime/find.mjs';
import { prepare } from '../runtime/prepare.mjs';
import { readVersion, registrySource } from '../runtime/registry.mjs';
import { join } from 'node:path';
import { hasDisplay, openDisplay } from './display.mjs';
import { ensureBuilt } from './built.mjs';
import { ensurePackages } from './packages.mjs';
import { cacheFolder, ROOT } from './paths.mjs';
import { createSay } from './say.mjs';
import { isInstalled } from './run.mjs';
import { ensureSystemLibraries } from './system-libraries.mjs';

/**
 * What is needed to start the app: `spawn(electronPath, [...extraArgs, appFolder], { env })`, and `dispose` at the end.
 *
 * @typedef {{
 *   electronPath: string,
 *   electronVersion: string,
 *   runtimeName: string,
 *   appFolder: string,
 *   env: NodeJS.ProcessEnv,
 *   extraArgs: string[],
 *   isVirtual: boolean,
 *   dispose(): Promise<void>,
 * }} Ready
 */

/**
 * Makes everything ready, whatever state the clone is in, and does only what is missing: dependencies, Electron,
 * system libraries, the build, a display. Progress goes to standard error.
 *
 * @param {{
 *   display?: boolean | 'virtual',
 *   build?: boolean,
 *   pdfTools?: boolean,
 *   outputs?: boolean,
 *   quiet?: boolean,
 *   env?: NodeJS.ProcessEnv,
 * }} [options] `display`: a virtual one where there is none; 'virtual': always a virtual one where there can be;
 *   `quiet`: say only what takes time
 * @returns {Promise<Ready>}
 */
export async function ensureReady(options = {}) {
  const env = { ...(options.env ?? process.env) };
  // Set by some editors' terminals: the app would start as plain Node.
  delete env['ELECTRON_RUN_AS_NODE'];
  const { platform, arch } = process;
  const say = createSay({ quiet: options.quiet ?? false });

  await ensurePackages({ root: ROOT, say });

  const cache = cacheFolder(env);
  const hasFallback = platform === 'linux' && arch === 'x64';
  const runtime = await findRuntime(
    [
      overrideSource({ env, platform, readVersion }),
      declaredSource({
        root: ROOT,
        env,
        platform,
        say,
        hasFallback,
        memoryFile: join(cache, 'electron-download.json'),
        now: Date.now,
      }),
      registrySource({ cache, platform, arch, say, prepare }),
    ],
    say,
  );

  const wantsVirtual = options.display === 'virtual' && platform === 'linux';
  const lacksDisplay =
    options.display !== undefined && options.display !== false && !hasDisplay(env, platform);
  await ensureSystemLibraries({
    electronPath: runtime.path,
    display: lacksDisplay,
    pdfTools: options.pdfTools ?? false,
    outputs: options.outputs ?? false,
    say,
  });
  if (options.build) await ensureBuilt({ root: ROOT, say });

  const virtual = lacksDisplay || (wantsVirtual && (await isInstalled('Xvfb')));
  const display = await openDisplay({ virtual, env, say });
  return {
    electronPath: runtime.path,
    electronVersion: runtime.version,
    runtimeName: runtime.origin,
    appFolder: ROOT,
    env: { ...env, ...display.env },
    // Chromium refuses to run as root with its sandbox; anybody else keeps it.
    extraArgs: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), ...display.args],
    isVirtual: virtual,
    dispose: display.dispose,
  };
}
