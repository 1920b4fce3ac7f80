import { restOf } from '../../time/land/rest.ts';
import type { Body } from '../events.ts';
import { events, refuse, type Deciders } from './decider.ts';

/** T4: what was accepted, decided on what stands now: who accepts saw a moment that has passed. */
export const land: Deciders<'landOnTime'> = {
  landOnTime: (facts, { running, changes }, { now }) => {
    const wanted = changes.filter(({ fromMs, toMs }) => fromMs !== toMs);
    if (new Set(wanted.map(({ segment }) => segment)).size !== wanted.length) return refuse('duplicate');
    if (running !== facts.running) return refuse('staleProposal');
    const rest = new Map(restOf(facts, now).rows.map((each) => [each.row.segment.id, each]));
    const bodies: Body[] = [];
    for (const { segment, fromMs, toMs } of wanted) {
      const known = rest.get(segment);
      // Over, dropped, gone or of another length meanwhile.
      if (known === undefined || known.row.segment.durationMs !== fromMs) return refuse('staleProposal');
      if (!known.flexible) return refuse('protected');
      const { elapsedMs, status } = known.row;
      if (toMs === null) {
        if (status === 'now') return refuse('staleProposal');
        bodies.push({ type: 'segment.skipped', data: { segment } });
        continue;
      }
      // The minute that a proposal leaves the running one is there to be used up while it is looked at.
      if (toMs < fromMs && toMs < elapsedMs) return refuse('staleProposal');
      if (toMs < Math.min(fromMs, known.row.segment.shortestMs)) return refuse('belowShortest');
      bodies.push({ type: 'segment.resized', data: { segment, durationMs: toMs } });
    }
    return bodies.length === 0 ? refuse('noChange') : events(...bodies);
  },
};
