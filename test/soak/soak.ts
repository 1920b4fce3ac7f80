import { expect, test } from '@playwright/test';
import { writeFile } from 'node:fs/promises';
import { cpus, release } from 'node:os';
import { join } from 'node:path';
import { testElectron } from '../support/electron.ts';
import { clock } from './campaigns/clock.ts';
import { damage } from './campaigns/damage.ts';
import { disk } from './campaigns/disk.ts';
import { fuzz } from './campaigns/fuzz.ts';
import { kills } from './campaigns/kills.ts';
import { power } from './campaigns/power.ts';
import { namespace, sent } from './campaigns/sent.ts';
import { slow } from './campaigns/slow.ts';
import { starts } from './campaigns/starts.ts';
import type { Options, Outcome } from './outcome.ts';

const campaigns = { kills, damage, disk, starts, clock, slow, power, sent, namespace, fuzz } satisfies {
  readonly [name: string]: (options: Options) => Promise<Outcome | readonly Outcome[]>;
};
type Name = keyof typeof campaigns;

/** `--kills 200 --only kills,damage`, as `npm run soak` hands it on. */
const asked = JSON.parse(process.env['TALKING_PIECE_SOAK'] ?? '{}') as {
  readonly kills?: string;
  readonly damages?: string;
  readonly fuzz?: string;
  readonly seed?: string;
  readonly only?: string;
};
const options: Options = {
  kills: Number(asked.kills ?? 200),
  damages: Number(asked.damages ?? 3000),
  fuzz: Number(asked.fuzz ?? 1_000_000),
  seed: Number(asked.seed ?? Date.now() % 100_000),
};
const names = asked.only?.split(',') ?? Object.keys(campaigns);

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

function results(outcomes: readonly Outcome[]): string {
  const cpu = cpus();
  return `# Nothing lost

Measured by \`npm run soak\`. Acknowledgements are written down outside of the app, and what is found after each blow is held against them.

- Machine: ${cpu[0]?.model.trim() ?? 'unknown processor'}, ${cpu.length} cores, ${process.platform} ${release()}
- Runtime: Electron ${testElectron().version}, Node ${process.versions.node}
- Seed: ${options.seed}
- Day: ${new Date().toISOString().slice(0, 10)}

${[
  row(['Campaign', 'Rounds', 'Found', 'Held']),
  row(['---', '---', '---', '---']),
  ...outcomes.map(({ what, rounds, found, failed, skipped }) =>
    skipped === null
      ? row([what, String(rounds), found, failed.length === 0 ? 'yes' : `**no**: ${failed.join('; ')}`])
      : row([what, '0', `not run here: ${skipped}`, '—']),
  ),
].join('\n')}
`;
}

test('nothing is lost', async () => {
  const outcomes: Outcome[] = [];
  for (const name of names) {
    const campaign = (campaigns as Readonly<Record<string, (typeof campaigns)[Name]>>)[name];
    if (campaign === undefined)
      throw new Error(`no campaign is called ${name}; there are: ${Object.keys(campaigns).join(', ')}`);
    const found = await campaign(options);
    for (const each of [found].flat()) {
      outcomes.push(each);
      const end =
        each.skipped ??
        (each.failed.length === 0 ? `held; ${each.found}` : `FAILED: ${each.failed.join('\n  ')}`);
      process.stdout.write(`${each.what} (${each.rounds}): ${end}\n`);
    }
  }
  // Only a whole run is a result.
  if (asked.only === undefined) await writeFile(join(import.meta.dirname, 'RESULTS.md'), results(outcomes));
  expect(outcomes.flatMap(({ failed }) => failed)).toEqual([]);
});
