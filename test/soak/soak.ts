import { expect, test } from '@playwright/test';
import { readFile, writeFile } from 'node:fs/promises';
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
import { wall } from './campaigns/wall.ts';
import type { Options, Outcome } from './outcome.ts';

const campaigns = { kills, damage, disk, starts, clock, slow, power, sent, namespace, fuzz, wall } satisfies {
  readonly [name: string]: (options: Options) => Promise<Outcome | readonly Outcome[]>;
};
type Name = keyof typeof campaigns;

/** `--kills 200 --only kills,damage`, as `npm run soak` hands it on. */
const asked = JSON.parse(process.env['TALKING_PIECE_SOAK'] ?? '{}') as {
  readonly kills?: string;
  readonly damages?: string;
  readonly fuzz?: string;
  readonly minutes?: string;
  readonly seed?: string;
  readonly only?: string;
};
const options: Options = {
  kills: Number(asked.kills ?? 200),
  damages: Number(asked.damages ?? 3000),
  fuzz: Number(asked.fuzz ?? 1_000_000),
  minutes: Number(asked.minutes ?? 60),
  seed: Number(asked.seed ?? Date.now() % 100_000),
};
const names = asked.only?.split(',') ?? Object.keys(campaigns);

const here = import.meta.dirname;

/** What a campaign found when it was last played, on which day and by which seed. */
interface Played {
  readonly day: string;
  readonly seed: number;
  readonly outcomes: readonly Outcome[];
}

/** Campaigns take their time and their own machines: each row is of its campaign's last run. */
async function write(found: ReadonlyMap<string, readonly Outcome[]>): Promise<void> {
  const file = join(here, 'results.json');
  const before = JSON.parse(await readFile(file, 'utf8').catch(() => '{}')) as Record<string, Played>;
  const day = new Date().toISOString().slice(0, 10);
  const now = Object.fromEntries(
    [...found].map(([name, outcomes]) => [name, { day, seed: options.seed, outcomes }]),
  );
  const all = { ...before, ...now };
  const played = Object.keys(campaigns).flatMap((name) => {
    const last = all[name];
    return last === undefined ? [] : [[name, last] as const];
  });
  await writeFile(file, `${JSON.stringify(Object.fromEntries(played), null, 2)}\n`);
  await writeFile(join(here, 'RESULTS.md'), results(played.map(([, last]) => last)));
}

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

function results(played: readonly Played[]): string {
  const cpu = cpus();
  const rows = played.flatMap(({ day, seed, outcomes }) =>
    outcomes.map(({ what, rounds, found, failed, skipped }) =>
      skipped === null
        ? row([
            what,
            String(rounds),
            found,
            failed.length === 0 ? 'yes' : `**no**: ${failed.join('; ')}`,
            `${day}, ${seed}`,
          ])
        : row([what, '0', `not run here: ${skipped}`, '—', day]),
    ),
  );
  return `# Nothing lost

Measured by \`npm run soak\`. Acknowledgements are written down outside of the app, and what is found after each blow is held against them.

- Machine: ${cpu[0]?.model.trim() ?? 'unknown processor'}, ${cpu.length} cores, ${process.platform} ${release()}
- Runtime: Electron ${testElectron().version}, Node ${process.versions.node}

${[row(['Campaign', 'Rounds', 'Found', 'Held', 'Day, seed']), row(['---', '---', '---', '---', '---']), ...rows].join('\n')}
`;
}

test('nothing is lost', async () => {
  const outcomes: Outcome[] = [];
  const played = new Map<string, readonly Outcome[]>();
  for (const name of names) {
    const campaign = (campaigns as Readonly<Record<string, (typeof campaigns)[Name]>>)[name];
    if (campaign === undefined)
      throw new Error(`no campaign is called ${name}; there are: ${Object.keys(campaigns).join(', ')}`);
    const found = await campaign(options);
    played.set(name, [found].flat());
    for (const each of [found].flat()) {
      outcomes.push(each);
      const end =
        each.skipped ??
        (each.failed.length === 0 ? `held; ${each.found}` : `FAILED: ${each.failed.join('\n  ')}`);
      process.stdout.write(`${each.what} (${each.rounds}): ${end}\n`);
    }
  }
  await write(played);
  expect(outcomes.flatMap(({ failed }) => failed)).toEqual([]);
});
