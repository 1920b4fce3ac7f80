import { describe, expect, it } from 'vitest';
import { formats } from '../../support/fuzz/formats.ts';
import { keptCases } from '../../support/fuzz/kept.ts';
import { units } from '../../support/fuzz/atoms.ts';

const inputs = 1000;
const seed = 20_260_803;
/** So often a unit stands in one input; what looks at each again for each other would not end in hours. */
const often = 200_000;

// Far more than it takes, also on a machine that is busy, and far less than what does not grow with the input alone.
describe.each(formats)('$name, fuzzed', { timeout: 60_000 }, (format) => {
  it('a thousand inputs are each read, or refused in words and by a line', () => {
    const tally = format.start({ seed })(inputs);
    expect(tally.found).toEqual([]);
    expect(tally.inputs).toBe(inputs);
    // They are worth something: many come through, and many do not.
    expect(tally.ends.get('read')).toBeGreaterThan(inputs / 8);
    expect(tally.ends.size).toBeGreaterThan(4);
  });

  it('the same seed makes the same inputs, another one others', () => {
    const ends = (of: number) => [...format.start({ seed: of, thoroughEvery: 16 })(200).ends];
    expect(ends(1)).toEqual(ends(1));
    expect(ends(1)).not.toEqual(ends(2));
  });

  it.each(format.mutants)('finds a parser out: %s', (mutant) => {
    expect(format.start({ seed, mutant })(inputs).found).not.toEqual([]);
  });

  it.each(units)('comes to an end where %j stands very often', (unit) => {
    const whole = format.whole(seed);
    const middle = Math.floor(whole.length / 2);
    for (const [at, before] of [
      [0, ''],
      [middle, '\nx ('],
      [whole.length - 2, ''],
    ] as const)
      expect(format.judge(whole.slice(0, at) + before + unit.repeat(often) + whole.slice(at), null)).not.toBe(
        '',
      );
  });

  it('what was found once is not found again', () => {
    const again = keptCases(format.name).map(({ file, text, meaning }) => [
      file,
      format.judge(text, meaning),
    ]);
    expect(again.filter(([, end]) => end === '')).toEqual([]);
  });
});
