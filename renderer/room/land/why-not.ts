import { enLand } from '../../../shared/words/en-land.ts';
import type { Landing } from './use-landing.ts';

/** What is to be known of a proposal that does not do all of it; '' where it does. */
export function whyNot({ way, view }: Landing, isEmpty: boolean, spare: boolean): string {
  const { rows, endAfter, endBy } = view;
  const late = endAfter > endBy;
  if (way === 'close') return isEmpty ? enLand.noClosing : '';
  if (rows.every(({ flexible }) => !flexible)) return enLand.onlyClosing;
  if (way === 'drop') return isEmpty && (late || spare) ? enLand.noDrop : isEmpty ? enLand.nothing : '';
  if (isEmpty) return late ? enLand.allGiven : spare ? enLand.spareFree : enLand.nothing;
  const none = rows.every(
    ({ flexible, leastMs, after }) => !flexible || after === null || after.durationMs <= leastMs,
  );
  return late && none ? enLand.allGiven : '';
}
