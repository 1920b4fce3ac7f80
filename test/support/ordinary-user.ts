import { spawn, type ChildProcess } from 'node:child_process';
import { chmod, chown, cp, mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { inject } from 'vitest';

/** `nobody`: an account that every Linux has, and that owns nothing. */
const NOBODY = 65_534;
const isRoot = process.getuid?.() === 0;

export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  /** Without what Chromium says about the machine it runs on. */
  readonly lines: readonly string[];
}

export interface Installed {
  /** The folder of the user, who may write there. */
  readonly home: string;
  /** Starts the packed app as that user. */
  readonly start: (args: readonly string[], env?: Readonly<Record<string, string>>) => ChildProcess;
  /** The same, to its end. */
  readonly run: (args: readonly string[], env?: Readonly<Record<string, string>>) => Promise<Ran>;
  readonly remove: () => Promise<void>;
}

/**
 * The packed app where an ordinary user can start it but not change it, and a home for that user. Tests that run as
 * root hand it to `nobody`; anybody else is an ordinary user already.
 */
export async function installed(): Promise<Installed> {
  const { folder, binary } = inject('packed');
  const place = await mkdtemp(join(tmpdir(), 'talking-piece-installed-'));
  await chmod(place, 0o755);
  const app = join(place, 'app');
  await cp(folder, app, { recursive: true });
  const home = join(place, 'home');
  await mkdir(home);
  if (isRoot) {
    await chown(home, NOBODY, NOBODY);
    // As the Debian package installs it: the way into the sandbox where the system forbids user namespaces.
    await chmod(join(app, 'chrome-sandbox'), 0o4755);
  }

  const start: Installed['start'] = (args, env = {}) =>
    spawn(join(app, basename(binary)), args, {
      cwd: home,
      // Nothing of this machine's own settings: a user who has just logged in.
      env: { PATH: process.env['PATH'] ?? '', HOME: home, DISPLAY: inject('display'), ...env },
      ...(isRoot ? { uid: NOBODY, gid: NOBODY } : {}),
    });
  const run: Installed['run'] = (args, env) =>
    new Promise((resolve, reject) => {
      const child = start(args, env);
      let stdout = '';
      let stderr = '';
      child.stdout?.on('data', (text: Buffer) => (stdout += text.toString()));
      child.stderr?.on('data', (text: Buffer) => (stderr += text.toString()));
      child.once('error', reject);
      child.once('close', (code) =>
        resolve({
          code,
          stdout,
          lines: stderr.split('\n').filter((line) => line !== '' && !/^\[\d+:\d{4}\/\d{6}/u.test(line)),
        }),
      );
    });
  return { home, start, run, remove: () => rm(place, { recursive: true, force: true, maxRetries: 5 }) };
}

export interface Process {
  readonly args: readonly string[];
  /** By name, as the kernel tells it: `Uid`, `Seccomp`. */
  readonly status: ReadonlyMap<string, string>;
}

/** A running process and everything below it, as the kernel tells it. */
export async function processesOf(root: number): Promise<Process[]> {
  const all = new Map<number, Process>();
  for (const name of await readdir('/proc')) {
    if (!/^\d+$/u.test(name)) continue;
    const found = await readProcess(name);
    if (found !== null) all.set(Number(name), found);
  }
  const below = [root];
  for (const pid of below)
    for (const [child, { status }] of all) if (Number(status.get('PPid')) === pid) below.push(child);
  return below.flatMap((pid) => all.get(pid) ?? []);
}

/** Null where it has ended meanwhile. */
async function readProcess(pid: string): Promise<Process | null> {
  try {
    const [args, status] = await Promise.all(
      ['cmdline', 'status'].map((file) => readFile(`/proc/${pid}/${file}`, 'utf8')),
    );
    const lines = (status ?? '').split('\n').map((line) => /^(\w+):\s*(.*)$/u.exec(line));
    return {
      // Chromium writes the title of a page's process as one text.
      args: (args ?? '').split(/[\0 ]/u),
      status: new Map(lines.flatMap((found) => (found === null ? [] : [[found[1] ?? '', found[2] ?? '']]))),
    };
  } catch {
    return null;
  }
}
