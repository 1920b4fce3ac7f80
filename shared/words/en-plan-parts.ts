import type { SegmentFormat, SegmentKind } from '../plan/segment.ts';

/** How people talk in a row, as it is said where a plan is prepared. */
export const formats: Readonly<Record<SegmentFormat, string>> = {
  whole: 'whole circle',
  round: 'go-round',
  popcorn: 'popcorn',
  pairs: 'pairs or trios',
  breakout: 'small groups',
  writing: 'silent writing',
  presentation: 'presentation',
  poll: 'poll',
  break: 'break',
};

export const kinds: Readonly<Record<SegmentKind, string>> = {
  opening: 'opening',
  topic: 'topic',
  break: 'break',
  harvest: 'harvest',
  closing: 'closing, protected',
};
