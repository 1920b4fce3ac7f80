import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../../..');

interface Point {
  readonly number: number;
  readonly tests: readonly { readonly file: string; readonly name: string }[];
}

function pointsOf(markdown: string): Point[] {
  return markdown
    .split(/^(?=\d+\. )/mu)
    .slice(1)
    .map((text) => ({
      number: Number.parseInt(text, 10),
      tests: [...text.matchAll(/^ +- `(?<file>[^`]+)`: (?<name>.+)$/gmu)].map(({ groups }) => ({
        file: groups?.['file'] ?? '',
        name: groups?.['name'] ?? '',
      })),
    }));
}

/** What in the list does not hold: a point without a test, a test that there is not. */
async function faultsOf(markdown: string): Promise<string[]> {
  const faults: string[] = [];
  const points = pointsOf(markdown);
  for (let number = 1; number <= 20; number += 1)
    if (!points.some((point) => point.number === number && point.tests.length > 0))
      faults.push(`point ${number} has no test`);
  for (const { number, tests } of points)
    for (const { file, name } of tests) {
      const code = await readFile(join(root, file), 'utf8').catch(() => '');
      if (
        !["'", '"', '`'].some((quote) =>
          new RegExp(`\\b(?:test|it)\\(\\s*$`, 'u').test(before(code, `${quote}${name}${quote}`)),
        )
      )
        faults.push(`point ${number}: ${file} has no test “${name}”`);
    }
  return faults;
}

const before = (code: string, part: string): string => code.slice(0, Math.max(0, code.indexOf(part)));

const list = await readFile(join(root, 'test/security.md'), 'utf8');

test('each of the twenty points has a test, and every test named is there', async () => {
  expect(pointsOf(list).map(({ number }) => number)).toEqual(Array.from({ length: 20 }, (_, i) => i + 1));
  expect(await faultsOf(list)).toEqual([]);
});

test('a test that is gone and a point without one are found', async () => {
  expect(await faultsOf(list.replace(': the page has no Node', ': the page has Node'))).toEqual([
    'point 2: test/e2e/security.test.ts has no test “the page has Node”',
  ]);
  expect(await faultsOf(list.replaceAll('test/e2e/forged', 'test/e2e/gone'))).toHaveLength(5);
  expect(await faultsOf(list.replace(/^9\. .*\n.*\n/mu, '9. **Nothing.**\n'))).toEqual([
    'point 9 has no test',
  ]);
});

test('the declared Electron is pinned exactly, and is not an old one', async () => {
  const manifest = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as {
    readonly devDependencies: Readonly<Record<string, string>>;
  };
  const version = manifest.devDependencies['electron'] ?? '';
  expect(version).toMatch(/^\d+\.\d+\.\d+$/u);
  expect(Number.parseInt(version, 10)).toBeGreaterThanOrEqual(45);
});
