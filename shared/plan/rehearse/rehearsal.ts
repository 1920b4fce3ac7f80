import type { Command, Refusal } from '../../session/commands.ts';
import { decide } from '../../session/decide.ts';
import { stamp } from '../../session/stamp.ts';
import type { Opened } from '../../session/events.ts';
import { emptySession, fold } from '../../session/fold.ts';
import { isHeld } from '../../session/ask.ts';
import { mostPeople } from '../../session/limits.ts';
import type { SessionState } from '../../session/state.ts';
import { instantOf } from '../../time/local.ts';
import type { Plan, PlanTime } from '../plan.ts';
import { segmentsOf } from '../segments-of.ts';
import { nextDue, type Due } from './due.ts';

/**
 * A session that is only played: the real core over events that stand nowhere, with a clock of its own. It takes place
 * in UTC, so that no hour is lost or doubled while somebody looks at a plan.
 */
export interface Rehearsal {
  readonly state: SessionState;
  /** Epoch milliseconds of its clock. */
  readonly now: number;
  /** Ids given so far. */
  readonly ids: number;
}

export const rehearsalZone = 'UTC';

/** When a rehearsal is said to begin: local date `yyyy-MM-dd`, and the time `HH:mm` where the plan has none. */
export interface RehearsalDay {
  readonly date: string;
  readonly time: string;
}

/** null: a plan without rows has nothing to play. */
export function beginRehearsal(plan: Plan, people: number, day: RehearsalDay): Rehearsal | null {
  if (plan.segments.length === 0) return null;
  const instant = ({ day: after, time }: PlanTime): number =>
    instantOf({ date: day.date, time }, rehearsalZone) + after * 86_400_000;
  const plannedStart = instant({ day: 0, time: plan.start ?? day.time });
  const { end } = plan;
  const opened: Opened = {
    session: 'rehearsal',
    title: plan.title,
    circle: { id: null, name: plan.title, purpose: '', agreements: [], namesOnWall: false, referrals: [] },
    tracking: 'not',
    // Nobody in particular: the one who leads, and as many others as there will be.
    members: Array.from({ length: Math.min(mostPeople, Math.max(1, Math.floor(people))) }, (_, i) => ({
      person: `person ${i + 1}`,
      role: i === 0 ? ('facilitator' as const) : ('member' as const),
      badge: i + 1,
      tracked: false,
      present: true,
    })),
    plan: segmentsOf(plan, day.date),
    plannedStart,
    hardEnd: end === null ? null : end.kind === 'hard' ? instant(end.at) : plannedStart + end.ms,
    zone: rehearsalZone,
    source: 'live',
  };
  const begun = ask({ state: emptySession, now: plannedStart, ids: 0 }, { type: 'openSession', opened });
  return begun.refusal === null ? withRound(begun.rehearsal) : null;
}

interface Answer {
  readonly rehearsal: Rehearsal;
  /** Why nothing changed; null: it was carried out. */
  readonly refusal: Refusal | null;
}

/** A command, decided and folded as main would. */
export function ask(rehearsal: Rehearsal, command: Command): Answer {
  const { state, now } = rehearsal;
  let { ids } = rehearsal;
  const newId = (): string => `r${(ids += 1)}`;
  const decided = decide(state, command, { now, newId, zone: rehearsalZone });
  if (!decided.ok) return { rehearsal, refusal: decided.error };
  const commandId = newId();
  const events = stamp(state, decided.value, { now, newId, commandId });
  return { rehearsal: { state: fold(state, events), now, ids }, refusal: null };
}

/** On to the next segment, and after the last to the end. */
export function goOn(rehearsal: Rehearsal): Answer {
  const next = ask(rehearsal, { type: 'nextSegment' });
  if (next.refusal?.code === 'noNextSegment') return ask(rehearsal, { type: 'closeSession' });
  return { ...next, rehearsal: withRound(next.rehearsal) };
}

/** *Close now* (T4). */
export function closeNow(rehearsal: Rehearsal): Answer {
  const closed = ask(rehearsal, { type: 'closeNow' });
  return { ...closed, rehearsal: closed.refusal === null ? withRound(closed.rehearsal) : rehearsal };
}

export function goBack(rehearsal: Rehearsal): Answer {
  const back = ask(rehearsal, { type: 'previousSegment' });
  return { ...back, rehearsal: back.refusal === null ? withRound(back.rehearsal) : rehearsal };
}

export const hold = (rehearsal: Rehearsal): Answer =>
  ask(rehearsal, { type: isHeld(rehearsal.state.facts) ? 'resume' : 'hold' });

/** A segment of turns begins with its go-round: everybody takes the whole of their limit. */
function withRound(rehearsal: Rehearsal): Rehearsal {
  const { running, segments } = rehearsal.state.facts;
  const segment = segments.find(({ id }) => id === running);
  return segment?.format === 'round'
    ? ask(rehearsal, { type: 'startRound', order: null, limitMs: null }).rehearsal
    : rehearsal;
}

/**
 * So many milliseconds later. Turns of a go-round go on by themselves; segments do where they are to follow, and
 * else run over, as in a room where nobody presses. Once the last one has ended, time stands.
 */
export function advance(rehearsal: Rehearsal, ms: number, follow: boolean): Rehearsal {
  const end = rehearsal.now + ms;
  let at = rehearsal;
  for (let due = nextDue(at, follow); due !== null && due.at <= end; due = nextDue(at, follow))
    at = happen(at, due);
  return at.state.facts.phase === 'open' ? { ...at, now: Math.max(at.now, end) } : at;
}

/** To the moment in which the running segment has had its time, and on. */
export function jump(rehearsal: Rehearsal): Rehearsal {
  const due = nextDue(rehearsal, true, true);
  return due === null ? rehearsal : advance(rehearsal, Math.max(0, due.at - rehearsal.now), true);
}

function happen(rehearsal: Rehearsal, due: Due): Rehearsal {
  const at = { ...rehearsal, now: Math.max(rehearsal.now, due.at) };
  if (due.what === 'turn') return ask(at, { type: 'nextInRound' }).rehearsal;
  if (due.night === null) return goOn(at).rehearsal;
  // Nobody is there: the clock goes on in the morning.
  const gap = { type: 'recordGap', from: at.now, to: due.night, counted: false } as const;
  return goOn({ ...ask(at, gap).rehearsal, now: due.night }).rehearsal;
}
