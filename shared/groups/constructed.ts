import { fitPairs } from './continue-pairs.ts';
import { fitDesign } from './continue.ts';
import { designFor, type Round } from './designs.ts';
import type { Random } from './random.ts';

interface Asked {
  readonly count: number;
  readonly sizes: readonly number[];
  /** Rounds there were, by place, oldest first; people who are not here are left out of them. */
  readonly past: readonly Round[];
}

/**
 * Rounds of a known construction that goes on from what was (G2): those that have not been first, and of these the one
 * after the last, so that the two are easily recognised again. Empty: no construction fits.
 */
export function constructedRounds({ count, sizes, past }: Asked, random: Random): readonly Round[] {
  const size = sizes[0] ?? 0;
  const design = sizes.every((each) => each === size) ? designFor(count, size) : null;
  if (design === null) return [];
  const full = new Map<string, Round>();
  for (const round of past)
    if (round.flat().length === count && round.every(({ length }) => length === size))
      full.set(nameOf(round), round);
  const had = [...full.values()];
  const order = { people: random.shuffled(places(count)), points: random.shuffled(places(count)) };
  const fit = (rounds: readonly Round[]): readonly number[] | null =>
    size === 2 ? fitPairs(count, rounds, random) : fitDesign(design, rounds, order);
  // Where what was cannot be gone on with, a new turn is begun: it is weighed against a search.
  const personAt = fit(had) ?? fit([]);
  if (personAt === null) return [];
  const rounds = design.rounds.map((groups) =>
    groups.map((group) => group.map((point) => personAt[point] ?? 0)),
  );
  const last = rounds.findLastIndex((round) => full.has(nameOf(round)));
  return [...rounds.slice(last + 1), ...rounds.slice(0, last + 1)];
}

const places = (count: number): number[] => Array.from({ length: count }, (_, i) => i);

/** The same for rounds with the same groups. */
const nameOf = (round: Round): string =>
  round
    .map((group) => group.toSorted((a, b) => a - b).join(','))
    .toSorted()
    .join(';');
