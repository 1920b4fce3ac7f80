import type { DecideContext } from '../commands.ts';
import type { Body } from '../events.ts';
import type { LiveSegment, SessionFacts } from '../state.ts';
import { elapsed } from './elapsed.ts';
import { events, presentPeople, refuse, runningRound, type Deciders, type Decision } from './decider.ts';

/** Below this a limit per person is no longer a turn. */
const shortestTurnMs = 10_000;

const at = (facts: SessionFacts, id: string | null): number => facts.segments.findIndex((s) => s.id === id);

/** Leaves the running segment; a round or breakout in it ends with it. */
export function leave(facts: SessionFacts): Body[] {
  const round: Body[] = runningRound(facts) === undefined ? [] : [{ type: 'round.ended', data: {} }];
  const breakout: Body[] = facts.breakouts.at(-1)?.to === null ? [{ type: 'breakout.ended', data: {} }] : [];
  const segment: Body[] =
    facts.running === null ? [] : [{ type: 'segment.ended', data: { segment: facts.running } }];
  return [...breakout, ...round, ...segment];
}

/** Starts a segment; what a jump passes over is marked skipped (T2). */
function goTo(facts: SessionFacts, target: LiveSegment, before: readonly Body[] = []): Decision {
  if (target.id === facts.running) return refuse('noChange');
  const from = at(facts, facts.running);
  const passed = facts.segments
    .slice(from + 1, Math.max(from + 1, at(facts, target.id)))
    .filter(({ spans, skipped }) => spans.length === 0 && !skipped)
    .map(({ id }): Body => ({ type: 'segment.skipped', data: { segment: id } }));
  return events(...leave(facts), ...passed, ...before, {
    type: 'segment.started',
    data: { segment: target.id },
  });
}

function neighbour(facts: SessionFacts, step: 1 | -1): LiveSegment | undefined {
  const from = at(facts, facts.running);
  const rest =
    step === 1 ? facts.segments.slice(from + 1) : facts.segments.slice(0, Math.max(from, 0)).reverse();
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
    // What is left can go down to nothing; what has passed has passed.
    const least = Math.min(known.durationMs, elapsed(facts, known, now));
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
  editSegment: (facts, { segment }) =>
    at(facts, segment.id) < 0
      ? refuse('unknownSegment')
      : events({ type: 'segment.edited', data: { segment } }),
  closeNow: (facts, _, context) => {
    const closing = facts.segments.findLast(({ kind }) => kind === 'closing');
    if (closing === undefined) return refuse('noClosing');
    return goTo(facts, closing, divideLimit(facts, closing, context));
  },
};

/** T4: what is left until the room is booked out (else the planned end), divided by those present. */
function divideLimit(facts: SessionFacts, closing: LiveSegment, { now }: DecideContext): Body[] {
  const { opened } = facts;
  if (opened === null) return [];
  const planned = opened.plan.reduce((sum, { durationMs }) => sum + durationMs, opened.plannedStart);
  const leftMs = Math.max(0, (opened.hardEnd ?? planned) - now);
  const people = Math.max(1, presentPeople(facts).length);
  const share = Math.floor(Math.min(leftMs, closing.durationMs) / people / 1000) * 1000;
  const limitMs = Math.max(shortestTurnMs, Math.min(share, closing.limitMs ?? Infinity));
  if (closing.limitMs === limitMs) return [];
  const { spans: _spans, skipped: _skipped, ...segment } = closing;
  return [{ type: 'segment.edited', data: { segment: { ...segment, limitMs } } }];
}
