import { expect, test } from '@playwright/test';
import { readFile, writeFile } from 'node:fs/promises';
import { cpus, release, totalmem } from 'node:os';
import { join } from 'node:path';
import { testElectron } from '../support/electron.ts';
import { append } from './figures/append.ts';
import { groups } from './figures/groups.ts';
import { key } from './figures/key.ts';
import { library } from './figures/library.ts';
import { list } from './figures/list.ts';
import { live } from './figures/live.ts';
import { pdf } from './figures/pdf.ts';
import { plan } from './figures/plan.ts';
import { replay } from './figures/replay.ts';
import { scripts } from './figures/scripts.ts';
import { search } from './figures/search.ts';
import { start } from './figures/start.ts';
import { wall } from './figures/wall.ts';
import { strip } from './figures/strip.ts';
import type { Figure } from './support/figures.ts';

const all = {
  scripts,
  replay,
  search,
  list,
  groups,
  append,
  start,
  key,
  plan,
  library,
  pdf,
  live,
  strip,
  wall,
} satisfies {
  readonly [name: string]: () => Promise<Figure[]>;
};
const asked = (process.env['TALKING_PIECE_BENCH'] ?? '').split(' ').filter((name) => name !== '');

const here = import.meta.dirname;

/** What a figure was when it was last measured. */
interface Measured {
  readonly day: string;
  readonly rows: readonly Figure[];
}

/** Each is measured beside its bare window in one run of its own, so that one can be measured again by itself. */
async function write(found: ReadonlyMap<string, readonly Figure[]>): Promise<void> {
  const file = join(here, 'results.json');
  const before = JSON.parse(await readFile(file, 'utf8').catch(() => '{}')) as Record<string, Measured>;
  const day = new Date().toISOString().slice(0, 10);
  const now = Object.fromEntries([...found].map(([name, rows]) => [name, { day, rows }]));
  const measured = Object.keys(all).flatMap((name) => {
    const last = { ...before, ...now }[name];
    return last === undefined ? [] : [[name, last] as const];
  });
  await writeFile(file, `${JSON.stringify(Object.fromEntries(measured), null, 2)}\n`);
  await writeFile(join(here, 'RESULTS.md'), results(measured.map(([, last]) => last)));
}

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

function results(measured: readonly Measured[]): string {
  const cpu = cpus();
  const machine = `${cpu[0]?.model.trim() ?? 'unknown processor'}, ${cpu.length} cores, ${(totalmem() / 2 ** 30).toFixed(0)} GB, ${process.platform} ${release()}`;
  const rows = measured.flatMap(({ day, rows: figures }) =>
    figures.map((each) =>
      row([each.name, each.measured, each.beside, each.gate, each.met ? 'yes' : '**no**', day]),
    ),
  );
  return `# Figures

Measured by \`npm run bench\`, each beside a bare window (or the bare call) on the same runtime, alternating, in one run.

- Machine: ${machine}
- Runtime: Electron ${testElectron().version}, under a virtual display, drawing in software

${[
  row(['What', 'Measured', 'Beside it', 'Gate', 'Met', 'Day']),
  row(['---', '---', '---', '---', '---', '---']),
  ...rows,
].join('\n')}
`;
}

test('the figures', async () => {
  const names = asked.length === 0 ? Object.keys(all) : asked;
  const figures: Figure[] = [];
  const measured = new Map<string, readonly Figure[]>();
  const unknown = names.filter((name) => !Object.hasOwn(all, name));
  if (unknown.length > 0)
    throw new Error(`no figure is called ${unknown.join(', ')}; there are: ${Object.keys(all).join(', ')}`);
  for (const name of names) {
    const measure = (all as Readonly<Record<string, () => Promise<Figure[]>>>)[name];
    if (measure === undefined) continue;
    const rows = await measure();
    measured.set(name, rows);
    for (const figure of rows) {
      figures.push(figure);
      process.stdout.write(
        `${figure.name}: ${figure.measured} (${figure.beside}; ${figure.gate}) ${figure.met ? 'met' : 'MISSED'}\n`,
      );
    }
  }
  await write(measured);
  expect(figures.filter(({ met }) => !met).map(({ name }) => name)).toEqual([]);
});
