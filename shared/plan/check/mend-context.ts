import type { Plan, PlanSegment } from '../plan.ts';
import type { Finding, Mend } from './finding.ts';

/** What a mend puts in, in words. */
export interface MendWords {
  readonly closing: string;
  readonly trios: string;
  readonly break: string;
}

export interface MendContext {
  readonly plan: Plan;
  readonly people: number | null;
  readonly newId: () => string;
  readonly words: MendWords;
}

/** Ways to try, the likeliest first, each worked out when it is asked for; `segment` is the row of the finding, else the last one. */
export type Ways = (context: MendContext, segment: PlanSegment, finding: Finding) => Iterable<Mend>;
