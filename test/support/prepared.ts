import { newCircle, type Circle, type Member } from '../../shared/circle/circle.ts';
import type { People } from '../../shared/circle/people.ts';
import type { Plan, PlanSegment } from '../../shared/plan/plan.ts';

/** Made-up names as they come: long, from right to left, with signs. */
export const manyKindsOfNames: readonly string[] = [
  'Amara',
  'Maximiliane Wilhelmine von Hohenstein-Schwarzenfels',
  'عبد الرحمن بن محمد الفارسي',
  'Jonas 😀',
  'Donaudampfschifffahrtsgesellschaftskapitänswitwe',
  'נועה לוי',
  'Mei',
  'Zoë Ångström-Łukasiewicz',
  'Priya Venkataraghavan Subramaniam',
  'Tomás',
  'Xin-Yi',
  'Ruth',
];

const member = (person: string, change: Partial<Member> = {}): Member => ({
  person,
  role: 'member',
  badge: null,
  tracked: true,
  access: '',
  ...change,
});

export const peopleNamed = (names: readonly string[]): People =>
  names.map((name, i) => ({ id: `p${i + 1}`, name, pronouns: i % 3 === 0 ? 'she/her' : null }));

/** A made-up circle of so many people, with all that is printed for one. */
export const fullCircle = (people: number, change: Partial<Circle> = {}): Circle => ({
  ...newCircle('circle-1'),
  name: 'Thursday circle',
  members: Array.from({ length: people }, (_, i) =>
    member(`p${i + 1}`, i === 1 ? { access: 'A seat near the door' } : {}),
  ),
  agreements: [
    'What is told here stays here; what is learned here may leave.',
    'We speak from our own experience.',
    'Everyone may pass, always.',
    'We share the time.',
  ].map((text, i) => ({ id: `a${i + 1}`, text, adoptedOn: '2026-08-03' })),
  referrals: [
    {
      id: 'r1',
      kind: 'counselling',
      name: 'Counselling at the community house',
      contact: 'front desk, every weekday',
    },
    { id: 'r2', kind: 'crisis', name: 'Night line', contact: '000 111 222, at any hour' },
    { id: 'r3', kind: 'group', name: 'Carers’ table', contact: 'first Monday, library' },
  ],
  ...change,
});

const minute = 60_000;

/** One row with everything in it. */
export const fullRow = (id: string, change: Partial<PlanSegment> = {}): PlanSegment => ({
  id,
  title: `Row ${id}`,
  kind: 'topic',
  format: 'round',
  durationMs: 10 * minute,
  shortestMs: 5 * minute,
  limitMs: minute,
  prompt: 'Tell us about a time when asking for help turned out better than you feared.',
  cue: 'SECRET-CUE Wait for the last one.',
  checklist: [{ id: `${id}-c`, text: 'SECRET-CHECK Bring the pens' }],
  ...change,
});

export const planOfRows = (segments: readonly PlanSegment[], change: Partial<Plan> = {}): Plan => ({
  id: 'plan-1',
  title: 'An evening of asking',
  circle: 'circle-1',
  start: '19:00',
  end: null,
  segments: [...segments],
  ...change,
});
