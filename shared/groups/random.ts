/** Numbers that look random and follow from a seed alone: the same seed gives the same groups (G1). */
export interface Random {
  /** A whole number from 0 to `count` − 1. */
  readonly below: (count: number) => number;
  /** The list in another order; it stays as it was. */
  readonly shuffled: <T>(list: readonly T[]) => T[];
}

/** Mulberry32, seeded with FNV-1a of the text. */
export function seeded(seed: string): Random {
  let state = 0x811c9dc5;
  for (let i = 0; i < seed.length; i += 1) state = Math.imul(state ^ seed.charCodeAt(i), 0x01000193);
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  const below = (count: number): number => Math.floor((next() / 2 ** 32) * count);
  return {
    below,
    shuffled: (list) => {
      const left = [...list];
      for (let i = left.length - 1; i > 0; i -= 1) {
        const j = below(i + 1);
        [left[i], left[j]] = [left[j] as (typeof left)[number], left[i] as (typeof left)[number]];
      }
      return left;
    },
  };
}
