import * as v from 'valibot';
import { idSchema as id } from '../lib/id.ts';

/** What the app may suggest to the facilitator, quietly and one at a time; the most pressing first. */
export const nudgeKinds = ['closing', 'confidentiality', 'redirect', 'invitation', 'breakout'] as const;
export type NudgeKind = (typeof nudgeKinds)[number];
export const nudgeAnswers = ['acted', 'dismissed'] as const;
export type NudgeAnswer = (typeof nudgeAnswers)[number];

/** That one was shown, and what became of it; never about whom (U4, P13). */
export const nudgeEvents = {
  'nudge.shown': v.strictObject({ nudge: id, kind: v.picklist(nudgeKinds) }),
  'nudge.answered': v.strictObject({ nudge: id, answer: v.picklist(nudgeAnswers) }),
} as const;

export const nudgeCommandEntries = {
  showNudge: { kind: v.picklist(nudgeKinds) },
  answerNudge: nudgeEvents['nudge.answered'].entries,
} as const;
