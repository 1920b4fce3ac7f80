import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT } from '../../../build/setup/paths.mjs';
import { run } from '../../../build/setup/run.mjs';
import { folderWith } from './support.ts';

/** Runs a tool of node_modules in a folder. */
async function tool(script: string, args: string[], folder: string) {
  const { code, stdout, stderr } = await run(
    process.execPath,
    [join(ROOT, 'node_modules', script), ...args],
    {
      cwd: folder,
    },
  );
  return { code, text: `${stdout}${stderr}` };
}

async function styles(css: string) {
  const folder = await folderWith({ 'a.css': css });
  return tool('stylelint/bin/stylelint.mjs', ['--config', join(ROOT, '.stylelintrc.json'), 'a.css'], folder);
}

describe('styles keep to logical directions and bundled files', () => {
  test.each([
    'margin-left: 1px',
    'left: 0',
    'width: 3px',
    'height: 3px',
    'border-top: 1px solid',
    'text-align: left',
    'float: right',
    'padding: 1px 2px 3px 4px',
    'background: url(https://example.test/a.png)',
  ])('refused: %s', async (declaration) => {
    const { code, text } = await styles(`.a {\n  ${declaration};\n}\n`);
    expect(code, text).toBe(2);
  });

  test('allowed: logical ones', async () => {
    const { code, text } = await styles(
      '.a {\n  margin-inline-start: 1px;\n  inline-size: 3px;\n  inset: 0;\n  padding: 1px 2px 3px 2px;\n  text-align: start;\n  overflow-x: auto;\n}\n',
    );
    expect(code, text).toBe(0);
  });
});

describe('the compiler keeps to the flags of the house', () => {
  const REFUSED: [flag: string, code: string][] = [
    ['noUncheckedIndexedAccess', 'export const first = (a: number[]): number => a[0];'],
    ['exactOptionalPropertyTypes', 'export const a: { b?: number } = { b: undefined };'],
    ['verbatimModuleSyntax', "import { T } from './other.ts';\nexport const a: T = 1;"],
    ['noImplicitOverride', 'class A { a() {} }\nexport class B extends A { a() {} }'],
    [
      'noFallthroughCasesInSwitch',
      'export function f(a: number) {\n  switch (a) {\n    case 1:\n      a += 1;\n    case 2:\n      return a;\n  }\n  return 0;\n}',
    ],
    ['erasableSyntaxOnly', 'export enum Kind {\n  A,\n}'],
    ['no Node in shared', "import { sep } from 'node:path';\nexport { sep };"],
    ['no DOM in shared', 'export const width = document.body.clientWidth;'],
  ];

  async function compile(code: string) {
    const shared = JSON.parse(await readFile(join(ROOT, 'shared/tsconfig.json'), 'utf8'));
    const folder = await folderWith({
      'tsconfig.json': JSON.stringify({ ...shared, extends: join(ROOT, 'tsconfig.base.json') }),
      'other.ts': 'export type T = number;',
      'a.ts': code,
    });
    return tool('typescript/bin/tsc', ['--noEmit', '-p', '.'], folder);
  }

  test.each(REFUSED)('%s', async (_flag, code) => {
    const result = await compile(code);
    expect(result.text).toMatch(/^a\.ts.*error TS/m);
    expect(result.code).not.toBe(0);
  });

  test('good code passes', async () => {
    expect(await compile("import type { T } from './other.ts';\nexport const a: T = 1;")).toEqual({
      code: 0,
      text: '',
    });
  });
});

test('unformatted code is refused', async () => {
  const folder = await folderWith({ 'a.ts': 'export const a = "1"' });
  const config = join(ROOT, '.prettierrc.json');
  const { code } = await tool('prettier/bin/prettier.cjs', ['--check', '--config', config, 'a.ts'], folder);
  expect(code).toBe(1);
});

test('unused files and packages are found', async () => {
  const config = JSON.parse(await readFile(join(ROOT, 'knip.json'), 'utf8'));
  const folder = await folderWith({
    'package.json': JSON.stringify({ name: 'a', dependencies: { 'nobody-needs-me': '1.0.0' } }),
    'knip.json': JSON.stringify(config),
    'electron/main/index.ts': 'export {};',
    'shared/forgotten.ts': 'export const forgotten = 1;',
  });
  const { code, text } = await tool('knip/bin/knip.js', ['--no-progress'], folder);
  expect(code, text).toBe(1);
  expect(text).toMatch(/shared\/forgotten\.ts/);
  expect(text).toMatch(/nobody-needs-me/);
});
