import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { testElectron } from './electron.ts';

export interface RunningApp {
  readonly app: ElectronApplication;
  readonly console: Page;
  /** Ends it in good order. */
  readonly close: () => Promise<void>;
  /** Kills as `kill` does, but knows beforehand whom, so that it is done within the millisecond; see `gone`. */
  readonly killer: () => () => void;
  /** When the main process has ended, however. */
  readonly gone: Promise<void>;
  /** Kills the whole process tree at once, as a crash or a power cut of the process would. */
  readonly kill: () => Promise<void>;
}

export interface LaunchOptions {
  /** The user folder: the vault stands in it. */
  readonly data: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly args?: readonly string[];
  /** A script that is loaded before the app. */
  readonly preload?: string;
}

/** To be loaded before whatever Playwright starts. */
export const heldUntilAttached = join(import.meta.dirname, '../../build/setup/held-until-attached.cjs');

/** Starts the built app on the folder given, and waits for its console. */
export async function launchApp({ data, env = {}, args = [], preload }: LaunchOptions): Promise<RunningApp> {
  const electron = testElectron();
  const app = await _electron.launch({
    executablePath: electron.executablePath,
    args: [
      ...electron.args,
      ...[heldUntilAttached, ...(preload === undefined ? [] : [preload])].flatMap((each) => ['-r', each]),
      electron.appFolder,
      ...args,
    ],
    chromiumSandbox: process.getuid?.() !== 0,
    env: { ...definedEnvironment(), TALKING_PIECE_DATA: data, TALKING_PIECE_HASH: '1', ...env },
  });
  const page = await app.firstWindow();
  // The window is there before its page is asked for.
  await page.waitForURL('app://console/**', { waitUntil: 'domcontentloaded' });
  // And its page before main has opened the vault: once that answers, all of it stands.
  await page.evaluate(() => window.talkingPiece.request('trouble:state', {}));
  const gone = new Promise<void>((resolve) => app.process().once('exit', () => resolve()));
  return {
    app,
    console: page,
    close: () => app.close(),
    gone,
    killer: () => {
      const known = tree(app.process().pid ?? 0);
      return () => known.forEach(killNow);
    },
    kill: async () => {
      for (const pid of tree(app.process().pid ?? 0)) killNow(pid);
      await gone;
    },
  };
}

function definedEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([k, v]) => (v === undefined ? [] : [[k, v]])),
  );
}

/** A process and everything below it, the parents first. */
function tree(root: number): number[] {
  const rows = execFileSync('ps', ['-eo', 'pid=,ppid='], { encoding: 'utf8' }).trim().split('\n');
  const pairs = rows.map((row) => row.trim().split(/\s+/u).map(Number));
  const found = [root];
  for (const pid of found) for (const [child = 0, parent] of pairs) if (parent === pid) found.push(child);
  return found;
}

function killNow(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    // It ended by itself in between.
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

/** A fresh user folder, and how to take it away again. */
export async function freshData(): Promise<{ readonly data: string; readonly remove: () => Promise<void> }> {
  const data = await mkdtemp(join(tmpdir(), 'talking-piece-'));
  return { data, remove: () => rm(data, { recursive: true, force: true }) };
}
