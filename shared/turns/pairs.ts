/** From whom to whom the floor went. */
export interface Step {
  readonly from: string;
  readonly to: string;
}

/** How often each ordered pair occurs; outer key `from`, inner key `to`. */
export function countPairs(steps: readonly Step[]): Map<string, Map<string, number>> {
  const counts = new Map<string, Map<string, number>>();
  for (const { from, to } of steps) {
    const row = counts.get(from) ?? new Map<string, number>();
    row.set(to, (row.get(to) ?? 0) + 1);
    counts.set(from, row);
  }
  return counts;
}
