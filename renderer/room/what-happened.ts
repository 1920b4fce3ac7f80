import type { Command } from '../../shared/session/commands.ts';
import type { EventType, WallState } from '../../shared/session/events.ts';
import { takingTurns } from '../../shared/session/ask.ts';
import { countOf, runningPoll, votesAtMost, votesOf } from '../../shared/session/poll.ts';
import { roundLimitMs } from '../../shared/session/round-limit.ts';
import type { Platform } from '../../shared/keys/combo.ts';
import { entryKey } from '../../shared/keys/registry.ts';
import type { SessionFacts, SessionState } from '../../shared/session/state.ts';
import { forecast } from '../../shared/time/forecast.ts';
import { landingOffer } from '../../shared/time/land/offered.ts';
import { countdown } from '../../shared/time/clock.ts';
import { en } from '../../shared/words/en.ts';

const { done, undoable } = en.room;

/** The most telling first: a command that passes the piece is a floor, one that ends a round by it a round. */
const telling: readonly (readonly [RegExp, string])[] = [
  [/^session\.closed$/u, undoable.closed],
  [/^(person|role|seat|presence)\./u, undoable.people],
  [/^agreement\./u, undoable.agreement],
  [/^confidentiality\./u, undoable.confidentiality],
  [/^checklist\./u, undoable.checklist],
  [/^action\./u, undoable.action],
  [/^gap\./u, undoable.gap],
  [/^tracking\./u, undoable.tracking],
  [/^contribution\./u, undoable.written],
  [/^segment\.resized$/u, undoable.resized],
  [/^segment\.(started|inserted|moved|edited|ended)$/u, undoable.segment],
  [/^segment\.skipped$/u, undoable.skipped],
  [/^hold\.started$/u, undoable.held],
  [/^hold\.ended$/u, undoable.resumed],
  [/^round\.passed$/u, undoable.passed],
  [/^round\.(started|ended|limited)$/u, undoable.round],
  [/^(breakout|buddies)\./u, undoable.groups],
  [/^note\./u, undoable.note],
  [/^turn\.(split|added|removed)$/u, undoable.turn],
  [/^turn\.corrected$/u, undoable.moved],
  [/^poll\./u, undoable.poll],
  [/^(turn|link|round)\./u, undoable.floor],
  [/^hand\./u, undoable.hand],
  [/^next\./u, undoable.next],
];

/** Names nobody: in the covered picture a name that is missing would tell who is not measured (U4). */
export function undoableWords({ log }: SessionState, command: string | undefined): string {
  const types = new Set<EventType>(log.flatMap((each) => (each.command === command ? [each.type] : [])));
  const found = telling.find(([pattern]) => [...types].some((type) => pattern.test(type)));
  return found === undefined ? undoable.other : found[1];
}

interface Where {
  /** Epoch milliseconds by main's clock. */
  readonly now: number;
  readonly platform: Platform;
}

/** Resumed later than the end allows: said with the key that lands, also where nobody is to see more of it (T4). */
function resumeWords(facts: SessionFacts, { now, platform }: Where): string {
  const after = { ...facts, holds: facts.holds.map(({ from, to }) => ({ from, to: to ?? now })) };
  if (landingOffer(after, forecast(after, now)) === null) return done.resume;
  return done.resumeLate(en.keys.combo(entryKey('land.show'), platform));
}

/**
 * What a command does, in words to be said once it is done; `before` is the state it was sent in. null: it is
 * said elsewhere (a floor by the name that was pressed), or is seen at once.
 */
export function whatHappened(command: Command, before: SessionState, where: Where): string | null {
  switch (command.type) {
    case 'reaffirmConfidentiality':
      return done.reaffirmed;
    case 'swapRoles':
      return done.swapped;
    case 'hold':
      return done.hold;
    case 'resume':
      return resumeWords(before.facts, where);
    case 'undo':
      return done.undone(undoableWords(before, before.undoStack.at(-1)));
    case 'redo':
      return done.redone(undoableWords(before, before.redoStack.at(-1)));
    case 'shiftFloor':
      return command.deltaMs < 0 ? done.earlier(-command.deltaMs / 1000) : done.later(command.deltaMs / 1000);
    case 'resizeSegment':
      return command.deltaMs < 0 ? done.less(-command.deltaMs / 60_000) : done.more(command.deltaMs / 60_000);
    case 'nextSegment':
      return done.nextSegment;
    case 'previousSegment':
      return done.previousSegment;
    case 'closeNow':
      return done.closeNow;
    case 'startRound':
      return roundWords(command, before);
    case 'answerGap':
      return command.counted ? done.gapCounted : done.gapUncounted;
    case 'limitRound':
      return done.roundLimited(countdown(command.limitMs));
    case 'nextInRound':
      return done.roundNext;
    case 'passInRound':
      return done.roundPassed;
    case 'endRound':
      return done.roundEnded;
    case 'startGroups':
      return done.groupsOut;
    case 'endBreakout':
      return done.groupsBack;
    case 'skipGroup':
      return done.groupSkipped;
    case 'resizeBreakout':
      return command.deltaMs < 0 ? done.less(-command.deltaMs / 60_000) : done.more(command.deltaMs / 60_000);
    case 'releaseFloor':
      return done.released;
    case 'buildOn':
      return done.buildOn;
    case 'openPoll':
      return done.pollOpened;
    case 'tallyPoll':
      return tallied(command, before);
    case 'agreePoll':
      return command.agreed ? done.pollAgreed : done.pollHidden;
    case 'answerNudge':
      return command.answer === 'acted' ? done.nudgeTaken : done.nudgeAway;
    case 'closePoll':
      return done.pollClosed;
    case 'closeSession':
      return done.closed;
    case 'setWall':
      return wallWords(command.wall, before.facts.wall);
    default:
      return null;
  }
}

/** How many voted, never for what: it is said on a screen that everyone may see. */
function tallied({ choice, count }: Command<'tallyPoll'>, { facts }: SessionState): string | null {
  const poll = runningPoll(facts);
  if (poll === undefined) return null;
  const votes = votesOf(poll) - (countOf(poll, choice) ?? 0) + count;
  return en.polls.voted(poll.kind, votes, votesAtMost(poll));
}

function roundWords({ order, limitMs, silentMs }: Command<'startRound'>, { facts }: SessionState): string {
  const people = order?.length ?? takingTurns(facts).length;
  if (silentMs != null) return done.silence;
  const each = limitMs ?? roundLimitMs(facts, people);
  return each === null ? done.roundStarted : done.roundStartedEach(countdown(each));
}

function wallWords(wall: WallState, before: WallState): string {
  if (wall.covered !== before.covered) return wall.covered ? done.covered : done.uncovered;
  if (wall.calm && !before.calm) return done.calm;
  if (wall.timer === null && before.timer !== null) return done.timerAway;
  if (wall.timer !== null && wall.timer.startedAt !== (before.timer?.startedAt ?? undefined))
    return (wall.timer.startedAt === null ? done.timerArmed : done.timerStarted)(
      countdown(wall.timer.totalMs),
    );
  if (wall.timer !== null && wall.timer.totalMs !== before.timer?.totalMs)
    return done.timerTime(countdown(wall.timer.totalMs));
  if (wall.stays === true && before.stays !== true) return done.stays(en.room.header.scenes[wall.scene]);
  if (wall.scene === 'now' && before.scene !== 'now') return done.follows;
  if (before.calm && !wall.calm && wall.scene === before.scene) return done.notCalm;
  return done.scene(en.room.header.scenes[wall.scene]);
}
