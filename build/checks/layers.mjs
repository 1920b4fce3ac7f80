import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../setup/run.mjs';

/** A layer that hangs must not hang the whole run. */
const LIMIT_MS = 15 * 60_000;

/**
 * @typedef {{ passed: number, failed: number, details: string }} Outcome `details` only when something failed
 * @typedef {{ name: string, check(): Promise<Outcome> }} Layer
 * @typedef {{ root: string, exec?: import('../setup/run.mjs').Run, platform?: NodeJS.Platform }} Context
 */

/** @param {import('../setup/run.mjs').RunResult} result */
const output = (result) => `${result.stdout}${result.stderr}`.trim();

/**
 * A layer of commands, each of which is one check that passes with exit code 0.
 *
 * @param {Context} context
 * @param {string} name
 * @param {string[][]} commands each a script of node_modules or of ours, and its arguments, run by this Node
 * @returns {Layer}
 */
export function commandLayer({ root, exec = run }, name, commands) {
  return {
    name,
    async check() {
      let passed = 0;
      const problems = [];
      for (const [script = '', ...args] of commands) {
        const result = await exec(process.execPath, [join(root, script), ...args], {
          cwd: root,
          limitMs: LIMIT_MS,
        });
        if (result.code === 0) passed += 1;
        else
          problems.push(output(result) || `${script} ended with ${result.signal ?? `code ${result.code}`}`);
      }
      return { passed, failed: problems.length, details: problems.join('\n') };
    },
  };
}

/**
 * A layer of tests, counted by the report that the runner writes. A run without a test, with a skipped test or
 * without a report has failed: a test that does not run proves nothing.
 *
 * @param {Context} context
 * @param {string} name
 * @param {{
 *   command(report: string): string[],
 *   env?(report: string): Record<string, string>,
 *   count(report: any): { passed: number, failed: number, skipped: number },
 * }} runner `count` reads the runner's own JSON, whose shape is its own
 * @returns {Layer}
 */
export function testLayer({ root, exec = run }, name, runner) {
  return {
    name,
    async check() {
      const folder = await mkdtemp(join(tmpdir(), 'talking-piece-test-'));
      const report = join(folder, 'report.json');
      try {
        const [script = '', ...args] = runner.command(report);
        const result = await exec(process.execPath, [join(root, script), ...args], {
          cwd: root,
          env: { ...process.env, ...runner.env?.(report) },
          limitMs: LIMIT_MS,
        });
        const text = await readFile(report, 'utf8').catch(() => undefined);
        const counts =
          text === undefined ? { passed: 0, failed: 0, skipped: 0 } : runner.count(JSON.parse(text));
        return judge(counts, result);
      } finally {
        await rm(folder, { recursive: true, force: true });
      }
    },
  };
}

/**
 * @param {{ passed: number, failed: number, skipped: number }} counts
 * @param {import('../setup/run.mjs').RunResult} result
 * @returns {Outcome}
 */
function judge({ passed, failed, skipped }, result) {
  const reasons = [];
  if (skipped > 0) reasons.push(`${skipped} skipped: a test that does not run proves nothing.`);
  if (passed + failed + skipped === 0) reasons.push('No test ran.');
  else if (result.code !== 0 && failed === 0)
    reasons.push(`The runner ended with ${result.signal ?? `code ${result.code}`}.`);
  const allFailed = failed + skipped + (reasons.length > 0 && failed + skipped === 0 ? 1 : 0);
  if (allFailed === 0) return { passed, failed: 0, details: '' };
  return { passed, failed: allFailed, details: [output(result), ...reasons].join('\n') };
}

const TSC = 'node_modules/typescript/bin/tsc';
const AREAS = ['shared', 'electron', 'electron/preload', 'renderer', 'build', 'test'];

/** @param {Context} context @param {string} project */
const vitestLayer = (context, project) =>
  testLayer(context, project, {
    command: (report) => [
      'node_modules/vitest/vitest.mjs',
      'run',
      `--project=${project}`,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ],
    count: (report) => ({
      passed: report.numPassedTests,
      failed: report.numFailedTests,
      skipped: report.numPendingTests + report.numTodoTests,
    }),
  });

/** @param {Context} context */
const playwrightLayer = (context) =>
  testLayer(context, 'e2e', {
    command: () => ['node_modules/@playwright/test/cli.js', 'test', '--reporter=list,json'],
    env: (report) => ({ PLAYWRIGHT_JSON_OUTPUT_FILE: report, PLAYWRIGHT_JSON_OUTPUT_NAME: report }),
    count: ({ stats }) => ({
      passed: stats.expected,
      failed: stats.unexpected + stats.flaky,
      skipped: stats.skipped,
    }),
  });

/**
 * Everything `npm test` proves, fast first.
 *
 * @param {Context} context
 * @returns {Layer[]}
 */
export function layers(context) {
  return [
    commandLayer(context, 'format', [
      ['node_modules/prettier/bin/prettier.cjs', '--check', '--log-level=warn', '.'],
    ]),
    commandLayer(
      context,
      'types',
      AREAS.map((area) => [TSC, '--noEmit', '-p', area]),
    ),
    commandLayer(context, 'lint', [['node_modules/oxlint/bin/oxlint', '--type-aware', '--deny-warnings']]),
    commandLayer(context, 'boundaries', [
      [
        'build/checks/boundaries.mjs',
        '--config',
        '.dependency-cruiser.mjs',
        'shared',
        'electron',
        'renderer',
        'build',
        'test',
      ],
    ]),
    commandLayer(context, 'styles', [['node_modules/stylelint/bin/stylelint.mjs', 'renderer/**/*.css']]),
    commandLayer(context, 'unused', [['node_modules/knip/bin/knip.js', '--no-progress']]),
    vitestLayer(context, 'unit'),
    vitestLayer(context, 'component'),
    commandLayer(context, 'build', [['build/build.mjs']]),
    playwrightLayer(context),
    // The trial of a release is for Linux; elsewhere `npm run dist -- --release` checks what it packed.
    ...((context.platform ?? process.platform) === 'linux' ? [vitestLayer(context, 'package')] : []),
  ];
}
