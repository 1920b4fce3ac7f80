import { countPairs, type Step } from './pairs.ts';

/**
 * M2–M7 as functions of numbers. `x` is speaking time by person, `w` the measured time in which each
 * was present (any unit; q = w / Σw). Who was never present is left out. Undefined is null, never 0
 * or 1: nobody spoke, or fewer than two people.
 */

interface Shares {
  readonly p: readonly number[];
  readonly q: readonly number[];
  /** The least presence. */
  readonly m: number;
}

function shares(x: readonly number[], w: readonly number[]): Shares | null {
  const there = x.flatMap((value, i) => {
    const weight = w[i] ?? 0;
    return weight > 0 ? [{ value, weight }] : [];
  });
  const sumX = there.reduce((sum, each) => sum + each.value, 0);
  const sumW = there.reduce((sum, each) => sum + each.weight, 0);
  if (there.length < 2 || !(sumX > 0)) return null;
  const q = there.map((each) => each.weight / sumW);
  return { p: there.map((each) => each.value / sumX), q, m: Math.min(...q) };
}

/** Rounding in the last place must not leave the range. */
const unit = (value: number): number => Math.min(1, Math.max(0, value));

function giniOf({ p, q }: Shares): number {
  let sum = 0;
  p.forEach((pi, i) => {
    for (let j = i + 1; j < p.length; j += 1) sum += Math.abs((q[j] ?? 0) * pi - (q[i] ?? 0) * (p[j] ?? 0));
  });
  return unit(sum);
}

/** M2: presence-weighted Gini, ½ΣΣ|qⱼpᵢ − qᵢpⱼ|. For talk: Tausczik & Pennebaker 2013. */
export function gini(x: readonly number[], w: readonly number[]): number | null {
  const s = shares(x, w);
  return s === null ? null : giniOf(s);
}

/** M3: 1 − G / (1 − m); 1 equal, 0 one voice. */
export function balance(x: readonly number[], w: readonly number[]): number | null {
  const s = shares(x, w);
  return s === null ? null : unit(1 - giniOf(s) / (1 - s.m));
}

/** M4: 1 − Σ p ln(p/q) / ln(1/m); with equal presence Pielou's evenness (Pielou 1966). */
export function evenness(x: readonly number[], w: readonly number[]): number | null {
  const s = shares(x, w);
  if (s === null) return null;
  const divergence = s.p.reduce((sum, p, i) => (p > 0 ? sum + p * Math.log(p / (s.q[i] ?? 1)) : sum), 0);
  return unit(1 - divergence / Math.log(1 / s.m));
}

/** M5: 1 − (Σ p²/q − 1) / (1/m − 1). */
export function participationEquality(x: readonly number[], w: readonly number[]): number | null {
  const s = shares(x, w);
  if (s === null) return null;
  const chi = s.p.reduce((sum, p, i) => sum + (p * p) / (s.q[i] ?? 1), 0) - 1;
  return unit(1 - chi / (1 / s.m - 1));
}

/**
 * M6: changes of speaker with neither side a facilitator ÷ all changes. null without a facilitator or
 * without a change. By chance n(n−1) / ((n+f)(n+f−1)), n peers, f facilitators.
 */
export function peerToPeerShare(steps: readonly Step[], facilitators: ReadonlySet<string>): number | null {
  if (facilitators.size === 0 || steps.length === 0) return null;
  const between = steps.filter((each) => !facilitators.has(each.from) && !facilitators.has(each.to));
  return between.length / steps.length;
}

/**
 * M7: H(next | current) / ln(n − 1) over changes between the `n` peers. null for n < 3 (nobody can
 * choose) and under 5n changes (the estimate is too rough).
 */
export function turnTakingFreedom(steps: readonly Step[], n: number): number | null {
  if (n < 3 || steps.length < 5 * n) return null;
  let entropy = 0;
  for (const row of countPairs(steps).values()) {
    const sum = [...row.values()].reduce((a, b) => a + b, 0);
    for (const count of row.values()) entropy -= (count / steps.length) * Math.log(count / sum);
  }
  return unit(entropy / Math.log(n - 1));
}
