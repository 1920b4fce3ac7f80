import type { SessionFacts } from '../../../shared/session/state.ts';
import { byKey, type Aside, type Asked, type Room } from './room-model.ts';

const pollOf = ({ kind, voters, agreed, tallies }: SessionFacts['polls'][number]): Asked => ({
  kind,
  voters,
  agreed,
  counts: Object.fromEntries(tallies.map(({ choice, count }) => [choice, count])),
});

/** What the facts say of the things that the model knows, in the model's words. */
export function seenInFacts(facts: SessionFacts): Room {
  const round = facts.rounds.findLast(({ endedAt }) => endedAt === null);
  const formed = facts.formations.at(-1);
  const had = new Set(round === undefined ? [] : [...round.done, ...round.passedTwice, round.current ?? '']);
  return {
    open: facts.phase === 'open',
    tracking: facts.tracking,
    seats: facts.people.map(({ id, role, tracked, present }) => ({
      id,
      role,
      said: tracked ? 'yes' : 'no',
      here: present.at(-1)?.to === null,
      stays: present.map(({ from, to }) => [from, to] as const),
    })),
    floor: facts.turns
      .filter(({ end }) => end === null)
      .map(({ id, person, measured }) => ({ turn: id, who: person, measured })),
    hands: facts.hands,
    round:
      round === undefined
        ? null
        : {
            fresh: round.order.filter((id) => !had.has(id) && !round.passed.includes(id)),
            again: round.passed.filter((id) => !had.has(id)),
            holder: round.current,
            spoke: round.done,
            silent: round.passedTwice,
            quiet: round.silence !== null,
          },
    passes: [],
    rounds: facts.rounds.length,
    held: facts.holds.some(({ to }) => to === null),
    out: facts.breakouts.some(({ to }) => to === null),
    groups:
      formed === undefined || formed.endedAt !== null ? null : formed.groups.map(({ people }) => people),
    running: facts.running,
    rows: facts.segments.map(({ id, kind, format, skipped, spans }) => ({
      id,
      kind,
      format,
      skipped,
      ran: spans.length > 0,
    })),
    poll: facts.polls.filter(({ closedAt }) => closedAt === null).map(pollOf)[0] ?? null,
    asked: facts.polls.filter(({ closedAt }) => closedAt !== null).map(pollOf),
    notes: facts.notes.map(({ id, kind, text, visibility, owner, due, pinned }) => ({
      id,
      kind,
      text,
      seenBy: visibility,
      owner,
      due,
      pinned,
    })),
    contributions: facts.contributions.map(({ person, reader }) => ({ writer: person, reader })),
    buddies: facts.buddies,
    next: facts.next === null ? null : `${facts.next.date} ${String(facts.next.time)} ${facts.next.place}`,
    agreements: facts.agreements.map(({ id, text, adoptedOn }) => ({
      id,
      text,
      adopted: adoptedOn !== undefined,
    })),
    reaffirmed: facts.reaffirmed.length,
    closings: byKey(Object.fromEntries(facts.closings.map(({ action, how }) => [action, how]))),
    ticked: facts.ticked.map(({ segment, item }) => `${segment} ${item}`),
    answered: byKey(
      Object.fromEntries(
        facts.gaps.flatMap(({ from, counted, answered }) =>
          answered === true ? [[String(from), counted] as const] : [],
        ),
      ),
    ),
  };
}

export const asideInFacts = (facts: SessionFacts): Aside => ({
  gaps: facts.gaps.map(({ from, to, counted, answered }) => ({
    from,
    to,
    counted: answered === true ? false : counted,
  })),
  clockOffset: facts.clockOffset,
  nudges: facts.nudges.map(({ id, answer }) => ({ id, answer })),
});
