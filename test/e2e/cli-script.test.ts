import { expect, test } from '@playwright/test';
import { spawn } from 'node:child_process';
import { access, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freshData, launchApp } from '../support/app.ts';

const root = join(import.meta.dirname, '../..');
let folder = '';

test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'talking-piece-script-'));
});
test.afterAll(() => rm(folder, { recursive: true, force: true }));

interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** `npm run --silent cli -- …`, as a person or a script types it, from a folder of their own. */
function cli(...args: readonly string[]): Promise<Ran> {
  const child = spawn('npm', ['run', '--silent', 'cli', '--prefix', root, '--', ...args], {
    cwd: folder,
    env: { ...process.env, INIT_CWD: folder },
  });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (text: Buffer) => (stdout += text.toString()));
  child.stderr.on('data', (text: Buffer) => (stderr += text.toString()));
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, stdout, stderr })));
}

const lines = (text: string): string[] =>
  text.split('\n').filter((line) => line !== '' && !line.startsWith('npm warn'));

test('a file of turns becomes its summary, beside the open app', async () => {
  const { data, remove } = await freshData();
  const running = await launchApp({ data });
  await writeFile(
    join(folder, 'talk.csv'),
    'person,start,end\nAnna Berg,0,10\nBo Lind,10,15.5\nAnna Berg,15.5,20\n',
  );
  const ran = await cli('summary', 'talk.csv', '--to', 'out', '--format', 'md,csv', '--names', 'initials');
  expect(ran.code).toBe(0);
  expect(ran.stdout).toBe('');
  expect((await readdir(join(folder, 'out'))).toSorted()).toEqual([
    'measures.csv',
    'participation.csv',
    'summary.md',
  ]);
  const participation = await readFile(join(folder, 'out', 'participation.csv'), 'utf8');
  expect(participation.split(/\r?\n/u)).toEqual([
    'person,role,speaking_seconds,turns,share,longest_turn_seconds',
    'AB,member,14.500,2,0.725000,10.000',
    'BL,member,5.500,1,0.275000,5.500',
    '',
  ]);
  const markdown = await readFile(join(folder, 'out', 'summary.md'), 'utf8');
  expect(markdown).not.toMatch(/Anna|Berg|Lind/u);
  // The open app noticed nothing.
  expect(running.app.windows()).toHaveLength(1);
  await running.close();
  await remove();
});

test('an agenda becomes rows on stdout, and bad input one line on stderr', async () => {
  await writeFile(join(folder, 'plan.md'), '- 9:00 Hello\n- 9:10 *Talk*\n- 9:30 End\n');
  const ran = await cli('agenda', 'plan.md');
  expect(ran.code).toBe(0);
  expect(ran.stdout.split(/\r?\n/u)).toEqual([
    'line,start,minutes,title,owner,notes,doubt',
    '1,09:00,10,Hello,,,',
    '2,09:10,20,Talk,,,',
    '',
  ]);
  expect(lines(ran.stderr)).toEqual([]);
  await writeFile(join(folder, 'letter.txt'), 'Dear all, there is nothing to be seen in this letter.\n');
  const bad = await cli('agenda', 'letter.txt');
  expect([bad.code, bad.stdout]).toEqual([1, '']);
  expect(lines(bad.stderr)).toHaveLength(1);
  expect(bad.stderr).toMatch(/^letter\.txt: there is no row/mu);
});

test('groups for a series of sessions become one JSON line each', async () => {
  const ran = await cli('groups', '--people', '9', '--size', '3', '--sessions', '4', '--seed', '7');
  expect(ran.code).toBe(0);
  const printed = lines(ran.stdout).map((line) => JSON.parse(line) as { session: number; repeats: number });
  expect(printed.map(({ session, repeats }) => [session, repeats])).toEqual([
    [1, 0],
    [2, 0],
    [3, 0],
    [4, 0],
  ]);
  const bad = await cli('groups', '--people', '9', '--size', '12', '--sessions', '4', '--seed', '7');
  expect([bad.code, bad.stdout]).toEqual([1, '']);
  expect(lines(bad.stderr)).toEqual(['--size “12”: it must be a whole number from 2 to 9']);
});

test('bad input: exit 1, one line that names file, line and fault, and nothing written', async () => {
  await writeFile(
    join(folder, 'bad.rttm'),
    'SPEAKER a 1 0.0 2.0 <NA> <NA> x <NA> <NA>\nSPEAKER a 1 3.0 -2.0 <NA> <NA> x <NA> <NA>\n',
  );
  const ran = await cli('summary', 'bad.rttm', '--to', 'none');
  expect(ran.code).toBe(1);
  expect(ran.stdout).toBe('');
  expect(lines(ran.stderr)).toHaveLength(1);
  expect(ran.stderr).toMatch(/bad\.rttm.*2/u);
  await expect(access(join(folder, 'none'))).rejects.toThrow();
});
