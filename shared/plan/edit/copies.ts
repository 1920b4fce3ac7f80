import type { PlanSegment } from '../plan.ts';

/** The same rows once more, with ids of their own. A pin is of one row: two cannot begin at the same time. */
export const copiesOf = (segments: readonly PlanSegment[], newId: () => string): PlanSegment[] =>
  segments.map(({ pin: _pin, checklist, ...segment }) => ({
    ...segment,
    id: newId(),
    ...(checklist === undefined ? {} : { checklist: checklist.map(({ text }) => ({ id: newId(), text })) }),
  }));
