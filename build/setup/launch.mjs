import { spawn } from 'node:child_process';

/** Chromium's own log lines, `[pid:MMDD/hhmmss.micros:LEVEL:file(line)] …`, but not what ends it. */
const CHROMIUM_LOG = /^\[\d+:\d{4}\/\d{6}\.\d+:(?!FATAL)[A-Z]+/;
/** An app that aborts sooner than this was not used yet. */
const START_MS = 5_000;

/**
 * Starts the built app with our standard streams, without Chromium's chatter, and waits for its end. Ctrl-C and a termination are passed on, so
 * that the app closes its files and the caller disposes of the display.
 *
 * @param {import('./ensure.mjs').Ready} ready
 * @param {string[]} args the app's own arguments
 * @param {{ cwd?: string, env?: Record<string, string> }} [options]
 * @returns {Promise<number>} its exit code
 */
export function launch(ready, args, options = {}) {
  const child = spawn(ready.electronPath, [...ready.extraArgs, ready.appFolder, ...args], {
    cwd: options.cwd ?? ready.appFolder,
    env: { ...ready.env, ...options.env },
    stdio: ['inherit', 'inherit', 'pipe'],
  });
  const started = performance.now();
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
      const aborted = signal === 'SIGTRAP' || signal === 'SIGABRT';
      if (aborted && performance.now() - started < START_MS) process.stderr.write(SANDBOX_HINT);
      resolve(code ?? 1);
    });
  });
}

const SANDBOX_HINT = `The app ended at its start. If Chromium's sandbox is the reason (it says so above), allow user namespaces:
  sudo sysctl -w kernel.unprivileged_userns_clone=1 kernel.apparmor_restrict_unprivileged_userns=0
`;
