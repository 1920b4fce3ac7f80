import { minute, open, opened, segment } from '../../../support/record.ts';
import type { Cases } from './case.ts';

const plan = [
  segment('opening', 10, { kind: 'opening' }),
  segment('topic', 30, { shortestMs: 10 * minute }),
  segment('break', 5, { kind: 'break', format: 'break' }),
  segment('closing', 12, { kind: 'closing' }),
];
const given = [open({ ...opened, plan })];
const change = (segment: string, from: number, to: number | null) => ({
  segment,
  fromMs: from * minute,
  toMs: to === null ? null : to * minute,
});
const land = (...changes: readonly ReturnType<typeof change>[]) => ({
  type: 'landOnTime' as const,
  running: 'opening',
  changes: [...changes],
});
const resized = (segment: string, minutes: number) =>
  ({ type: 'segment.resized', data: { segment, durationMs: minutes * minute } }) as const;

export const landing: Cases<'landOnTime'> = {
  landOnTime: [
    {
      title: 'T4: the segments are as long as was accepted, in one command',
      given,
      when: land(change('opening', 10, 8), change('topic', 30, 24)),
      then: [resized('opening', 8), resized('topic', 24)],
    },
    {
      title: 'T4: what has run over may be given time, though less than it took',
      given,
      at: 12 * minute,
      when: land(change('opening', 10, 11)),
      then: [resized('opening', 11)],
    },
    {
      title: 'T4: one is dropped, and another has time back',
      given,
      when: land(change('topic', 30, 33), change('break', 5, null)),
      then: [resized('topic', 33), { type: 'segment.skipped', data: { segment: 'break' } }],
    },
    {
      title: 'T4: the running one may use up the minute it was left while the proposal is looked at',
      given,
      at: 7.5 * minute,
      when: land(change('opening', 10, 8)),
      then: [resized('opening', 8)],
    },
    {
      title: 'T4: never the closing',
      given,
      when: land(change('closing', 12, 8)),
      then: 'protected',
    },
    { title: 'T4: nor may it be dropped', given, when: land(change('closing', 12, null)), then: 'protected' },
    {
      title: 'T4: never below the shortest',
      given,
      when: land(change('topic', 30, 9)),
      then: 'belowShortest',
    },
    {
      title: 'stale: its length has changed meanwhile',
      given: [...given, { type: 'resizeSegment', segment: 'topic', deltaMs: minute }],
      when: land(change('topic', 30, 24)),
      then: 'staleProposal',
    },
    {
      title: 'stale: another one runs',
      given: [...given, { type: 'nextSegment' }],
      when: land(change('topic', 30, 24)),
      then: 'staleProposal',
    },
    {
      title: 'stale: more of the running one has passed than it would have',
      given,
      at: 9 * minute,
      when: land(change('opening', 10, 8)),
      then: 'staleProposal',
    },
    {
      title: 'stale: it was dropped meanwhile',
      given: [...given, { type: 'skipSegment', segment: 'break' }],
      when: land(change('break', 5, 3)),
      then: 'staleProposal',
    },
    {
      title: 'the one that runs cannot be dropped',
      given,
      when: land(change('opening', 10, null)),
      then: 'staleProposal',
    },
    { title: 'is none of these', given, when: land(change('lunch', 5, 3)), then: 'staleProposal' },
    {
      title: 'one segment twice',
      given,
      when: land(change('topic', 30, 24), change('topic', 30, 20)),
      then: 'duplicate',
    },
    { title: 'nothing at all', given, when: land(change('topic', 30, 30)), then: 'noChange' },
  ],
};
