import { expect, test } from '@playwright/test';
import { spawn } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { testElectron } from '../support/electron.ts';

const root = join(import.meta.dirname, '../..');
let folder = '';
test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'talking-piece-fresh-'));
  await writeFile(join(folder, 'talk.csv'), 'person,start,end\nAnna,0,10\nBo,10,15.5\n');
});
test.afterEach(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }));

interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function ran(file: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Ran> {
  const child = spawn(file, args, { cwd: folder, env: { ...process.env, INIT_CWD: folder, ...env } });
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (text: Buffer) => (stdout += text.toString()));
  child.stderr.on('data', (text: Buffer) => (stderr += text.toString()));
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, stdout, stderr })));
}

/** What a clone has, and nothing that was made in it; the dependencies are borrowed. */
async function unbuiltClone(): Promise<string> {
  const clone = join(folder, 'clone');
  const made = new Set(['node_modules', 'out', '.git', '.setup', 'dist', 'demo-output', 'test-results']);
  await cp(root, clone, {
    recursive: true,
    filter: (path) => !made.has(relative(root, path).split('/')[0] ?? ''),
  });
  await symlink(join(root, 'node_modules'), join(clone, 'node_modules'));
  return clone;
}

test('the command line sets itself up: in a clone never built it builds, finds a display and writes the summary', async () => {
  test.setTimeout(120_000);
  const clone = await unbuiltClone();
  expect(await readdir(clone)).not.toContain('out');
  const args = ['run', '--silent', 'cli', '--prefix', clone, '--', 'summary', 'talk.csv', '--to', 'sum'];
  const { code, stdout, stderr } = await ran('npm', args, { DISPLAY: '', WAYLAND_DISPLAY: '' });
  expect([code, stdout], stderr).toEqual([0, '']);
  expect((await readdir(join(folder, 'sum'))).toSorted()).toEqual(['summary.md', 'summary.pdf']);
  expect(await readdir(clone)).toContain('out');
});

test('the command line prints in a window that nobody sees', async () => {
  const electron = testElectron();
  const witness = join(folder, 'windows');
  const { code, stderr } = await ran(
    electron.executablePath,
    [
      ...electron.args,
      '-r',
      join(root, 'test/support/window-witness.cjs'),
      electron.appFolder,
      '--cli',
      'summary',
      'talk.csv',
      '--to',
      'sum',
    ],
    { TALKING_PIECE_WITNESS: witness },
  );
  expect(code, stderr).toBe(0);
  expect(await readdir(join(folder, 'sum'))).toContain('summary.pdf');
  expect(await readFile(witness, 'utf8')).toBe('made\n');
});
