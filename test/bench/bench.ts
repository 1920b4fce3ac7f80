import { expect, test } from '@playwright/test';
import { writeFile } from 'node:fs/promises';
import { cpus, release, totalmem } from 'node:os';
import { join } from 'node:path';
import { testElectron } from '../support/electron.ts';
import { append } from './figures/append.ts';
import { key } from './figures/key.ts';
import { live } from './figures/live.ts';
import { pdf } from './figures/pdf.ts';
import { plan } from './figures/plan.ts';
import { replay } from './figures/replay.ts';
import { scripts } from './figures/scripts.ts';
import { search } from './figures/search.ts';
import { start } from './figures/start.ts';
import type { Figure } from './support/figures.ts';

const all = { scripts, replay, search, append, start, key, plan, pdf, live } satisfies {
  readonly [name: string]: () => Promise<Figure[]>;
};
const asked = (process.env['TALKING_PIECE_BENCH'] ?? '').split(' ').filter((name) => name !== '');

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

function results(figures: readonly Figure[]): string {
  const cpu = cpus();
  const machine = `${cpu[0]?.model.trim() ?? 'unknown processor'}, ${cpu.length} cores, ${(totalmem() / 2 ** 30).toFixed(0)} GB, ${process.platform} ${release()}`;
  return `# Figures

Measured by \`npm run bench\`, each beside a bare window (or the bare call) on the same runtime, alternating, in one run.

- Machine: ${machine}
- Runtime: Electron ${testElectron().version}, under a virtual display, drawing in software
- Day: ${new Date().toISOString().slice(0, 10)}

${[
  row(['What', 'Measured', 'Beside it', 'Gate', 'Met']),
  row(['---', '---', '---', '---', '---']),
  ...figures.map((each) =>
    row([each.name, each.measured, each.beside, each.gate, each.met ? 'yes' : '**no**']),
  ),
].join('\n')}
`;
}

test('the figures', async () => {
  const names = asked.length === 0 ? Object.keys(all) : asked;
  const figures: Figure[] = [];
  for (const name of names) {
    const measure = (all as Readonly<Record<string, () => Promise<Figure[]>>>)[name];
    if (measure === undefined)
      throw new Error(`no figure is called ${name}; there are: ${Object.keys(all).join(', ')}`);
    for (const figure of await measure()) {
      figures.push(figure);
      process.stdout.write(
        `${figure.name}: ${figure.measured} (${figure.beside}; ${figure.gate}) ${figure.met ? 'met' : 'MISSED'}\n`,
      );
    }
  }
  // Only a whole run is a result.
  if (asked.length === 0) await writeFile(join(import.meta.dirname, 'RESULTS.md'), results(figures));
  expect(figures.filter(({ met }) => !met).map(({ name }) => name)).toEqual([]);
});
