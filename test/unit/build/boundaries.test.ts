import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { ROOT } from '../../../build/setup/paths.mjs';
import { run } from '../../../build/setup/run.mjs';
import { folderForAll } from './support.ts';

/** Imports that a rule must refuse: the rule, who imports, and what. */
const BAD: [rule: string, from: string, target: string][] = [
  ['shared-imports-shared', 'shared/time/a.ts', '../../electron/vault/x.ts'],
  ['shared-imports-shared', 'shared/time/b.ts', '../../renderer/ui/x.ts'],
  ['shared-imports-shared', 'shared/time/c.ts', 'node:path'],
  ['shared-imports-shared', 'shared/time/d.ts', 'react'],
  ['electron-without-renderer', 'electron/main/e.ts', '../../renderer/ui/x.ts'],
  ['electron-knows-no-react', 'electron/main/f.ts', 'react'],
  ['renderer-without-electron', 'renderer/room/g.ts', '../../electron/vault/x.ts'],
  ['renderer-without-electron', 'renderer/room/h.ts', 'electron'],
  ['renderer-without-node', 'renderer/room/i.ts', 'node:path'],
  ['dexie-in-index-alone', 'renderer/room/j.ts', 'dexie'],
  ['wall-is-a-page-of-its-own', 'renderer/wall/k.tsx', '../room/x.ts'],
  ['print-is-a-page-of-its-own', 'renderer/print/l.ts', '../session/x.ts'],
  ['wall-and-print-see-views', 'renderer/wall/m.ts', '../../shared/session/x.ts'],
  ['ui-stands-below', 'renderer/ui/n.ts', '../room/x.ts'],
  ['preload-is-thin', 'electron/preload/o.ts', '../vault/x.ts'],
  ['preload-is-thin', 'electron/preload/p.ts', '../../shared/session/x.ts'],
  ['main-composes', 'electron/vault/q.ts', '../main/index.ts'],
  ['no-test-code', 'shared/time/r.ts', '../../test/support/x.ts'],
  ['no-unknown', 'shared/time/s.ts', './nowhere.ts'],
  ['no-undeclared-package', 'renderer/room/t.ts', 'undeclared'],
  ['no-cycle', 'shared/time/cycle-a.ts', './cycle-b.ts'],
];

const GOOD: [from: string, target: string][] = [
  ['shared/time/good.ts', '../session/x.ts'],
  ['electron/vault/good.ts', '../../shared/session/x.ts'],
  ['renderer/index/good.ts', 'dexie'],
  ['renderer/room/good.tsx', '../wall/x.ts'],
  ['renderer/wall/good.ts', '../ui/x.ts'],
  ['electron/preload/good.ts', '../../shared/ipc/x.ts'],
  ['electron/preload/good-electron.ts', 'electron'],
];

/** Not TypeScript alone: a reader that takes `<` for a cast stumbles here. */
const JSX = 'export const A = () => (\n  <p title={x}>\n    <b />\n  </p>\n);';

const PLAIN = [
  'shared/session',
  'shared/ipc',
  'electron/vault',
  'renderer/ui',
  'renderer/room',
  'renderer/session',
  'renderer/wall',
  'test/support',
].map((folder) => `${folder}/x.ts`);
const PACKAGES = ['react', 'dexie', 'electron', 'undeclared'];

type Violation = { rule: { name: string }; from: string };
let found: Violation[] = [];

beforeAll(async () => {
  const folder = await folderForAll({
    'package.json': JSON.stringify({ dependencies: { react: '1', dexie: '1', electron: '1' } }),
    ...Object.fromEntries(
      PACKAGES.flatMap((name) => [
        [`node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', main: 'index.js' })],
        [`node_modules/${name}/index.js`, ''],
      ]),
    ),
    ...Object.fromEntries(PLAIN.map((file) => [file, 'export const x = 1;'])),
    'electron/main/index.ts': 'export const x = 1;',
    'shared/time/cycle-b.ts': "import { x } from './cycle-a.ts';\nexport { x };",
    ...Object.fromEntries(
      [...BAD.map(([, from, target]) => [from, target] as const), ...GOOD].map(([from, target]) => [
        from,
        `import { x } from '${target}';\nexport { x };\n${from.endsWith('.tsx') ? JSX : ''}`,
      ]),
    ),
  });
  const cruiser = join(ROOT, 'build/checks/boundaries.mjs');
  const config = join(ROOT, '.dependency-cruiser.mjs');
  const areas = ['shared', 'electron', 'renderer', 'test'];
  const result = await run(
    process.execPath,
    [cruiser, '--config', config, '--output-type', 'json', ...areas],
    { cwd: folder },
  );
  found = (JSON.parse(result.stdout) as { summary: { violations: Violation[] } }).summary.violations;
}, 60_000);

const rulesBrokenBy = (file: string) =>
  found.filter(({ from }) => from === file).map(({ rule }) => rule.name);

describe('the import rules refuse', () => {
  test.each(BAD)('%s: %s importing %s', (rule, from) => {
    expect(rulesBrokenBy(from)).toContain(rule);
  });
});

describe('the import rules allow', () => {
  test.each(GOOD)('%s importing %s', (from) => {
    expect(rulesBrokenBy(from)).toEqual([]);
  });
});
