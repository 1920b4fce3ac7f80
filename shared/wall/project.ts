import { isHeld } from '../session/ask.ts';
import type { Opened } from '../session/events.ts';
import type { Roster } from '../session/roster.ts';
import { stillToGo } from '../session/round.ts';
import type { LiveSegment, Round, SessionFacts, SessionState } from '../session/state.ts';
import { elapsedMs } from '../time/elapsed.ts';
import { subtract, total } from '../turns/intervals.ts';
import { heldNow, until } from '../turns/unmeasured.ts';
import { breakoutsView, groupsAreNow } from './breakouts.ts';
import { namesForAll } from './names.ts';
import type { Countdown, SceneView, Theme, WallView } from './view.ts';

export interface Projecting {
  /** Epoch milliseconds by main's clock. */
  readonly now: number;
  /** IANA zone, where no session says its own. */
  readonly zone: string;
  readonly theme: Theme;
}

/** The one projection (ROOM, principle 2): what the room may see of a session. */
export function wallView(state: SessionState, roster: Roster, { now, zone, theme }: Projecting): WallView {
  const { facts } = state;
  return {
    now,
    clockOffset: facts.clockOffset,
    zone: facts.opened?.zone ?? zone,
    theme,
    view: sceneOf(facts, roster, now),
  };
}

function sceneOf(facts: SessionFacts, roster: Roster, now: number): SceneView {
  const { opened, wall } = facts;
  if (wall.calm || opened === null) return { scene: 'calm' };
  if (facts.phase === 'closed') return { scene: 'closed', title: opened.title, next: facts.next };
  const segment = facts.segments.find(({ id }) => id === facts.running) ?? null;
  if (isHeld(facts))
    return { scene: 'held', title: segment?.title ?? opened.title, prompt: promptOf(segment) };
  switch (wall.scene) {
    case 'clock':
      return { scene: 'clock' };
    case 'agreements':
      return {
        scene: 'agreements',
        purpose: opened.circle.purpose,
        agreements: opened.circle.agreements.map(({ text }) => text),
      };
    case 'timer':
      return wall.timer === null
        ? whatIsNow(facts, opened, roster, segment, now)
        : timerOf(facts, wall.timer, now);
    case 'breakouts':
      return breakoutsView(facts, roster, segment, now) ?? whatIsNow(facts, opened, roster, segment, now);
    case 'round': {
      const last = facts.rounds.at(-1);
      return last === undefined
        ? whatIsNow(facts, opened, roster, segment, now)
        : roundOf(facts, opened, roster, last, now);
    }
    case 'now':
      return whatIsNow(facts, opened, roster, segment, now);
  }
}

/** While a go-round runs or groups are formed, that is what happens now. */
function whatIsNow(
  facts: SessionFacts,
  opened: Opened,
  roster: Roster,
  segment: LiveSegment | null,
  now: number,
): SceneView {
  const round = facts.rounds.findLast(({ endedAt }) => endedAt === null);
  if (round !== undefined) return roundOf(facts, opened, roster, round, now);
  const groups = groupsAreNow(facts) ? breakoutsView(facts, roster, segment, now) : null;
  if (groups !== null) return groups;
  if (segment !== null) {
    const left = segment.durationMs - elapsedMs(segment, facts, heldNow(facts, now));
    const countdown = { endsAt: now + left, totalMs: segment.durationMs };
    return { scene: 'now', title: segment.title, prompt: promptOf(segment), countdown };
  }
  return { scene: 'welcome', title: opened.title, purpose: opened.circle.purpose };
}

function roundOf(facts: SessionFacts, opened: Opened, roster: Roster, round: Round, now: number): SceneView {
  const segment = facts.segments.find(({ id }) => id === round.segment) ?? null;
  const { current, currentSince, limitMs } = round;
  return {
    scene: 'round',
    title: segment?.title ?? opened.title,
    prompt: promptOf(segment),
    name: current === null ? null : (namesForAll(facts, roster)[current]?.name ?? null),
    toGo: stillToGo(round),
    over: current === null,
    countdown:
      limitMs === null || currentSince === null ? null : runningFrom(facts, currentSince, limitMs, now),
  };
}

type PresenterTimer = NonNullable<SessionFacts['wall']['timer']>;

/** Milliseconds, negative when over; all of it while it is only armed. What was held does not count. */
export const timerLeftMs = (
  facts: SessionFacts,
  { totalMs, startedAt }: PresenterTimer,
  now: number,
): number => (startedAt === null ? totalMs : runningFrom(facts, startedAt, totalMs, now).endsAt - now);

const timerOf = (facts: SessionFacts, { totalMs, startedAt }: PresenterTimer, now: number): SceneView => ({
  scene: 'timer',
  totalMs,
  countdown: startedAt === null ? null : runningFrom(facts, startedAt, totalMs, now),
});

/** A limit that began at `from`: what was held in between does not count against it. */
function runningFrom(facts: SessionFacts, from: number, totalMs: number, now: number): Countdown {
  const whole = { from, to: Math.max(from, now) };
  const counted = total(
    subtract(
      [whole],
      facts.holds.map((span) => until(span, now)),
    ),
  );
  return { endsAt: from + totalMs + (whole.to - whole.from - counted), totalMs };
}

const promptOf = (segment: LiveSegment | null): string => segment?.wallText ?? segment?.prompt ?? '';
