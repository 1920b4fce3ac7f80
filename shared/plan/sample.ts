import type { Start } from '../session/start.ts';
import type { Words } from '../words/en.ts';
import { runOfShow } from './runs.ts';

/** The part of a start that is settled before the two questions are asked. */
export type Prepared = Omit<Start, 'tracking' | 'screen'>;

/** A circle with made-up people, so that nobody faces a blank page. */
export function sampleCircle(words: Words, newId: () => string): Prepared {
  const { sample, runs } = words.plan;
  return {
    title: runs.sample.name,
    circle: {
      id: null,
      name: runs.sample.name,
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
    plan: runOfShow('sample', words, newId),
    hardEnd: null,
  };
}
