import { useState } from 'react';
import type { SessionFacts } from '../../../shared/session/state.ts';
import type { LandingChange } from '../../../shared/time/land/change.ts';
import { landingView, type LandingRow, type LandingView } from '../../../shared/time/land/landing-view.ts';
import { proposeDrop, proposeShave, type LandingWay } from '../../../shared/time/land/propose.ts';

const minuteMs = 60_000;
const longestMs = 24 * 60 * minuteMs;

/** What was changed by hand, and of which run of show: of another one it is worth nothing. */
interface ByHand {
  readonly segments: SessionFacts['segments'];
  readonly changes: readonly LandingChange[];
}

export interface Landing {
  readonly way: LandingWay;
  readonly changes: readonly LandingChange[];
  readonly view: LandingView;
  readonly choose: (way: LandingWay) => void;
  /** Gives a segment so many milliseconds more or less, within what it can; one that was dropped stays in. */
  readonly adjust: (row: LandingRow, deltaMs: number) => void;
  /** To so many milliseconds; null: it is dropped. */
  readonly set: (row: LandingRow, toMs: number | null) => void;
}

/** The proposal as it stands now, in whole minutes, until something is changed by hand. */
export function useLanding(facts: SessionFacts, now: number): Landing {
  const [way, setWay] = useState<LandingWay>('shave');
  const [byHand, setByHand] = useState<ByHand | null>(null);
  const proposed = way === 'drop' ? proposeDrop(facts, now) : proposeShave(facts, now);
  const changes = byHand?.segments === facts.segments ? byHand.changes : proposed;
  const view = landingView(facts, now, way === 'close' ? 'close' : changes);
  const set = ({ segment, leastMs }: LandingRow, toMs: number | null): void => {
    if (way === 'close') return;
    const fromMs = segment.durationMs;
    const to = toMs === null ? null : Math.min(longestMs, Math.max(leastMs, toMs));
    const others = changes.filter((each) => each.segment !== segment.id);
    setByHand({
      segments: facts.segments,
      changes: to === fromMs ? others : [...others, { segment: segment.id, fromMs, toMs: to }],
    });
  };
  return {
    way,
    changes,
    view,
    choose: (next) => {
      setWay(next);
      setByHand(null);
    },
    adjust: (row, deltaMs) =>
      set(row, row.after === null ? row.segment.durationMs : row.after.durationMs + deltaMs),
    set,
  };
}
