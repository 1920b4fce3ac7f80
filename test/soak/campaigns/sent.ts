import { chmod, copyFile, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ROOT } from '../../../build/setup/paths.mjs';
import { isInstalled, run } from '../../../build/setup/run.mjs';
import { testElectron } from '../../support/electron.ts';
import { cannot, type Outcome } from '../outcome.ts';
import { straceArguments, verdictOf } from '../sent/strace.ts';

const LIMIT_MS = 15 * 60_000;
const runner = join(ROOT, 'node_modules/@playwright/test/cli.js');

/** What is played: the whole demo, and the pages that try everything by which something could get out. */
const plays = {
  'the demo': ['test', '--config', 'playwright.demo.config.ts'],
  'hostile pages': ['test', 'test/e2e/hostile.test.ts', '--grep', 'gets nothing out', '--workers', '1'],
} as const;

/** Makes an Electron that starts under strace with everything below it, and leaves its traces in the folder. */
async function tracedElectron(folder: string): Promise<void> {
  const { executablePath } = testElectron();
  const program = join(folder, 'electron');
  const words = ['strace', ...straceArguments].map((word) => `'${word}'`).join(' ');
  await writeFile(program, `#!/bin/sh\nexec ${words} -o '${folder}'/trace.$$ '${executablePath}' "$@"\n`);
  await chmod(program, 0o755);
  await copyFile(join(dirname(executablePath), 'version'), join(folder, 'version'));
}

async function tracesIn(folder: string): Promise<string> {
  const names = (await readdir(folder)).filter((name) => name.startsWith('trace.'));
  return (await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')))).join('\n');
}

/** A program that does send something must be found by the same tracer and the same reader. */
async function findsSender(folder: string): Promise<boolean> {
  const program = `const s = require('node:dgram').createSocket('udp4'); s.send('x', 9, '127.0.0.1', () => s.close());`;
  const file = join(folder, 'control');
  await run('strace', [...straceArguments, '-o', file, process.execPath, '-e', program]);
  return verdictOf(await readFile(file, 'utf8').catch(() => '')).faults.length > 0;
}

async function traced(name: string, args: readonly string[]): Promise<Outcome> {
  const folder = await mkdtemp(join(tmpdir(), 'talking-piece-sent-'));
  const failed: string[] = [];
  try {
    if (!(await findsSender(folder))) failed.push('a packet sent on purpose was not found');
    await tracedElectron(folder);
    const env = {
      ...process.env,
      ELECTRON_OVERRIDE_DIST_PATH: folder,
      TALKING_PIECE_DEMO: join(folder, 'out'),
    };
    const played = await run(process.execPath, [runner, ...args], { cwd: ROOT, limitMs: LIMIT_MS, env });
    if (played.code !== 0) failed.push(`it does not pass under strace: ${played.stdout.slice(-1500)}`);
    const { faults, tasks, loopback, probes } = verdictOf(await tracesIn(folder));
    // An app that is driven by its debugger has many processes, and connections to this machine.
    if (tasks < 20 || loopback < 100) failed.push(`the trace is not whole: ${tasks} tasks`);
    failed.push(...faults.slice(0, 10));
    return {
      what: `Nothing sent: ${name} under strace, the whole process tree`,
      rounds: 1,
      found: `${tasks} tasks, ${loopback} calls on connections within this machine, ${probes} route probes, ${faults.length} calls by which something could have left`,
      failed,
      skipped: null,
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** No connection beyond this machine, no byte on any other internet socket. */
export async function sent(): Promise<readonly Outcome[]> {
  if (process.platform !== 'linux' || !(await isInstalled('strace')))
    return [cannot('Nothing sent, under strace', 'needs Linux and strace')];
  const outcomes: Outcome[] = [];
  for (const [name, args] of Object.entries(plays)) outcomes.push(await traced(name, args));
  return outcomes;
}

/** The whole demo where there is no network but this machine's own. */
export async function namespace(): Promise<Outcome> {
  const what = 'The demo in a network namespace with loopback alone';
  if (process.platform !== 'linux' || !(await isInstalled('unshare')) || !(await isInstalled('ip')))
    return cannot(what, 'needs Linux, unshare and ip');
  const folder = await mkdtemp(join(tmpdir(), 'talking-piece-namespace-'));
  try {
    const script = 'ip link set lo up && test "$(ip -o link show up | wc -l)" = 1 && exec "$@"';
    const apart = [process.getuid?.() === 0 ? '-n' : '-rn', 'sh', '-c', script, 'sh'];
    const env = { ...process.env, TALKING_PIECE_DEMO: join(folder, 'out') };
    const { code, stdout, stderr } = await run(
      'unshare',
      [...apart, process.execPath, runner, ...plays['the demo']],
      { cwd: ROOT, limitMs: LIMIT_MS, env },
    );
    const failed = code === 0 ? [] : [`${stdout}${stderr}`.slice(-1500)];
    return { what, rounds: 1, found: 'it passes', failed, skipped: null };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
