import type { Start } from '../../shared/session/start.ts';

const minute = 60_000;

/** What the start screen would send: made-up people, a short run of show with a go-round and a closing. */
export function sampleStart(
  change: Partial<Start> = {},
  names: readonly string[] = ['Amara', 'Jonas', 'Mei', 'Priya'],
): Start {
  return {
    title: 'Thursday peer circle',
    circle: {
      id: null,
      name: 'Thursday peer circle',
      purpose: 'We learn from each other how to ask for help.',
      agreements: [{ id: 'a1', text: 'What is said here stays here.' }],
      namesOnWall: true,
      referrals: [],
    },
    tracking: 'kept',
    people: names.map((name, i) => ({ id: `p${i + 1}`, name, role: 'member', tracked: true, present: true })),
    plan: [
      {
        id: 's1',
        title: 'Arrive',
        kind: 'opening',
        format: 'whole',
        durationMs: 5 * minute,
        shortestMs: 2 * minute,
        prompt: 'What brings you here?',
        cue: 'Wait for the last one.',
      },
      {
        id: 's2',
        title: 'Asking for help',
        kind: 'topic',
        format: 'whole',
        durationMs: 15 * minute,
        shortestMs: 5 * minute,
        prompt: 'Tell us about a time when asking turned out well.',
      },
      {
        id: 's3',
        title: 'Closing round',
        kind: 'closing',
        format: 'round',
        durationMs: 10 * minute,
        shortestMs: 5 * minute,
        limitMs: minute,
        prompt: 'One word to take along.',
      },
    ],
    hardEnd: null,
    screen: 'me',
    ...change,
  };
}
