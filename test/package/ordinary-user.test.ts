import type { ChildProcess } from 'node:child_process';
import { execFileSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { sessionJson } from '../../shared/summary/json.ts';
import { en } from '../../shared/words/en.ts';
import { installed, processesOf, type Installed, type Process } from '../support/ordinary-user.ts';
import { sampleEvents, sampleRoster } from '../support/summary/sample.ts';

const SLOW = { timeout: 60_000 };

let user: Installed;
beforeAll(async () => {
  user = await installed();
});
afterAll(() => user.remove());

const pagesOf = (processes: readonly Process[]): readonly Process[] =>
  processes.filter(({ args }) => args.includes('--type=renderer'));

/** Starts the app and waits until the page of its console runs: in the sandbox, which a new process enters before it runs anything of a page. */
async function openConsole(): Promise<{ child: ChildProcess; processes: readonly Process[] }> {
  const child = user.start([]);
  child.stderr?.resume();
  let processes: readonly Process[] = [];
  await vi.waitFor(
    async () => {
      processes = await processesOf(child.pid ?? 0);
      // 2: filtered by seccomp-bpf, which is Chromium's inner sandbox.
      const filters = pagesOf(processes).map(({ status }) => status.get('Seccomp'));
      expect(filters).not.toEqual([]);
      expect(new Set(filters)).toEqual(new Set(['2']));
    },
    { timeout: 30_000, interval: 50 },
  );
  return { child, processes };
}

const ended = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    child.once('close', () => resolve());
    child.kill('SIGTERM');
  });

test('writes a summary by its command line', SLOW, async () => {
  const record = join(user.home, 'evening.json');
  await writeFile(record, sessionJson(sampleEvents(), sampleRoster));
  const out = join(user.home, 'out');
  const { code, stdout, lines } = await user.run(['--cli', 'summary', 'evening.json', '--to', 'out']);
  expect(lines.at(-1)).toBe(en.cli.wrote(join(out, 'summary.pdf')));
  expect([code, stdout]).toEqual([0, '']);
  expect(await readFile(join(out, 'summary.md'), 'utf8')).toContain('# Asking for help');
  const info = execFileSync('pdfinfo', [join(out, 'summary.pdf')], { encoding: 'utf8' });
  expect(info).toMatch(/^Title:\s+Asking for help$/mu);
  expect(info).toMatch(/^Creator:\s+Talking Piece$/mu);
  expect(info).toMatch(/^Tagged:\s+yes$/mu);
});

test('opens its console as that user, every page in the sandbox', SLOW, async () => {
  const { child, processes } = await openConsole();
  try {
    const own = process.getuid?.() === 0 ? '65534' : String(process.getuid?.());
    for (const { args, status } of processes) {
      expect(status.get('Uid')?.split('\t')).toEqual([own, own, own, own]);
      expect(args).not.toContain('--no-sandbox');
    }
  } finally {
    await ended(child);
  }
});

test('does not start without the sandbox, and says why', SLOW, async () => {
  for (const [args, env] of [
    [['--no-sandbox'], {}],
    [[], { ELECTRON_DISABLE_SANDBOX: '1' }],
  ] as const) {
    const { code, lines } = await user.run([...args, '--cli', '--help'], env);
    expect([code, lines]).toEqual([1, [en.main.noSandbox.text]]);
  }
});

test('is no Node for others: neither variable nor switch opens it', SLOW, async () => {
  const script = join(user.home, 'foreign.cjs');
  await writeFile(script, "process.stdout.write('FOREIGN');");
  const asNode = await user.run(['--cli', '--help'], { ELECTRON_RUN_AS_NODE: '1' });
  const required = await user.run(['--cli', '--help'], { NODE_OPTIONS: `--require ${script}` });
  const inspected = await user.run(['--inspect=0', '--cli', '--help']);
  for (const { code, stdout, lines } of [asNode, required, inspected]) {
    expect([code, stdout.trim()]).toEqual([0, en.cli.usage]);
    expect(lines.join('\n')).not.toMatch(/Debugger listening|FOREIGN/u);
  }
});
