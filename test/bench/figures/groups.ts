import { acquaintance } from '../../../shared/groups/acquaintance.ts';
import { Series } from '../../../shared/groups/series.ts';
import { median, ms, quantile, type Figure } from '../support/figures.ts';

const sessions = 30;
const mostMs = 50;
const spread = 1.01;
const seeds = ['spring', 'summer', 'autumn', 'winter', 'long ago'];

/** The least that the squares of how often two people met can add up to after so many sessions. */
const shapes = [
  { people: 60, size: 6, best: 11_880 },
  { people: 60, size: 4, best: 4560 },
  { people: 12, size: 3, best: 1980 },
] as const;

/** G1: how evenly everybody meets everybody over thirty sessions, and how long each takes to form. */
export function groups(): Promise<Figure[]> {
  const rows = shapes.map(({ people, size, best }): Figure => {
    const took: number[] = [];
    const ratios = seeds.map((seed) => {
      const everybody = Array.from({ length: people }, (_, i) => `p${i}`);
      const series = new Series({
        people: everybody,
        division: { by: 'size', size },
        apart: [],
        together: [],
        seed,
      });
      const had = Array.from({ length: sessions }, () => {
        const from = performance.now();
        const next = series.next();
        took.push(performance.now() - from);
        return { groups: next.ok ? next.value.groups : [], ago: 1 };
      });
      const { times } = acquaintance(everybody, had);
      return times.reduce((all, met) => all + met * met, 0) / 2 / best;
    });
    const worst = Math.max(...ratios);
    return {
      name: `Groups of ${size} for ${people} people, ${sessions} sessions (${seeds.length} seeds)`,
      measured: `median ${ms(median(took))}, p99 ${ms(quantile(took, 0.99))} a session; Σc² ${worst.toFixed(4)} × the least there can be, at worst`,
      beside: `least Σc² ${best}`,
      gate: `median ≤ ${mostMs} ms; Σc² ≤ ${spread} × the least`,
      met: median(took) <= mostMs && worst <= spread,
    };
  });
  return Promise.resolve(rows);
}
