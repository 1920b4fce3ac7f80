import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { ROOT } from '../../../build/setup/paths.mjs';
import { run } from '../../../build/setup/run.mjs';
import { folderForAll } from './support.ts';

/** Code that a rule must refuse, by the name of the rule. */
const BAD: [rule: string, file: string, code: string][] = [
  ['house(pure)', 'shared/a.ts', 'export const now = () => Date.now();'],
  ['house(pure)', 'shared/b.ts', 'export const today = () => new Date();'],
  ['house(pure)', 'shared/c.ts', 'export const clock = () => Date();'],
  ['house(pure)', 'shared/d.ts', 'export const noon = new Date(2026, 11, 1);'],
  ['house(pure)', 'shared/e.ts', "export const noon = Date.parse('2026-12-01T12:00');"],
  ['house(pure)', 'shared/f.ts', 'export const id = () => Math.random();'],
  ['house(pure)', 'shared/g.ts', 'export const id = () => crypto.randomUUID();'],
  ['house(pure)', 'shared/h.ts', 'setTimeout(() => {}, 5);'],
  ['house(pure)', 'shared/i.ts', 'setInterval(() => {}, 5);'],
  ['house(pure)', 'shared/j.ts', 'export const now = () => performance.now();'],
  ['house(pure)', 'shared/k.ts', "export const f = new Intl.DateTimeFormat('en', { hour: 'numeric' });"],
  ['house(pure)', 'shared/l.ts', 'export const zone = new Intl.DateTimeFormat().resolvedOptions();'],
  ['house(pure)', 'shared/m.ts', 'export const hour = (date: Date) => date.getHours();'],
  ['house(pure)', 'shared/n.ts', 'export const text = (date: Date) => date.toLocaleTimeString("en");'],
  ['house(pure)', 'shared/o.ts', 'export const now = () => globalThis.Date.now();'],
  ['house(pure)', 'shared/p.ts', "export const less = (a: string) => a.localeCompare('b');"],
  ['eslint(no-restricted-imports)', 'shared/q.ts', "import { sep } from 'node:path';\nexport { sep };"],
  ...['http', 'https', 'node:http2', 'net', 'node:tls', 'dgram', 'dns', 'node:dns/promises'].map(
    (name, index): [string, string, string] => [
      'house(no-network)',
      `electron/a${index}.ts`,
      `import * as module from '${name}';\nexport { module };`,
    ],
  ),
  ['house(no-network)', 'electron/b.ts', "export const get = () => fetch('x');"],
  ['house(no-network)', 'electron/c.ts', "export const get = () => globalThis.fetch('x');"],
  ['house(no-network)', 'electron/d.ts', "import { net } from 'electron';\nexport { net };"],
  ['house(no-network)', 'electron/e.ts', "export const load = () => import('node:https');"],
  ['house(no-network)', 'electron/f.ts', "export { connect } from 'node:net';"],
  [
    'house(no-raw-ipc)',
    'electron/main/g.ts',
    "import { ipcMain } from 'electron';\nipcMain.on('x', () => {});",
  ],
  [
    'house(no-raw-ipc)',
    'electron/main/h.ts',
    "import { ipcRenderer } from 'electron';\nipcRenderer.send('x');",
  ],
  ['house(no-raw-ipc)', 'electron/main/i.ts', "import * as all from 'electron';\nexport { all };"],
  ['house(no-raw-ipc)', 'renderer/i.ts', "import { ipcRenderer } from 'electron';\nipcRenderer.send('x');"],
  ['house(no-literals-in-dialogs)', 'electron/j.ts', "export const item = { label: 'Save as' };"],
  ['house(no-literals-in-jsx)', 'renderer/a.tsx', 'export const A = () => <p>Next round</p>;'],
  ['house(no-literals-in-jsx)', 'renderer/b.tsx', "export const A = () => <p>{'Next round'}</p>;"],
  ['house(no-literals-in-jsx)', 'renderer/c.tsx', 'export const A = () => <p aria-label="Next round" />;'],
  [
    'house(no-literals-in-jsx)',
    'renderer/d.tsx',
    "export const A = ({ on }: { on: boolean }) => <p title={on ? 'On air' : undefined} />;",
  ],
  [
    'house(no-literals-in-jsx)',
    'renderer/e.tsx',
    'export const A = ({ n }: { n: number }) => <p>{`${n} to go`}</p>;',
  ],
  [
    'typescript(no-floating-promises)',
    'shared/r.ts',
    'const work = async () => 1;\nexport const start = () => {\n  work();\n};',
  ],
  ['typescript(no-explicit-any)', 'shared/s.ts', 'export const f = (x: any): unknown => x;'],
  ['typescript(ban-ts-comment)', 'shared/t.ts', '// @ts-ignore\nexport const n: number = 1;'],
];

/** What the rules must leave in peace. */
const GOOD: [file: string, code: string][] = [
  ['shared/good.ts', 'export const later = (now: number) => new Date(now + 1).toISOString();'],
  ['shared/good-parse.ts', 'export const utc = (day: string) => Date.parse(`${day}T00:00:00Z`);'],
  [
    'shared/good-intl.ts',
    "export const f = (zone: string) => new Intl.DateTimeFormat('en', { timeZone: zone });",
  ],
  [
    'shared/good-name.ts',
    'export const view = { fetch: 1, performance: 2 };\nexport const n = view.performance;',
  ],
  ['electron/ipc/good.ts', "import { ipcMain } from 'electron';\nipcMain.on('x', () => {});"],
  ['electron/preload/good.ts', "import { ipcRenderer } from 'electron';\nipcRenderer.send('x');"],
  [
    'renderer/good.tsx',
    'export const A = ({ word }: { word: string }) => <p className="round next" id="a">{word} · {`${word} — ${word}`}</p>;',
  ],
];

type Report = { diagnostics: { code: string; filename: string }[] };
let found: { code: string; filename: string }[] = [];

beforeAll(async () => {
  const config = JSON.parse(await readFile(join(ROOT, '.oxlintrc.json'), 'utf8'));
  config.jsPlugins = [join(ROOT, 'build/checks/house-rules.mjs')];
  const folder = await folderForAll({
    '.oxlintrc.json': JSON.stringify(config),
    'tsconfig.json': await readFile(join(ROOT, 'tsconfig.base.json'), 'utf8'),
    ...Object.fromEntries([...BAD.map(([, file, code]) => [file, code]), ...GOOD]),
  });
  const oxlint = join(ROOT, 'node_modules/oxlint/bin/oxlint');
  const result = await run(process.execPath, [oxlint, '--type-aware', '--format=json'], { cwd: folder });
  found = (JSON.parse(result.stdout) as Report).diagnostics;
}, 60_000);

const codesIn = (file: string) => found.filter(({ filename }) => filename === file).map(({ code }) => code);

describe('the linter refuses', () => {
  test.each(BAD)('%s in %s', (rule, file) => {
    expect(codesIn(file)).toContain(rule);
  });
});

describe('the linter leaves in peace', () => {
  test.each(GOOD)('%s', (file) => {
    expect(codesIn(file)).toEqual([]);
  });
});
