import type { Body } from '../events.ts';
import type { Segment } from '../../plan/segment.ts';
import type { LiveSegment, SessionFacts } from '../state.ts';
import { closingTerms } from '../../time/close-now.ts';
import { elapsedMs } from '../../time/elapsed.ts';
import { hasFloor } from '../../turns/coverage.ts';
import { inBreakout, openTurns, runningRound } from '../ask.ts';
import { events, refuse, type Deciders, type Decision } from './decider.ts';
import { endTurns } from './floor.ts';

/** Below this a limit per person is no longer a turn. */
const shortestTurnMs = 10_000;
const minuteMs = 60_000;

const at = (facts: SessionFacts, id: string | null): number => facts.segments.findIndex((s) => s.id === id);

/** Leaves the running segment; a round or breakout in it ends with it. */
export function leave(facts: SessionFacts): Body[] {
  const round: Body[] = runningRound(facts) === undefined ? [] : [{ type: 'round.ended', data: {} }];
  const breakout: Body[] = inBreakout(facts) ? [{ type: 'breakout.ended', data: {} }] : [];
  const segment: Body[] =
    facts.running === null ? [] : [{ type: 'segment.ended', data: { segment: facts.running } }];
  return [...breakout, ...round, ...segment];
}

/** Starts a segment; what a jump passes over is marked skipped (T2). */
function goTo(facts: SessionFacts, target: LiveSegment, before: readonly Body[] = []): Decision {
  if (target.id === facts.running) return refuse('noChange');
  const from = at(facts, facts.running);
  const between = facts.segments
    .slice(from + 1, Math.max(from + 1, at(facts, target.id)))
    .filter(({ spans, skipped }) => spans.length === 0 && !skipped);
  if (between.some(({ kind }) => kind === 'closing')) return refuse('protected');
  const passed = between.map(({ id }): Body => ({ type: 'segment.skipped', data: { segment: id } }));
  // The turn of a go-round ends with it; another speaker may go on across the change, but not into silence or a break.
  const ends = runningRound(facts) !== undefined || !hasFloor(target);
  const floor = ends ? endTurns(openTurns(facts)) : [];
  return events(...floor, ...leave(facts), ...passed, ...before, {
    type: 'segment.started',
    data: { segment: target.id },
  });
}

function neighbour(facts: SessionFacts, step: 1 | -1): LiveSegment | undefined {
  const from = at(facts, facts.running);
  const rest =
    step === 1 ? facts.segments.slice(from + 1) : facts.segments.slice(0, Math.max(from, 0)).toReversed();
  return rest.find(({ skipped }) => !skipped);
}

export const segments: Deciders<
  | 'startSegment'
  | 'nextSegment'
  | 'previousSegment'
  | 'skipSegment'
  | 'resizeSegment'
  | 'insertSegment'
  | 'moveSegment'
  | 'editSegment'
  | 'closeNow'
> = {
  startSegment: (facts, { segment }) => {
    const target = facts.segments[at(facts, segment)];
    return target === undefined ? refuse('unknownSegment') : goTo(facts, target);
  },
  nextSegment: (facts) => {
    const target = neighbour(facts, 1);
    return target === undefined ? refuse('noNextSegment') : goTo(facts, target);
  },
  previousSegment: (facts) => {
    const target = neighbour(facts, -1);
    return target === undefined ? refuse('noPreviousSegment') : goTo(facts, target);
  },
  skipSegment: (facts, { segment }) => {
    const target = facts.segments[at(facts, segment)];
    if (target === undefined) return refuse('unknownSegment');
    if (target.kind === 'closing') return refuse('protected');
    if (target.skipped) return refuse('noChange');
    if (target.id !== facts.running) return events({ type: 'segment.skipped', data: { segment } });
    const next = neighbour(facts, 1);
    return next === undefined ? refuse('noNextSegment') : goTo(facts, next);
  },
  resizeSegment: (facts, { segment, deltaMs }, { now }) => {
    const known = facts.segments[at(facts, segment ?? facts.running)];
    if (known === undefined) return refuse('unknownSegment');
    // What is left can go down to nothing; what has passed has passed, and nothing takes less than a minute.
    const least = Math.min(known.durationMs, Math.max(minuteMs, elapsedMs(known, facts, now)));
    const durationMs = Math.max(least, known.durationMs + deltaMs);
    if (durationMs === known.durationMs) return refuse('noChange');
    return events({ type: 'segment.resized', data: { segment: known.id, durationMs } });
  },
  insertSegment: (facts, { segment, before }) => {
    if (at(facts, segment.id) >= 0) return refuse('duplicate');
    if (before !== null && at(facts, before) < 0) return refuse('unknownSegment');
    return events({ type: 'segment.inserted', data: { segment, before } });
  },
  moveSegment: (facts, { segment, before }) => {
    const from = at(facts, segment);
    if (from < 0 || (before !== null && at(facts, before) < 0)) return refuse('unknownSegment');
    const follower = facts.segments[from + 1]?.id ?? null;
    if (before === segment || before === follower) return refuse('noChange');
    return events({ type: 'segment.moved', data: { segment, before } });
  },
  editSegment: (facts, { segment }) => {
    const known = facts.segments[at(facts, segment.id)];
    if (known === undefined) return refuse('unknownSegment');
    // A closing is never jumped over (T4): what was, cannot become one.
    if (segment.kind === 'closing' && known.kind !== 'closing' && known.skipped) return refuse('protected');
    return isSame(agendaPlan(known), segment)
      ? refuse('noChange')
      : events({ type: 'segment.edited', data: { segment } });
  },
  /** T4: the closing at once, what is left divided by those present. */
  closeNow: (facts, _, { now }) => {
    const terms = closingTerms(facts, now);
    const closing = facts.segments[at(facts, terms?.segment ?? null)];
    if (terms === null || closing === undefined) return refuse('noClosing');
    const limitMs = terms.limitMs === null ? closing.limitMs : Math.max(shortestTurnMs, terms.limitMs);
    const edited: Body[] =
      limitMs === undefined || limitMs === closing.limitMs
        ? []
        : [{ type: 'segment.edited', data: { segment: { ...agendaPlan(closing), limitMs } } }];
    return goTo(facts, closing, edited);
  },
};

/** The segment as a plan has it, without what happened to it. */
function agendaPlan({ spans: _spans, skipped: _skipped, ...segment }: LiveSegment): Segment {
  return segment;
}

const isSame = (a: Segment, b: Segment): boolean =>
  Object.keys(a).length === Object.keys(b).length &&
  (Object.keys(a) as (keyof Segment)[]).every((key) => JSON.stringify(a[key]) === JSON.stringify(b[key]));
