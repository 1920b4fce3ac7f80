import { spawn } from 'node:child_process';

/** Chromium's own log lines: `[pid:MMDD/hhmmss.micros:LEVEL:file(line)] …`. */
const CHROMIUM_LOG = /^\[\d+:\d{4}\/\d{6}\.\d+:[A-Z]+/;

/**
 * Starts the built app with our standard streams and waits for its end. Ctrl-C and a termination are passed on, so
 * that the app closes its files and the caller disposes of the display.
 *
 * @param {import('./ensure.mjs').Ready} ready
 * @param {string[]} args the app's own arguments
 * @param {{ cwd?: string, hideChromiumLog?: boolean }} [options]
 * @returns {Promise<number>} its exit code
 */
export function launch(ready, args, options = {}) {
  const hide = options.hideChromiumLog ?? false;
  const child = spawn(ready.electronPath, [...ready.extraArgs, ready.appFolder, ...args], {
    cwd: options.cwd ?? ready.appFolder,
    env: ready.env,
    stdio: ['inherit', 'inherit', hide ? 'pipe' : 'inherit'],
  });
  let rest = '';
  child.stderr?.setEncoding('utf8').on('data', (text) => {
    const lines = `${rest}${text}`.split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) if (!CHROMIUM_LOG.test(line)) process.stderr.write(`${line}\n`);
  });

  /** @param {NodeJS.Signals} signal */
  const pass = (signal) => void child.kill(signal);
  process.on('SIGINT', pass).on('SIGTERM', pass);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => {
      process.off('SIGINT', pass).off('SIGTERM', pass);
      if (rest !== '' && !CHROMIUM_LOG.test(rest)) process.stderr.write(rest);
      if (signal === 'SIGTRAP' || signal === 'SIGABRT') process.stderr.write(SANDBOX_HINT);
      resolve(code ?? 1);
    });
  });
}

const SANDBOX_HINT = `The app ended at its start. If Chromium's sandbox is the reason (it says so above), allow user namespaces:
  sudo sysctl -w kernel.unprivileged_userns_clone=1 kernel.apparmor_restrict_unprivileged_userns=0
`;
