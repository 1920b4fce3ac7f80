import { emptyFacts } from '../../../shared/session/empty.ts';
import type { Segment } from '../../../shared/plan/segment.ts';
import type { Opened } from '../../../shared/session/events.ts';
import type { LiveSegment, Person, SessionFacts, Turn } from '../../../shared/session/state.ts';

/** Facts written down by hand, for tests of what is computed from them. */

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;

/** Monday, 3 August 2026, 18:00 in Berlin. */
export const START = Date.UTC(2026, 7, 3, 16);

export const segment = (id: string, minutes: number, more: Partial<Segment> = {}): Segment => ({
  id,
  title: id,
  kind: 'topic',
  format: 'whole',
  durationMs: minutes * MINUTE,
  shortestMs: 0,
  ...more,
});

export const live = (of: Segment, ...spans: (readonly [number, number | null])[]): LiveSegment => ({
  ...of,
  spans: spans.map(([from, to]) => ({ from, to })),
  skipped: false,
});

export const openedWith = (plan: readonly Segment[], more: Partial<Opened> = {}): Opened => ({
  session: 's',
  title: 'Monday',
  circle: { id: null, name: 'c', purpose: '', agreements: [], namesOnWall: false, referrals: [] },
  tracking: 'kept',
  members: [],
  plan: [...plan],
  plannedStart: START,
  hardEnd: null,
  zone: 'Europe/Berlin',
  source: 'live',
  ...more,
});

export const person = (id: string, more: Partial<Person> = {}): Person => ({
  id,
  role: 'member',
  badge: 1,
  tracked: true,
  present: [{ from: START, to: null }],
  ...more,
});

let count = 0;

/** A measured turn; instants relative to START. */
export const turn = (who: string | null, from: number, to: number | null, more: Partial<Turn> = {}): Turn => {
  count += 1;
  return {
    id: `t${count}`,
    person: who,
    measured: who !== null,
    start: START + from,
    end: to === null ? null : START + to,
    estimated: false,
    seq: count,
    ...more,
  };
};

export const span = (from: number, to: number | null) => ({
  from: START + from,
  to: to === null ? null : START + to,
});

export function factsWith(more: Partial<SessionFacts> = {}, plan: readonly Segment[] = []): SessionFacts {
  return {
    ...emptyFacts,
    phase: 'open',
    opened: openedWith(plan),
    openedAt: START,
    tracking: 'kept',
    segments: plan.map((each) => live(each)),
    ...more,
  };
}
