import type { NudgeKind } from '../session/nudge-events.ts';

const minutes = (n: number): string => `${n} ${n === 1 ? 'minute' : 'minutes'}`;

/** Suggestions for the facilitator alone; loaded with them. */
export const enNudges = {
  label: 'A suggestion, for you alone',
  titles: {
    closing: 'The closing is at risk',
    confidentiality: 'Confidentiality, once more',
    redirect: 'Hand it to the group',
    invitation: 'An open invitation',
    breakout: 'A large circle',
  } satisfies Readonly<Record<NudgeKind, string>>,
  closing: (late: number): string =>
    `As it goes it would begin ${minutes(late)} too late to be done by the end.`,
  breakout: (people: number): string =>
    `${people} people in one circle: pairs or trios would give everyone a voice. Then bring it back.`,
  /** Why a sentence to be said is suggested. */
  why: {
    redirect: 'You spoke after each of the last ones.',
    invitation: 'Some have not been heard for a while.',
    confidentiality: 'It is time to come back to it.',
  },
  act: {
    closing: 'Land on time…',
    confidentiality: 'Said, and heard',
    redirect: 'Said',
    invitation: 'Said',
    breakout: 'Groups…',
  } satisfies Readonly<Record<NudgeKind, string>>,
  dismiss: 'Not now',
} as const;
