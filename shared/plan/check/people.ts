import type { Circle } from '../../circle/circle.ts';
import type { Plan } from '../plan.ts';

/** Members of a circle who have a turn: an observer has none. */
export const takingPart = ({ members }: Pick<Circle, 'members'>): number =>
  members.filter(({ role }) => role !== 'observer').length;

/** How many a plan is for: as somebody said, else as many as its circle has; null: nobody knows. */
export function peopleOf(plan: Pick<Plan, 'people'>, circle: Pick<Circle, 'members'> | null): number | null {
  if (plan.people !== undefined) return plan.people;
  const found = circle === null ? 0 : takingPart(circle);
  return found === 0 ? null : found;
}
