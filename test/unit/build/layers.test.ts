import { writeFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { commandLayer, layers, testLayer } from '../../../build/checks/layers.mjs';
import { runLayers } from '../../../build/checks/run-layers.mjs';
import { ROOT } from '../../../build/setup/paths.mjs';
import { fakeRun } from './support.ts';

function terminal() {
  const printed: string[] = [];
  return { printed, print: (text: string) => void printed.push(text), now: () => 0 };
}
const layer = (name: string, passed: number, failed: number) => ({
  name,
  check: async () => ({ passed, failed, details: `details of ${name}` }),
});

/** A layer whose runner writes these counts and ends with this code. */
function tests(counts: { passed: number; failed: number; skipped: number } | undefined, code = 0) {
  const { exec } = fakeRun(async (_command, args) => {
    if (counts !== undefined) await writeFile(args[1] ?? '', JSON.stringify(counts));
    return { code, stdout: 'what the runner said' };
  });
  return testLayer({ root: '/clone', exec }, 'unit', {
    command: (report) => ['runner', report],
    count: (report) => report,
  });
}

test('the last line sums up every layer, also after one that failed', async () => {
  const { printed, ...rest } = terminal();
  const passed = await runLayers([layer('types', 5, 1), layer('unit', 100, 0)], rest);
  expect(passed).toBe(false);
  expect(printed).toEqual([
    'details of types',
    'types: FAILED, 5 passed, 1 failed (0.0 s)',
    'unit: ok, 100 passed, 0 failed (0.0 s)',
    '105 passed, 1 failed',
  ]);
});

test('a layer that crashes counts as failed', async () => {
  const { printed, ...rest } = terminal();
  const crashing = { name: 'e2e', check: () => Promise.reject(new Error('no runner')) };
  expect(await runLayers([layer('unit', 1, 0), crashing], rest)).toBe(false);
  expect(printed.at(-1)).toBe('1 passed, 1 failed');
});

test('everything passed only when something did', async () => {
  expect(await runLayers([layer('unit', 2, 0)], terminal())).toBe(true);
  expect(await runLayers([], terminal())).toBe(false);
});

test('each command of a check counts, and tells what it said when it fails', async () => {
  const { exec } = fakeRun((_command, args) =>
    args[1] === 'bad' ? { code: 2, stdout: 'error in bad' } : undefined,
  );
  const types = commandLayer({ root: '/clone', exec }, 'types', [
    ['tsc', 'good'],
    ['tsc', 'bad'],
  ]);
  expect(await types.check()).toEqual({ passed: 1, failed: 1, details: 'error in bad' });
});

test('tests are counted from the runner’s report', async () => {
  expect(await tests({ passed: 7, failed: 0, skipped: 0 }).check()).toMatchObject({ passed: 7, failed: 0 });
  expect(await tests({ passed: 6, failed: 1, skipped: 0 }, 1).check()).toEqual({
    passed: 6,
    failed: 1,
    details: 'what the runner said',
  });
});

test.each([
  ['no test', { passed: 0, failed: 0, skipped: 0 }, 0, /No test ran/],
  ['no report', undefined, 0, /No test ran/],
  ['a skipped test', { passed: 3, failed: 0, skipped: 1 }, 0, /1 skipped/],
  ['a runner that ends badly', { passed: 3, failed: 0, skipped: 0 }, 1, /ended with code 1/],
] as const)('a test layer with %s has failed', async (_name, counts, code, why) => {
  const outcome = await tests(counts, code).check();
  expect(outcome.failed).toBe(1);
  expect(outcome.details).toMatch(why);
});

test('npm test has every layer, fast first', () => {
  expect(layers({ root: ROOT, platform: 'linux' }).map(({ name }) => name)).toEqual([
    'format',
    'types',
    'lint',
    'boundaries',
    'styles',
    'unused',
    'unit',
    'component',
    'build',
    'e2e',
    'package',
  ]);
});
