import type { Command, CommandType } from '../../../shared/session/commands.ts';
import { alone, nameOf, pressed, without } from './floor-model.ts';
import { byKey, type Jotted, type Room, type Row, type Seat } from './room-model.ts';
import { awaits, begun, came, gone, handed, nextOne, over, passed } from './round-model.ts';

/** When a command was carried out, and the ids that were new in it, in order. */
export interface Moment {
  readonly now: number;
  readonly ids: readonly string[];
}
type Then<T extends CommandType> = (room: Room, command: Command<T>, moment: Moment) => Room;

const seats = (room: Room, id: string, to: (seat: Seat) => Seat): Room => ({
  ...room,
  seats: room.seats.map((each) => (each.id === id ? to(each) : each)),
});
const rows = (room: Room, id: string, to: (row: Row) => Row): Room => ({
  ...room,
  rows: room.rows.map((each) => (each.id === id ? to(each) : each)),
});
const notes = (room: Room, id: string, to: (note: Jotted) => Jotted): Room => ({
  ...room,
  notes: room.notes.map((each) => (each.id === id ? to(each) : each)),
});
const lastId = ({ ids }: Moment): string => ids.at(-1) ?? 'no id was asked for';

/** A list with one of it before another, or at the end. */
function reseated<T extends { readonly id: string }>(
  list: readonly T[],
  id: string,
  before: string | null,
): T[] {
  const rest = list.filter((each) => each.id !== id);
  const at = before === null ? rest.length : rest.findIndex((each) => each.id === before);
  return [...rest.slice(0, at), ...list.filter((each) => each.id === id), ...rest.slice(at)];
}

/** The piece goes to `to`, and the floor with it: a hand that was up is down. */
const pieceTo = (room: Room, round: Room['round'], to: string | null, moment: Moment): Room => ({
  ...room,
  hands: room.hands.filter((id) => id !== to),
  round: round === null ? null : handed(round, to),
  floor: alone(room, to, lastId(moment)),
});
const roundEnds = (room: Room): Room => ({ ...room, round: null, passes: [] });
const goOut = (room: Room, groups: Room['groups']): Room => ({
  ...roundEnds(room),
  floor: [],
  out: true,
  groups,
});

/** One who says no: nothing that is kept names them. */
function silenced(room: Room, is: (id: string) => boolean, all: boolean): Room {
  const not = (id: string | null): string | null => (id !== null && is(id) ? null : id);
  return {
    ...room,
    floor: room.floor.map((each) =>
      all || (each.who !== null && is(each.who)) ? { ...each, who: null, measured: false } : each,
    ),
    hands: room.hands.filter((id) => !is(id)),
    contributions: room.contributions.map(({ writer, reader }) => ({
      writer: not(writer),
      reader: not(reader),
    })),
  };
}

/** In these nobody speaks to the whole room. */
const quiet = ['break', 'writing', 'breakout', 'pairs', 'poll'];

/** Another segment: what belongs to the one before ends with it, and nobody talks on into silence. */
function goTo(room: Room, target: string, passedOver: readonly string[] = []): Room {
  const speaks = !quiet.includes(room.rows.find(({ id }) => id === target)?.format ?? '');
  const left: Room = {
    ...roundEnds(room),
    floor: room.round === null && speaks ? room.floor : [],
    out: false,
    // Who was out is back; groups that have not gone may still go.
    groups: room.out ? null : room.groups,
    running: target,
  };
  return {
    ...left,
    rows: left.rows.map((row) =>
      row.id === target
        ? { ...row, skipped: false, ran: true }
        : passedOver.includes(row.id)
          ? { ...row, skipped: true }
          : row,
    ),
  };
}

const at = ({ rows: all }: Room, id: string | null): number => all.findIndex((row) => row.id === id);

function jumpTo(room: Room, target: string): Room {
  const between = room.rows.slice(at(room, room.running) + 1, Math.max(0, at(room, target)));
  return goTo(
    room,
    target,
    between.filter(({ ran }) => !ran).map(({ id }) => id),
  );
}

