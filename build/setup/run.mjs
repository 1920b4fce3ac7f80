import { spawn } from 'node:child_process';

/**
 * @typedef {{ code: number | null, signal: NodeJS.Signals | null, stdout: string, stderr: string }} RunResult
 * @typedef {{ cwd?: string, env?: NodeJS.ProcessEnv, show?: boolean, limitMs?: number }} RunOptions
 * @typedef {(command: string, args: string[], options?: RunOptions) => Promise<RunResult>} Run
 */

/**
 * Runs a program to its end and never rejects: a program that cannot be started ends with code 127. With `show`
 * both its streams also go to our standard error. With `limitMs` it is ended after that many milliseconds.
 *
 * @type {Run}
 */
export function run(command, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: options.cwd,
      env: options.env ?? process.env,
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32' && !command.includes('/') && !command.includes('\\'),
    });
    let stdout = '';
    let stderr = '';
    const timer =
      options.limitMs === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), options.limitMs);
    child.stdout.setEncoding('utf8').on('data', (text) => {
      stdout += text;
      if (options.show) process.stderr.write(text);
    });
    child.stderr.setEncoding('utf8').on('data', (text) => {
      stderr += text;
      if (options.show) process.stderr.write(text);
    });
    child.on('error', (error) => {
      clearTimeout(timer);
      resolve({ code: 127, signal: null, stdout, stderr: `${stderr}${error.message}` });
    });
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      resolve({ code, signal, stdout, stderr });
    });
  });
}

/**
 * @param {string} program
 * @param {Run} [exec]
 * @returns {Promise<boolean>} whether the program is in the search path
 */
export async function isInstalled(program, exec = run) {
  return (await exec('sh', ['-c', `command -v ${program}`])).code === 0;
}
