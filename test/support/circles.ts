import { newCircle, type Circle, type Member } from '../../shared/circle/circle.ts';
import type { Plan } from '../../shared/plan/plan.ts';

export const memberOf = (person: string, change: Partial<Member> = {}): Member => ({
  person,
  role: 'member',
  badge: null,
  tracked: true,
  access: '',
  ...change,
});

/** A made-up circle. */
export const thursdayCircle = (change: Partial<Circle> = {}): Circle => ({
  ...newCircle('circle-1'),
  name: 'Thursday circle',
  purpose: 'We learn from each other how to ask for help.',
  ...change,
});

/** A made-up plan of three rows. */
export const shortPlan = (change: Partial<Plan> = {}): Plan => ({
  id: 'plan-1',
  title: 'An evening',
  circle: null,
  start: '19:00',
  end: null,
  segments: [
    { id: 'r1', title: 'Arrive', kind: 'opening', format: 'whole', durationMs: 600_000, shortestMs: 300_000 },
    {
      id: 'r2',
      title: 'Topic',
      kind: 'topic',
      format: 'whole',
      durationMs: 2_400_000,
      shortestMs: 1_200_000,
    },
    {
      id: 'r3',
      title: 'Closing round',
      kind: 'closing',
      format: 'round',
      durationMs: 600_000,
      shortestMs: 600_000,
      limitMs: 60_000,
    },
  ],
  ...change,
});
