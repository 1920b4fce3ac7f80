export const roundWays = ['seats', 'otherWay', 'shuffled'] as const;
export type RoundWay = (typeof roundWays)[number];

/**
 * The order of a go-round: as they sit, the other way round, or shuffled; it begins with `from`, or with whoever comes
 * first. The same seed, the same order.
 */
export function roundOrder(
  seated: readonly string[],
  way: RoundWay,
  from: string | null,
  seed: number,
): readonly string[] {
  const all = way === 'shuffled' ? shuffled(seated, seed) : way === 'otherWay' ? seated.toReversed() : seated;
  const first = from === null ? (way === 'otherWay' ? seated[0] : all[0]) : from;
  const at = first === undefined ? -1 : all.indexOf(first);
  if (at < 0) return all;
  // Of the shuffled only the one who begins changes place.
  if (way === 'shuffled') return [...all.slice(at, at + 1), ...all.filter((each) => each !== first)];
  return [...all.slice(at), ...all.slice(0, at)];
}

function shuffled(list: readonly string[], seed: number): readonly string[] {
  const out = [...list];
  const random = numbers(seed);
  for (let i = out.length - 1; i > 0; i -= 1) {
    const j = Math.floor(random() * (i + 1));
    [out[i], out[j]] = [out[j] as string, out[i] as string];
  }
  return out;
}

/** Mulberry32: numbers in [0, 1) that a seed decides. */
function numbers(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
