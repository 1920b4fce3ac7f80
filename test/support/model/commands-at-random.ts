import { formGroups } from '../../../shared/groups/form.ts';
import { mendGroups } from '../../../shared/groups/mend.ts';
import type { Command, CommandType } from '../../../shared/session/commands.ts';
import {
  closings,
  noteKinds,
  roles,
  scenes,
  trackings,
  visibilities,
  type Group,
} from '../../../shared/session/events.ts';
import { nudgeAnswers, nudgeKinds } from '../../../shared/session/nudge-events.ts';
import { pollKinds } from '../../../shared/session/poll-events.ts';
import type { SessionFacts } from '../../../shared/session/state.ts';
import { proposeDrop, proposeShave } from '../../../shared/time/land/propose.ts';
import { minute, opened, second, segment } from '../record.ts';

/** What chance decides of one command; every number picks from what is there. */
export interface Dice {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly yes: boolean;
}

type Ask<T extends CommandType> = (facts: SessionFacts, dice: Dice, now: number) => Command<T>;

const pick = <T>(list: readonly T[], n: number): T | undefined =>
  list.length === 0 ? undefined : list[n % list.length];
const one = <const T>(list: readonly [T, ...T[]], n: number): T => pick<T>(list, n) ?? list[0];

/** Somebody of the room, of every forty times somebody nobody knows. */
const who = ({ people }: SessionFacts, n: number): string =>
  n % 41 === 40 ? 'nobody' : (pick(people, n)?.id ?? 'nobody');
const whoever = (facts: SessionFacts, n: number): string | null => (n % 7 === 0 ? null : who(facts, n));
/** The last ones are corrected most. */
const turnOf = ({ turns }: SessionFacts, n: number): string =>
  pick(turns.slice(-5), n)?.id ?? pick(turns, n)?.id ?? 'none';
const rowOf = ({ segments }: SessionFacts, n: number): string => pick(segments, n)?.id ?? 'none';
const noteOf = ({ notes }: SessionFacts, n: number): string => pick(notes, n)?.id ?? 'none';
const agreementOf = ({ agreements }: SessionFacts, n: number): string => pick(agreements, n)?.id ?? 'none';
const here = ({ people }: SessionFacts): string[] =>
  people.filter(({ present }) => present.some(({ to }) => to === null)).map(({ id }) => id);

const text = (n: number): string =>
  one(['bread', '  ', 'a line\nand another', '🪶 ünïcode', 'half', ''], n) + String(n % 5);
const content = (facts: SessionFacts, { a, b, c, yes }: Dice) => ({
  kind: one(noteKinds, a),
  visibility: one(visibilities, b),
  text: a % 11 === 0 ? ' \n' : text(c),
  owner: yes ? who(facts, b) : null,
  due: yes ? one(['2026-12-01', '2026-11-30', '2027-01-05'], c) : null,
});

/** Groups of the app's own making: everybody in one, nobody with whom they are kept apart from. */
export const ofTheApp = new WeakSet<Command>();
const madeByApp = <C extends Command>(command: C): C => {
  ofTheApp.add(command);
  return command;
};
const inGroups = (people: readonly string[], at: number): Group[] =>
  [people.slice(0, at), people.slice(at)].map((each, i) => ({
    name: `Table ${String(i + 1)}`,
    people: each,
  }));

/**
 * What a facilitator may ask for who knows the room only roughly: one entry for every command there is, or this does
 * not compile. Often enough it is refused, as in a room.
 */
