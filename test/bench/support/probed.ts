import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { testElectron } from '../../support/electron.ts';

const here = join(import.meta.dirname, '..');

/** An Electron whose main process can be asked, with no debugger attached. */
export interface Probed {
  readonly pid: number;
  /** Epoch milliseconds of the spawn, and of the first window's being ready. */
  readonly spawnedAt: number;
  readonly readyAt: Promise<number>;
  /** Runs `code` (the body of an async function of `electron` and `argument`) in main. */
  readonly ask: <T>(code: string, argument?: unknown) => Promise<T>;
  /** Runs it in the page of the window at this index, oldest first. */
  readonly page: <T>(code: string, index?: number) => Promise<T>;
  readonly end: () => Promise<void>;
}

export interface Launch {
  /** `library`: a page of its own, which `LIBRARY_PAGE` names. */
  readonly what: 'app' | 'bare' | 'library';
  /** The user folder; a fresh one where it is not given. */
  readonly data?: string;
  readonly env?: Readonly<Record<string, string>>;
}

interface Waiting {
  readonly resolve: (value: never) => void;
  readonly reject: (error: Error) => void;
}

/** Starts the app or the bare windows. Rejects what is asked when the process ends too soon. */
export async function probed({ what, data, env = {} }: Launch): Promise<Probed> {
  const { executablePath, args, appFolder } = testElectron();
  const own = data ?? (await mkdtemp(join(tmpdir(), 'talking-piece-bench-')));
  const target = what === 'app' ? appFolder : join(here, what, 'main.cjs');
  const spawnedAt = performance.timeOrigin + performance.now();
  const child = spawn(executablePath, [...args, '-r', join(here, 'probe.cjs'), target], {
    env: { ...process.env, TALKING_PIECE_DATA: own, ...env },
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  const waiting = new Map<number, Waiting>();
  let asked = 0;
  const readyAt = new Promise<number>((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (!line.startsWith('@probe ')) return;
      const message = JSON.parse(line.slice(7)) as {
        id?: number;
        ready?: number;
        value?: never;
        error?: string;
      };
      if (message.ready !== undefined) resolve(message.ready);
      if (message.id === undefined) return;
      const { resolve: answer, reject: refuse } = waiting.get(message.id) ?? {};
      waiting.delete(message.id);
      if (message.error === undefined) answer?.(message.value as never);
      else refuse?.(new Error(message.error));
    });
    child.once('exit', (code) => {
      const error = new Error(`${what} ended with ${String(code)}`);
      for (const each of waiting.values()) each.reject(error);
      reject(error);
    });
  });
  // Whoever does not wait for it has no use for its failure either.
  readyAt.catch(() => undefined);
  const ask = <T>(code: string, argument?: unknown): Promise<T> =>
    new Promise<T>((resolve, reject) => {
      asked += 1;
      waiting.set(asked, { resolve, reject });
      child.stdin.write(`${JSON.stringify({ id: asked, code, argument: argument ?? null })}\n`);
    });
  return {
    pid: child.pid ?? 0,
    spawnedAt,
    readyAt,
    ask,
    page: (code, index = 0) =>
      ask(
        `const windows = electron.BrowserWindow.getAllWindows().toSorted((a, b) => a.id - b.id);
         return windows[argument.index].webContents.executeJavaScript(argument.code);`,
        { code, index },
      ),
    end: async () => {
      await ended(child);
      if (data === undefined) await rm(own, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.kill('SIGTERM');
  await gone;
}
