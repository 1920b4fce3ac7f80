import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, onTestFinished } from 'vitest';
import type { Run, RunResult } from '../../../build/setup/run.mjs';

/** A folder of its own for one test, with the given files, removed when the test is over. */
export async function folderWith(files: Record<string, string> = {}): Promise<string> {
  const folder = await write(files);
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

const shared: string[] = [];
afterAll(async () => {
  for (const folder of shared.splice(0)) await rm(folder, { recursive: true, force: true });
});

/** The same for all tests of a file, removed after the last: for a `beforeAll`. */
export async function folderForAll(files: Record<string, string>): Promise<string> {
  const folder = await write(files);
  shared.push(folder);
  return folder;
}

async function write(files: Record<string, string>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'talking-piece-unit-'));
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content);
  }
  return folder;
}

/** Collects what the person at the terminal would read. */
export function listener() {
  const lines: string[] = [];
  const hear = (text: string) => void lines.push(text);
  return { lines, say: { note: hear, step: hear } };
}

type Answer = Partial<RunResult> | undefined;

/** Programs that are not run: `answer` says how each ends (code 0 when it says nothing). Calls are kept. */
export function fakeRun(answer: (command: string, args: string[], cwd: string) => Answer | Promise<Answer>) {
  const calls: string[] = [];
  const exec: Run = async (command, args, options) => {
    calls.push([command, ...args].join(' '));
    return {
      code: 0,
      signal: null,
      stdout: '',
      stderr: '',
      ...(await answer(command, args, options?.cwd ?? '')),
    };
  };
  return { calls, exec };
}
