import type { SegmentFormat } from '../plan/segment.ts';
import { isFacilitator, isPresent, presentPeople } from '../session/ask.ts';
import { nudgeKinds, type NudgeKind } from '../session/nudge-events.ts';
import { mayNudge, standingNudge } from '../session/nudge.ts';
import type { LiveSegment, SessionFacts } from '../session/state.ts';
import { forecast } from '../time/forecast.ts';
import { changes } from './changes.ts';
import { coverage, ENOUGH_COVERAGE } from './coverage.ts';
import { subtract, total } from './intervals.ts';
import type { NudgeThresholds } from './nudge-thresholds.ts';
import { speaking } from './speaking.ts';
import { unmeasured } from './unmeasured.ts';

/** A suggestion for the facilitator alone (P6, P7, P13, P20). */
export interface NudgeDue {
  readonly kind: NudgeKind;
}

export interface NudgeInput {
  /** Epoch milliseconds of the session's clock. */
  readonly now: number;
  readonly thresholds: NudgeThresholds;
  /** Whether it is time to come back to confidentiality; left out: nobody knows. */
  readonly confidentialityDue?: boolean;
}

/** Formats in which the whole circle talks freely. */
const wholeCircle: ReadonlySet<SegmentFormat> = new Set(['whole', 'popcorn']);

/**
 * The most pressing suggestion that is due and rested; null: none, as in go-rounds, polls, holds and breakouts, in breaks
 * and in the closing. Whoever is not measured is in none of them, neither as a reason nor by name.
 */
export function nudgeDue(facts: SessionFacts, input: NudgeInput): NudgeDue | null {
  const { now, thresholds } = input;
  if (!mayNudge(facts) || standingNudge(facts, now) !== null) return null;
  const last = facts.nudges.at(-1);
  if (last !== undefined && now - last.at < thresholds.betweenMs) return null;
  const kind = nudgeKinds.find((each) => isRested(facts, each, input) && isDue[each](facts, input));
  return kind === undefined ? null : { kind };
}

/** Whom a redirect names: the peer after whom the facilitator took the floor last before `at`. null: nobody any more. */
export function redirectTo(facts: SessionFacts, at: number): string | null {
  const leads = facilitators(facts);
  return changes(facts, at).findLast(({ from, to }) => leads.has(to) && !leads.has(from))?.from ?? null;
}

const runningSegment = (facts: SessionFacts): LiveSegment | undefined =>
  facts.segments.find(({ id }) => id === facts.running);

const isRested = (facts: SessionFacts, kind: NudgeKind, { now, thresholds }: NudgeInput): boolean =>
  facts.nudges.every((each) => each.kind !== kind || now - each.at >= thresholds.restMs[kind]);

const isDue: Readonly<Record<NudgeKind, (facts: SessionFacts, input: NudgeInput) => boolean>> = {
  closing: (facts, { now, thresholds }) => {
    if (facts.opened?.hardEnd == null) return false;
    const { rows, closeBy } = forecast(facts, now);
    const closing = rows.find(
      ({ segment, status }) =>
        segment.kind === 'closing' && status !== 'skipped' && segment.spans.length === 0,
    );
    return closing !== undefined && closeBy !== null && closing.start - closeBy >= thresholds.closingLateMs;
  },
  confidentiality: (_, { confidentialityDue }) => confidentialityDue === true,
  redirect: (facts, { now, thresholds }) => {
    if (!isHeardEnough(facts, now)) return false;
    const leads = facilitators(facts);
    const since = now - thresholds.redirectWithinMs;
    const afterPeers = changes(facts, now).filter(({ from, at }) => at >= since && !leads.has(from));
    const last = afterPeers.slice(-thresholds.redirectAfter);
    return last.length === thresholds.redirectAfter && last.every(({ to }) => leads.has(to));
  },
  invitation: (facts, { now, thresholds }) => {
    if (!isHeardEnough(facts, now) || talkedForMs(facts, now) < thresholds.invitationAfterMs) return false;
    const apart = unmeasured(facts, now);
    const heard = new Map(speaking(facts, now).map((each) => [each.person, each.lastHeardAt]));
    return facts.people.some((person) => {
      const here = person.present.at(-1);
      if (!person.tracked || !isPresent(person) || here === undefined) return false;
      if (isFacilitator(person) || person.role === 'observer') return false;
      const from = Math.max(here.from, heard.get(person.id) ?? 0);
      return total(subtract([{ from, to: now }], apart)) >= thresholds.unheardMs;
    });
  },
  breakout: (facts, { now, thresholds }) =>
    presentPeople(facts).length > thresholds.largeGroup &&
    talkedForMs(facts, now) >= thresholds.wholeCircleMs,
};

const facilitators = (facts: SessionFacts): ReadonlySet<string> =>
  new Set(facts.people.filter(isFacilitator).map(({ id }) => id));

/** Who spoke is known well enough to say anything about it: talk time is agreed on, and pressed (M10). */
const isHeardEnough = (facts: SessionFacts, now: number): boolean =>
  facts.tracking !== 'not' &&
  wholeCircle.has(runningSegment(facts)?.format ?? 'break') &&
  (coverage(facts, now) ?? 0) >= ENOUGH_COVERAGE;

/** How long the whole circle has talked in the running segment, without holds and breakouts; 0 in any other format. */
function talkedForMs(facts: SessionFacts, now: number): number {
  const segment = runningSegment(facts);
  const span = segment?.spans.at(-1);
  if (segment === undefined || span === undefined || !wholeCircle.has(segment.format)) return 0;
  return total(subtract([{ from: span.from, to: Math.max(span.from, now) }], unmeasured(facts, now)));
}
