import type { Start } from '../session/start.ts';
import type { Words } from '../words/en.ts';
import { segmentsOf } from './segments-of.ts';
import { planOf } from './templates/plan-of.ts';
import type { Template } from './templates/template.ts';

/** The part of a start that is settled before the two questions are asked. */
export type Prepared = Omit<Start, 'tracking' | 'screen'>;

/** A circle with made-up people, so that nobody faces a blank page. */
export function sampleCircle(template: Template, words: Words, newId: () => string): Prepared {
  const { sample } = words.plan;
  return {
    title: template.title,
    circle: {
      id: null,
      name: template.title,
      purpose: sample.purpose,
      agreements: sample.agreements.map((text) => ({ id: newId(), text })),
      namesOnWall: true,
      referrals: [sample.referral],
    },
    people: sample.people.map((name, i) => ({
      id: newId(),
      name,
      role: i === 0 ? 'facilitator' : 'member',
      tracked: true,
      present: true,
    })),
    plan: segmentsOf(planOf(template, newId), null),
    hardEnd: null,
  };
}
