/** One row of the results: what was measured, what it stands beside, and the gate. */
export interface Figure {
  readonly name: string;
  readonly measured: string;
  /** What was measured beside it in the same run. */
  readonly beside: string;
  readonly gate: string;
  readonly met: boolean;
}

/** The value below which `part` (0 … 1) of the values lie; the middle one of an even number is the upper one. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}
export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** So many rounds of one, the other, the one …, so that neither has the quieter machine. */
export async function alternating<A, B>(
  rounds: number,
  one: () => Promise<A>,
  other: () => Promise<B>,
): Promise<{ readonly one: A[]; readonly other: B[] }> {
  const found = { one: [] as A[], other: [] as B[] };
  for (let round = 0; round < rounds; round += 1) {
    found.one.push(await one());
    found.other.push(await other());
  }
  return found;
}

export const ms = (value: number): string => `${value.toFixed(value < 10 ? 2 : 1)} ms`;
export const wait = (forMs: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, forMs));
