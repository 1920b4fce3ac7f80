import type { Room, Seat } from './room-model.ts';

/** Who has the floor, as a child would tell it: what every press does to the voices that sound. */
export interface Sounding {
  readonly turn: string;
  /** null: nobody is named. */
  readonly who: string | null;
  readonly measured: boolean;
}

export const seatOf = (room: Room, id: string | null): Seat | undefined =>
  room.seats.find((each) => each.id === id);

/** Under which name somebody's voice is kept: somebody who said no, or is in a room that did, has none. */
export function nameOf(room: Room, id: string | null): { who: string | null; measured: boolean } {
  const yes = room.tracking !== 'not';
  if (id === null) return { who: null, measured: yes };
  return yes && seatOf(room, id)?.said === 'yes'
    ? { who: id, measured: true }
    : { who: null, measured: false };
}

export const alone = (room: Room, id: string | null, turn: string): Sounding[] =>
  id === null ? [] : [{ turn, ...nameOf(room, id) }];

/** Outside a go-round. */
export function pressed(room: Room, id: string | null, add: boolean, turn: string): Sounding[] {
  const name = nameOf(room, id);
  const theirs =
    id !== null && !name.measured
      ? []
      : room.floor.filter((each) => each.who === name.who && each.measured === name.measured);
  const others = room.floor.filter((each) => !theirs.includes(each));
  if (theirs.length > 0) return add ? others : others.length === 0 ? [] : theirs;
  return [...(add ? room.floor : []), { turn, ...name }];
}

/** Somebody leaves who has no piece: their voice ends, and one nobody could have any more. */
export function without(room: Room, id: string): Sounding[] {
  const left = room.floor.filter(({ who }) => who !== id);
  if (nameOf(room, id).measured) return left;
  const nameless = left.filter(({ measured }) => !measured);
  const couldHave = room.seats.filter(
    (each) => each.here && each.id !== id && !nameOf(room, each.id).measured,
  );
  const gone = nameless.slice(0, Math.max(0, nameless.length - couldHave.length));
  return left.filter((each) => !gone.includes(each));
}
