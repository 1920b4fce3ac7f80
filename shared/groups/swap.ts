import { newness, type Acquaintance } from './acquaintance.ts';
import type { Pair } from './form.ts';

type Groups = readonly (readonly string[])[];

/** Two people in each other's place. */
export const swapped = (groups: Groups, one: string, other: string): Groups =>
  groups.map((group) => group.map((person) => (person === one ? other : person === other ? one : person)));

/** What it would cost to swap two people (G3), or who of the two would then be with whom they are kept apart from. */
export type SwapEffect =
  | { readonly kind: 'newPairings'; readonly change: number }
  | { readonly kind: 'apart'; readonly pair: Pair }
  | { readonly kind: 'same' };

export function swapEffect(
  groups: Groups,
  known: Acquaintance,
  apart: readonly Pair[],
  one: string,
  other: string,
): SwapEffect {
  const touched = groups.filter((group) => group.includes(one) || group.includes(other));
  if (touched.length < 2) return { kind: 'same' };
  const then = swapped(touched, one, other);
  const pair = apart.find(([a, b]) => then.some((group) => group.includes(a) && group.includes(b)));
  if (pair !== undefined) return { kind: 'apart', pair };
  return { kind: 'newPairings', change: newness(then, known).fresh - newness(touched, known).fresh };
}
