import { setImmediate } from 'node:timers/promises';
import { formats, type Fuzzed } from '../../support/fuzz/formats.ts';
import { keep } from '../../support/fuzz/kept.ts';
import type { Options, Outcome } from '../outcome.ts';

/** What is read is written back, read again and summed up one time in so many. */
const thoroughEvery = 50;
/** Between so many, the runner may ask after us. */
const atOnce = 5000;

/** `newerVersion 12` …, the most frequent first. */
const counted = (ends: ReadonlyMap<string, number>): string =>
  [...ends]
    .toSorted(([, a], [, b]) => b - a)
    .map(([end, times]) => `${end} ${times}`)
    .join(', ');

async function fuzzOne(format: Fuzzed, inputs: number, seed: number): Promise<Outcome> {
  const began = performance.now();
  const run = format.start({ seed, thoroughEvery });
  let tally = run(0);
  while (tally.inputs < inputs && tally.found.length === 0) {
    tally = run(Math.min(atOnce, inputs - tally.inputs));
    await setImmediate();
  }
  const seconds = Math.round((performance.now() - began) / 1000);
  return {
    what: `Fuzzed: ${format.name}`,
    rounds: tally.inputs,
    found: `${counted(tally.ends)}; ${seconds} s`,
    failed: tally.found.map(
      (found) => `${found.problem.slice(0, 200)} (kept as ${keep(format.name, found)})`,
    ),
    skipped: null,
  };
}

/** Everything that is read from outside, spoilt in a million ways: read truly, or refused in words and by a line. */
export async function fuzz({ fuzz: inputs, seed }: Options): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const format of formats) outcomes.push(await fuzzOne(format, inputs, seed));
  return outcomes;
}