export const asks: { readonly [T in CommandType]: Ask<T> } = {
  openSession: () => ({ type: 'openSession', opened }),
  closeSession: () => ({ type: 'closeSession' }),
  agreeTracking: (_, { a }) => ({ type: 'agreeTracking', tracking: one(trackings, a) }),

  joinPerson: (facts, { a, b, yes }) => ({
    type: 'joinPerson',
    person: yes ? who(facts, a) : `late-${String(b % 4)}`,
    role: one(roles, b),
    tracked: a % 4 !== 0,
  }),
  leavePerson: (facts, { a }) => ({ type: 'leavePerson', person: who(facts, a) }),
  optOut: (facts, { a }) => ({ type: 'optOut', person: who(facts, a) }),
  changeRole: (facts, { a, b }) => ({ type: 'changeRole', person: who(facts, a), role: one(roles, b) }),
  swapRoles: (facts, { a, b }) => ({ type: 'swapRoles', one: who(facts, a), other: who(facts, b) }),
  correctPresence: ({ people }, { a, b, c, yes }, now) => {
    const person = pick(people, a);
    const stay = pick(person?.present ?? [], b);
    const came = stay?.from ?? now;
    return {
      type: 'correctPresence',
      person: person?.id ?? 'nobody',
      span: person === undefined || stay === undefined ? 0 : person.present.indexOf(stay),
      // Later, up to now; or earlier.
      from: yes ? came + (b % Math.max(1, now - came)) : came - (b % (4 * minute)),
      to: stay?.to == null ? (c % 9 === 0 ? now : null) : stay.to + (yes ? -1 : 1) * (c % (4 * minute)),
    };
  },
  moveSeat: (facts, { a, b, yes }) => ({
    type: 'moveSeat',
    person: who(facts, a),
    before: yes ? who(facts, b) : null,
  }),
  seatPeople: (facts, { a, b, c, yes }) => {
    const order = [who(facts, a), who(facts, b), who(facts, c)];
    return { type: 'seatPeople', order: yes ? [...new Set(order)] : order };
  },

  startSegment: (facts, { a }) => ({ type: 'startSegment', segment: rowOf(facts, a) }),
  nextSegment: () => ({ type: 'nextSegment' }),
  previousSegment: () => ({ type: 'previousSegment' }),
  skipSegment: (facts, { a }) => ({ type: 'skipSegment', segment: rowOf(facts, a) }),
  resizeSegment: (facts, { a, b, yes }) => ({
    type: 'resizeSegment',
    segment: a % 2 === 0 ? null : rowOf(facts, a),
    deltaMs: (yes ? 1 : -1) * (b % 9) * minute,
  }),
  insertSegment: (facts, { a, b, c, yes }) => ({
    type: 'insertSegment',
    segment: segment(`extra-${String(a % 6)}`, c % 20, { format: one(['whole', 'round', 'breakout'], c) }),
    before: yes ? rowOf(facts, b) : null,
  }),
  moveSegment: (facts, { a, b, yes }) => ({
    type: 'moveSegment',
    segment: rowOf(facts, a),
    before: yes ? rowOf(facts, b) : null,
  }),
  editSegment: (facts, { a, b, yes }) => ({
    type: 'editSegment',
    segment: segment(rowOf(facts, a), 5 + (b % 20), {
      kind: one(['topic', 'harvest', 'break', 'closing'], b),
      checklist: [{ id: 'chairs', text: 'Chairs' }],
      ...(yes ? { limitMs: minute } : {}),
    }),
  }),
  closeNow: () => ({ type: 'closeNow' }),
  landOnTime: (facts, { a, yes }, now) => ({
    type: 'landOnTime',
    running: a % 9 === 0 ? null : facts.running,
    changes: [...(yes ? proposeShave : proposeDrop)(facts, now)],
  }),

  // The oldest is asked about, where it is long enough.
  answerGap: ({ gaps }, { a, yes }) => ({
    type: 'answerGap',
    from:
      gaps.filter(
        ({ from, to, counted, answered }) =>
          !counted && answered !== true && (a % 5 === 0 || to - from > 2 * minute),
      )[0]?.from ?? 0,
    counted: yes,
  }),
  hold: () => ({ type: 'hold' }),
  resume: () => ({ type: 'resume' }),

  passFloor: (facts, { a, b }) => ({ type: 'passFloor', person: whoever(facts, a), add: b % 3 === 0 }),
  releaseFloor: () => ({ type: 'releaseFloor' }),
  shiftFloor: (_, { a, yes }) => ({ type: 'shiftFloor', deltaMs: (yes ? 1 : -1) * (a % 70_000) }),
  correctTurn: (facts, { a, b, c, yes }, now) => ({
    type: 'correctTurn',
    turn: turnOf(facts, a),
    ...(b % 2 === 0 ? { start: now - (c % (6 * minute)) } : {}),
    ...(b % 3 === 0 ? { end: now - (c % (3 * minute)) } : {}),
    ...(yes ? { person: whoever(facts, c) } : {}),
  }),
  splitTurn: ({ turns, ...facts }, { a, b, c }, now) => {
    const turn = pick(turns.slice(-5), a);
    const lengthMs = turn === undefined ? 0 : (turn.end ?? now) - turn.start;
    return {
      type: 'splitTurn',
      turn: turn?.id ?? 'none',
      splitAt: (turn?.start ?? now) + (b % Math.max(1, lengthMs)),
      person: whoever({ turns, ...facts }, c),
    };
  },
  addTurn: (facts, { a, b, c, yes }, now) => ({
    type: 'addTurn',
    person: whoever(facts, a),
    start: now - (b % (9 * minute)),
    end: now - (b % (9 * minute)) + (c % minute),
    estimated: yes,
  }),
  removeTurn: (facts, { a }) => ({ type: 'removeTurn', turn: turnOf(facts, a) }),
  moveEdge: (facts, { a, b, yes }, now) => ({
    type: 'moveEdge',
    turn: turnOf(facts, a),
    edge: yes ? 'start' : 'end',
    to: now - (b % (5 * minute)),
  }),
  mergeTurns: (facts, { a, b }) => ({
    type: 'mergeTurns',
    turn: turnOf(facts, a),
    with: turnOf(facts, b),
  }),
  fillStretch: (facts, { a, b, c, yes }, now) => ({
    type: 'fillStretch',
    from: now - (b % (9 * minute)),
    to: now - ((b % (9 * minute)) >> 1),
    people: [whoever(facts, a), whoever(facts, c)],
    instead: yes ? turnOf(facts, a) : null,
  }),

  buildOn: () => ({ type: 'buildOn' }),
  raiseHand: (facts, { a }) => ({ type: 'raiseHand', person: who(facts, a) }),
  lowerHand: (facts, { a, yes }) => ({
    type: 'lowerHand',
    person: yes ? (pick(facts.hands, a) ?? 'nobody') : who(facts, a),
  }),
  readContribution: (facts, { a, b, c }) => ({
    type: 'readContribution',
    person: whoever(facts, a),
    reader: whoever(facts, b),
    text: c % 3 === 0 ? ' ' : text(c),
    visibility: one(visibilities, c),
  }),

  startRound: (facts, { a, b, yes }) => ({
    type: 'startRound',
    order: yes
      ? null
      : here(facts)
          .toReversed()
          .slice(a % 3),
    limitMs: b % 2 === 0 ? null : (1 + (b % 6)) * 30 * second,
    ...(a % 5 === 0 ? { silentMs: minute } : {}),
  }),
  limitRound: (_, { a }) => ({ type: 'limitRound', limitMs: (1 + (a % 4)) * 30 * second }),
  nextInRound: () => ({ type: 'nextInRound' }),
  passInRound: () => ({ type: 'passInRound' }),
  endRound: () => ({ type: 'endRound' }),

  startBreakout: (facts, { a, yes }) => ({
    type: 'startBreakout',
    groups: yes ? [here(facts).slice(0, 2), here(facts).slice(2)] : [[who(facts, a)], ['ann']],
  }),
  endBreakout: () => ({ type: 'endBreakout' }),
  formBreakout: (facts, { a, b, c, yes }) => {
    const people = here(facts);
    const division = { by: 'size', size: 1 + (a % 4) } as const;
    const two = [pick(people, b), pick(people, b + 1)];
    const apart: [string, string][] =
      two[0] === undefined || two[1] === undefined || two[0] === two[1] ? [] : [[two[0], two[1]]];
    // Everybody has met but these two: nothing but the rule keeps them from being put together.
    const past = apart.flat().map((id) => ({ groups: [people.filter((each) => each !== id)], ago: 1 }));
    const made = yes ? formGroups({ people, division, apart, together: [], past, seed: String(c) }) : null;
    const rest = { division, apart, together: [], out: [] };
    if (made?.ok === true && made.value.length > 0)
      return madeByApp({
        type: 'formBreakout',
        groups: made.value.map((each, i) => ({ name: `Table ${String(i + 1)}`, people: [...each] })),
        ...rest,
      });
    // By hand, as they walk: whoever is called may be called twice.
    const called = a % 5 === 0 ? [...people, who(facts, a)] : people;
    return { type: 'formBreakout', groups: inGroups(called, 1 + (b % 3)), ...rest };
  },
  mendBreakout: (facts, { a, yes }) => {
    const last = facts.formations.at(-1);
    const people = here(facts);
    if (yes && last !== undefined) {
      const { division, apart, together } = last;
      const groups = last.groups.map((each) => each.people);
      const mended = mendGroups({ groups, people, division, apart, together, past: [] });
      if (mended.ok)
        return madeByApp({
          type: 'mendBreakout',
          groups: mended.value.groups.map((each, i) => ({
            name: last.groups[i]?.name ?? `New ${String(i)}`,
            people: [...each],
          })),
        });
    }
    return { type: 'mendBreakout', groups: inGroups(people, a % 4) };
  },
  startGroups: (_, { a, yes }) => ({ type: 'startGroups', limitMs: yes ? (1 + (a % 9)) * minute : null }),
  resizeBreakout: (_, { a, yes }) => ({
    type: 'resizeBreakout',
    deltaMs: (yes ? 1 : -1) * (a % 4) * minute,
  }),
  skipGroup: (_, { a }) => ({ type: 'skipGroup', group: a % 3 }),
  pairBuddies: (facts, { a, yes }) => ({
    type: 'pairBuddies',
    pairs: yes ? [here(facts).slice(0, 2), here(facts).slice(2)] : [[who(facts, a), 'ben']],
  }),

  takeNote: (facts, dice) => ({ type: 'takeNote', ...content(facts, dice) }),
  editNote: (facts, dice) => ({ type: 'editNote', note: noteOf(facts, dice.a), ...content(facts, dice) }),
  removeNote: (facts, { a }) => ({ type: 'removeNote', note: noteOf(facts, a) }),
  mergeNotes: (facts, { a, b }) => ({ type: 'mergeNotes', note: noteOf(facts, a), other: noteOf(facts, b) }),
  pinNote: (facts, { a, yes }) => ({ type: 'pinNote', note: noteOf(facts, a), pinned: yes }),

  openPoll: (_, { a, b, c, yes }) => ({
    type: 'openPoll',
    kind: one(pollKinds, a),
    question: text(b),
    options: [one(['left', 'right', ' '], b), 'right now'],
    top: yes ? 10 : null,
    dots: yes ? 2 : null,
    voters: c % 3 === 0 ? null : c % 30,
  }),
  tallyPoll: (_, { a, b }) => ({
    type: 'tallyPoll',
    choice: one(['1', '2', '3', 'yes', 'no', 'calm', 'Calm', ' '], a),
    count: b % 9,
  }),
  resizePoll: (_, { a }) => ({ type: 'resizePoll', voters: a % 12 }),
  agreePoll: (_, { yes }) => ({ type: 'agreePoll', agreed: yes }),
  closePoll: () => ({ type: 'closePoll' }),

  setNext: (_, { a, yes }) => ({
    type: 'setNext',
    date: one(['2026-09-07', '2026-09-14'], a),
    time: yes ? '18:00' : null,
    place: one(['', 'the barn'], a),
  }),
  closeAction: ({ notes }, { a, b, yes }) => ({
    type: 'closeAction',
    action:
      pick(
        notes.filter(({ kind }) => kind === 'action' || !yes),
        a,
      )?.id ?? 'none',
    how: one(closings, b),
  }),
  tickChecklist: (facts, { a, b, yes }) => ({
    type: 'tickChecklist',
    segment: yes ? 'topic' : rowOf(facts, a),
    item: b % 4 === 0 ? 'candles' : 'chairs',
    ticked: b % 3 !== 0,
  }),
  wordAgreement: (facts, { a, b, yes }) => ({
    type: 'wordAgreement',
    agreement: yes ? agreementOf(facts, a) : null,
    text: text(b),
  }),
  adoptAgreements: (facts, { a, yes }) => ({
    type: 'adoptAgreements',
    agreements: yes ? facts.agreements.map(({ id }) => id) : [agreementOf(facts, a)],
  }),
  reaffirmConfidentiality: () => ({ type: 'reaffirmConfidentiality' }),

  setWall: (_, { a, b, c, yes }, now) => ({
    type: 'setWall',
    wall: {
      scene: one(scenes, a),
      calm: yes,
      screen: one(['me', 'everyone', null], b),
      covered: c % 2 === 0,
      timer: yes ? { totalMs: minute, startedAt: b % 2 === 0 ? now : null } : null,
    },
  }),
  draftAgreement: (facts, { a, b, yes }) => ({
    type: 'draftAgreement',
    agreement: yes ? agreementOf(facts, a) : null,
    text: text(b),
  }),
  showNudge: (_, { a }) => ({ type: 'showNudge', kind: one(nudgeKinds, a) }),
  answerNudge: ({ nudges }, { a, b }) => ({
    type: 'answerNudge',
    nudge: pick(nudges.slice(-2), a)?.id ?? 'none',
    answer: one(nudgeAnswers, b),
  }),
  recordGap: (_, { a, b, yes }, now) => ({
    type: 'recordGap',
    from: now - (a % (12 * minute)),
    to: b % 12 === 0 ? now - 20 * minute : now,
    counted: yes,
  }),
  adjustClock: (_, { a }) => ({ type: 'adjustClock', offset: (a % 7200) * second - 3_600_000 }),

  undo: () => ({ type: 'undo' }),
  redo: () => ({ type: 'redo' }),
  reopenSession: () => ({ type: 'reopenSession' }),
};