export const following = (room: Room, step: 1 | -1): string | null => {
  const here = at(room, room.running);
  const rest = step === 1 ? room.rows.slice(here + 1) : room.rows.slice(0, here).toReversed();
  return rest.find(({ skipped }) => !skipped)?.id ?? null;
};

const rank = ['private', 'circle', 'shareable'];

/**
 * What the watcher sees after a command that was carried out. Corrections of turns are left out: what they do to the
 * floor is looked up afterwards, and bounded by `corrects`.
 */
const then: { readonly [T in CommandType]?: Then<T> } = {
  closeSession: (room) => ({
    ...roundEnds(room),
    open: false,
    floor: [],
    held: false,
    out: false,
    groups: room.out ? null : room.groups,
    running: null,
    poll: null,
    asked: room.poll === null ? room.asked : [...room.asked, room.poll],
  }),
  agreeTracking: (room, { tracking }) =>
    tracking === 'not' ? { ...silenced(room, () => true, true), tracking } : { ...room, tracking },
  joinPerson: (room, { person, role, tracked }, { now }) => {
    const known = room.seats.find(({ id }) => id === person);
    const said = tracked && known?.said !== 'no' ? 'yes' : 'no';
    const seat: Seat = {
      id: person,
      role,
      said,
      here: true,
      stays: [...(known?.stays ?? []), [now, null]],
    };
    const with_ =
      known === undefined ? { ...room, seats: [...room.seats, seat] } : seats(room, person, () => seat);
    const asked =
      room.round === null || role === 'observer' ? with_ : { ...with_, round: came(room.round, person) };
    return known?.said === 'yes' && said === 'no' ? silenced(asked, (id) => id === person, false) : asked;
  },
  leavePerson: (room, { person }, moment) => {
    const left = seats(room, person, (seat) => ({
      ...seat,
      here: false,
      stays: seat.stays.map(([from, to]) => [from, to ?? moment.now] as const),
    }));
    const handsDown = { ...left, hands: room.hands.filter((id) => id !== person) };
    const { round } = room;
    if (round?.holder === person) return pieceTo(handsDown, round, nextOne(round), moment);
    return {
      ...handsDown,
      floor: without(room, person),
      round: round === null ? null : gone(round, person),
      passes: room.passes.filter((id) => id !== person || round?.silent.includes(id) === true),
    };
  },
  optOut: (room, { person }) =>
    silenced(
      seats(room, person, (seat) => ({ ...seat, said: 'no' })),
      (id) => id === person,
      false,
    ),
  changeRole: (room, { person, role }) => seats(room, person, (seat) => ({ ...seat, role })),
  swapRoles: (room, { one, other }) => {
    const role = (id: string) => room.seats.find((seat) => seat.id === id)?.role ?? 'member';
    return seats(
      seats(room, one, (seat) => ({ ...seat, role: role(other) })),
      other,
      (seat) => ({ ...seat, role: role(one) }),
    );
  },
  correctPresence: (room, { person, span, from, to }) =>
    seats(room, person, (seat) => ({
      ...seat,
      stays: seat.stays.map((stay, i) => (i === span ? ([from, to] as const) : stay)),
    })),
  moveSeat: (room, { person, before }) => ({ ...room, seats: reseated(room.seats, person, before) }),
  seatPeople: (room, { order }) => ({
    ...room,
    seats: [
      ...order.flatMap((id) => room.seats.filter((seat) => seat.id === id)),
      ...room.seats.filter(({ id }) => !order.includes(id)),
    ],
  }),

  startSegment: (room, { segment }) => jumpTo(room, segment),
  nextSegment: (room) => jumpTo(room, following(room, 1) ?? ''),
  previousSegment: (room) => jumpTo(room, following(room, -1) ?? ''),
  skipSegment: (room, { segment }) =>
    segment === room.running
      ? jumpTo(room, following(room, 1) ?? '')
      : rows(room, segment, (row) => ({ ...row, skipped: true })),
  insertSegment: (room, { segment, before }) => ({
    ...room,
    rows: reseated(
      [
        ...room.rows,
        { id: segment.id, kind: segment.kind, format: segment.format, skipped: false, ran: false },
      ],
      segment.id,
      before,
    ),
  }),
  moveSegment: (room, { segment, before }) => ({ ...room, rows: reseated(room.rows, segment, before) }),
  editSegment: (room, { segment }) =>
    rows(room, segment.id, (row) => ({ ...row, kind: segment.kind, format: segment.format })),
  landOnTime: (room, { changes }) => ({
    ...room,
    rows: room.rows.map((row) =>
      changes.some(({ segment, toMs }) => segment === row.id && toMs === null)
        ? { ...row, skipped: true }
        : row,
    ),
  }),

  answerGap: (room, { from, counted }) => ({
    ...room,
    answered: byKey({ ...room.answered, [String(from)]: counted }),
  }),
  hold: (room) => ({ ...room, held: true }),
  resume: (room) => ({ ...room, held: false }),

  passFloor: (room, { person, add }, moment) => {
    const { round } = room;
    if (round !== null && !over(round) && !add) {
      const down = { ...room, hands: room.hands.filter((id) => id !== person) };
      if (person !== null && awaits(round, person)) return pieceTo(room, round, person, moment);
      const name = nameOf(room, person);
      const theirs = room.floor.filter(({ who, measured }) => who === name.who && measured === name.measured);
      return theirs.length > 0
        ? { ...room, floor: theirs }
        : { ...down, floor: alone(room, person, lastId(moment)) };
    }
    const floor = pressed(room, person, add, lastId(moment));
    const begins = floor.some(({ turn }) => moment.ids.includes(turn));
    return { ...room, floor, hands: begins ? room.hands.filter((id) => id !== person) : room.hands };
  },
  releaseFloor: (room) => ({ ...room, floor: [] }),
  raiseHand: (room, { person }) => ({
    ...room,
    hands: room.hands.includes(person) ? room.hands.filter((id) => id !== person) : [...room.hands, person],
  }),
  lowerHand: (room, { person }) => ({ ...room, hands: room.hands.filter((id) => id !== person) }),
  readContribution: (room, { person, reader, text, visibility }, moment) => ({
    ...room,
    contributions: [
      ...room.contributions,
      { writer: nameOf(room, person).who, reader: nameOf(room, reader).who },
    ],
    notes:
      text.trim() === ''
        ? room.notes
        : [
            ...room.notes,
            {
              id: lastId(moment),
              kind: 'keyPoint',
              text,
              seenBy: visibility,
              owner: null,
              due: null,
              pinned: false,
            },
          ],
  }),

  startRound: (room, { order, silentMs }, moment) => {
    // Who only looks on has no turn, unless somebody asks them by name.
    const asked =
      order ?? room.seats.filter(({ here, role }) => here && role !== 'observer').map(({ id }) => id);
    const quiet = silentMs != null;
    return {
      ...room,
      rounds: room.rounds + 1,
      round: begun(asked, quiet),
      passes: [],
      hands: quiet ? room.hands : room.hands.filter((id) => id !== asked[0]),
      floor: quiet ? [] : alone(room, asked[0] ?? null, lastId(moment)),
    };
  },
  nextInRound: (room, _, moment) => {
    const { round } = room;
    return round === null || over(round) ? roundEnds(room) : pieceTo(room, round, nextOne(round), moment);
  },
  passInRound: (room, _, moment) => {
    const { round } = room;
    if (round?.holder == null) return room;
    const after = passed(round, room.passes);
    return {
      ...room,
      round: after,
      passes: [...room.passes, round.holder],
      floor: alone(room, after.holder, lastId(moment)),
    };
  },
  endRound: (room) => ({ ...roundEnds(room), floor: [] }),

  startBreakout: (room, { groups }) => goOut(room, room.groups ?? groups),
  endBreakout: (room) => ({ ...room, out: false, groups: null }),
  formBreakout: (room, { groups }) => ({ ...room, groups: groups.map(({ people }) => people) }),
  mendBreakout: (room, { groups }) => ({ ...room, groups: groups.map(({ people }) => people) }),
  startGroups: (room) => goOut(room, room.groups),
  pairBuddies: (room, { pairs }) => ({ ...room, buddies: pairs }),

  takeNote: (room, { kind, text, visibility, owner, due }, moment) => ({
    ...room,
    notes: [...room.notes, { id: lastId(moment), kind, text, seenBy: visibility, owner, due, pinned: false }],
  }),
  editNote: (room, { note, kind, text, visibility, owner, due }) =>
    notes(room, note, ({ id, pinned }) => ({ id, kind, text, seenBy: visibility, owner, due, pinned })),
  removeNote: (room, { note }) => ({ ...room, notes: room.notes.filter(({ id }) => id !== note) }),
  mergeNotes: (room, { note, other }) => {
    const taken = room.notes.find(({ id }) => id === other);
    if (taken === undefined) return room;
    const rest = { ...room, notes: room.notes.filter(({ id }) => id !== other) };
    return notes(rest, note, (known) => ({
      ...known,
      text: `${known.text}\n${taken.text}`,
      seenBy: rank[Math.min(rank.indexOf(known.seenBy), rank.indexOf(taken.seenBy))] ?? 'private',
      owner: known.kind === 'action' ? (known.owner ?? taken.owner) : null,
      due:
        known.kind === 'action'
          ? ([known.due, taken.due].filter((due) => due !== null).toSorted()[0] ?? null)
          : null,
      pinned: known.pinned || taken.pinned,
    }));
  },
  pinNote: (room, { note, pinned }) => notes(room, note, (known) => ({ ...known, pinned })),

  openPoll: (room, { kind, voters }) => ({
    ...room,
    poll: {
      kind,
      voters: voters ?? room.seats.filter(({ here }) => here).length,
      agreed: false,
      counts: {},
    },
  }),
  tallyPoll: (room, { choice, count }) => {
    if (room.poll === null) return room;
    const { counts } = room.poll;
    const said = Object.keys(counts).find((word) => word.toLowerCase() === choice.toLowerCase());
    return { ...room, poll: { ...room.poll, counts: { ...counts, [said ?? choice]: count } } };
  },
  resizePoll: (room, { voters }) => (room.poll === null ? room : { ...room, poll: { ...room.poll, voters } }),
  agreePoll: (room, { agreed }) => (room.poll === null ? room : { ...room, poll: { ...room.poll, agreed } }),
  closePoll: (room) => ({
    ...room,
    poll: null,
    asked: room.poll === null ? room.asked : [...room.asked, room.poll],
  }),

  setNext: (room, { date, time, place }) => ({ ...room, next: `${date} ${String(time)} ${place}` }),
  closeAction: (room, { how, action }) => ({
    ...room,
    closings: byKey({ ...room.closings, [action]: how }),
  }),
  tickChecklist: (room, { segment, item, ticked }) => {
    const rest = room.ticked.filter((each) => each !== `${segment} ${item}`);
    return { ...room, ticked: ticked ? [...rest, `${segment} ${item}`] : rest };
  },
  wordAgreement: (room, { agreement, text }, moment) => {
    const words = text.trim();
    if (agreement === null)
      return {
        ...room,
        agreements: [...room.agreements, { id: lastId(moment), text: words, adopted: false }],
      };
    return {
      ...room,
      agreements: room.agreements
        .filter(({ id }) => id !== agreement || words !== '')
        .map((each) => (each.id === agreement ? { id: agreement, text: words, adopted: false } : each)),
    };
  },
  adoptAgreements: (room, { agreements }) => ({
    ...room,
    agreements: room.agreements.map((each) =>
      agreements.includes(each.id) ? { ...each, adopted: true } : each,
    ),
  }),
  reaffirmConfidentiality: (room) => ({ ...room, reaffirmed: room.reaffirmed + 1 }),
};

export function nextRoom(room: Room, command: Command, moment: Moment): Room {
  const change = then[command.type] as Then<CommandType> | undefined;
  return change === undefined ? room : change(room, command, moment);
}

/** Corrections may end or rename an open voice, or begin one again where it went on after a gap; never add one. */
export const corrects: ReadonlySet<CommandType> = new Set<CommandType>([
  'shiftFloor',
  'correctTurn',
  'splitTurn',
  'removeTurn',
  'moveEdge',
  'mergeTurns',
  'fillStretch',
  'answerGap',
]);
