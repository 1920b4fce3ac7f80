import type { Command, CommandType } from '../../../shared/session/commands.ts';
import { nameOf, seatOf } from './floor-model.ts';
import { following } from './next-room.ts';
import type { Room } from './room-model.ts';
import { awaits, over } from './round-model.ts';

/** Whether a command is carried out, where one who watches the room can tell; null: it hangs on more than that. */
type Expects<T extends CommandType> = (room: Room, command: Command<T>) => boolean | null;

const here = (room: Room, id: string): boolean => seatOf(room, id)?.here === true;
const known = (room: Room, id: string): boolean => seatOf(room, id) !== undefined;
const once = (people: readonly string[]): boolean => new Set(people).size === people.length;
const closingBetween = (room: Room, target: string): boolean => {
  const at = (id: string | null): number => room.rows.findIndex((row) => row.id === id);
  return room.rows
    .slice(at(room.running) + 1, Math.max(0, at(target)))
    .some(({ kind, ran, skipped }) => kind === 'closing' && !ran && !skipped);
};

const expects: { readonly [T in CommandType]?: Expects<T> } = {
  openSession: () => false,
  closeSession: () => true,
  agreeTracking: (room, { tracking }) => room.tracking !== tracking,
  joinPerson: (room, { person }) => !here(room, person),
  leavePerson: (room, { person }) => here(room, person),
  optOut: (room, { person }) => seatOf(room, person)?.said === 'yes',
  changeRole: (room, { person, role }) => known(room, person) && seatOf(room, person)?.role !== role,
  swapRoles: (room, { one, other }) =>
    known(room, one) && known(room, other) && seatOf(room, one)?.role !== seatOf(room, other)?.role,
  seatPeople: (room, { order }) => {
    if (!order.every((id) => known(room, id)) || !once(order)) return false;
    const now = room.seats.map(({ id }) => id);
    const wanted = [...order, ...now.filter((id) => !order.includes(id))];
    return wanted.join(' ') !== now.join(' ');
  },
  startSegment: (room, { segment }) =>
    room.rows.some(({ id }) => id === segment) && segment !== room.running && !closingBetween(room, segment),
  nextSegment: (room) => following(room, 1) !== null,
  previousSegment: (room) => following(room, -1) !== null,
  insertSegment: (room, { segment, before }) =>
    !room.rows.some(({ id }) => id === segment.id) &&
    (before === null || room.rows.some(({ id }) => id === before)),
  hold: (room) => !room.held,
  resume: (room) => room.held,
  passFloor: (room, { person, add }) => {
    if (person !== null && !here(room, person)) return false;
    const { round } = room;
    if (round === null || over(round) || add) return true;
    if (person !== null && awaits(round, person)) return true;
    if (round.holder === null || person !== round.holder) return false;
    // Their own key where nobody else speaks changes nothing.
    const name = nameOf(room, person);
    const theirs = room.floor.filter(({ who, measured }) => who === name.who && measured === name.measured);
    return theirs.length !== room.floor.length || room.floor.length === 0;
  },
  releaseFloor: (room) => room.floor.length > 0,
  removeTurn: (_, { turn }) => (turn === 'none' ? false : null),
  raiseHand: (room, { person }) => here(room, person) && nameOf(room, person).measured,
  lowerHand: (room, { person }) => room.hands.includes(person),
  readContribution: (room, { person, reader }) =>
    (person === null || known(room, person)) && (reader === null || here(room, reader)),
  startRound: (room, { order }) =>
    room.round === null &&
    !room.out &&
    (order === null
      ? room.seats.some((seat) => seat.here && seat.role !== 'observer')
      : order.length > 0 && once(order) && order.every((id) => here(room, id))),
  nextInRound: (room) => room.round !== null,
  passInRound: (room) => room.round !== null && room.round.holder !== null,
  endRound: (room) => room.round !== null,
  startBreakout: (room, { groups }) =>
    !room.out && once(groups.flat()) && groups.flat().every((id) => here(room, id)),
  endBreakout: (room) => room.out,
  formBreakout: (room, { groups, out }) => {
    const all = [...groups.flatMap(({ people }) => people), ...out];
    return !room.out && once(all) && all.every((id) => here(room, id));
  },
  startGroups: (room) => !room.out && room.groups !== null,
  takeNote: (room, { text, owner }) => text.trim() !== '' && (owner === null || known(room, owner)),
  removeNote: (room, { note }) => room.notes.some(({ id }) => id === note),
  mergeNotes: (room, { note, other }) =>
    note !== other && [note, other].every((each) => room.notes.some(({ id }) => id === each)),
  pinNote: (room, { note, pinned }) => room.notes.some((each) => each.id === note && each.pinned !== pinned),
  openPoll: (room, { kind, options }) =>
    room.poll === null && (kind !== 'dots' || options.filter((each) => each.trim() !== '').length >= 2),
  resizePoll: (room, { voters }) => room.poll !== null && room.poll.voters !== voters,
  agreePoll: (room, { agreed }) => room.poll !== null && room.poll.agreed !== agreed,
  closePoll: (room) => room.poll !== null,
  setWall: () => true,
};

/** What can be asked for after the close, and where turns may be put right then. */
const afterwards: readonly CommandType[] = [
  'setWall',
  'setNext',
  'editNote',
  'removeNote',
  'mergeNotes',
  'pinNote',
];
const ofTurns: readonly CommandType[] = [
  'correctTurn',
  'splitTurn',
  'addTurn',
  'removeTurn',
  'moveEdge',
  'mergeTurns',
  'fillStretch',
];

/** `undo`, `redo` and `reopenSession` hang on what was done before, which the room does not show. */
export function expected(room: Room, command: Command): boolean | null {
  const { type } = command;
  if (type === 'undo' || type === 'redo' || type === 'reopenSession') return null;
  if (!room.open && !afterwards.includes(type) && !(ofTurns.includes(type) && room.tracking === 'kept'))
    return false;
  const expect = expects[type] as Expects<CommandType> | undefined;
  return expect === undefined ? null : expect(room, command);
}
