import type { Refusal } from '../../session/commands.ts';

type Params = NonNullable<Refusal['params']>;

/** What was not done, and what to do instead: one sentence or two for each code of a refusal (R2). */
export const refusals: Readonly<Record<Refusal['code'], (params?: Params) => string>> = {
  notOpen: () => 'No session is open. Start one first.',
  alreadyOpen: () => 'This session is open already. Close it before you start another.',
  closed: () => 'This session is closed. Undo the closing to go on.',
  unknownPerson: () => 'This person is not part of the session. Add them first.',
  unknownSegment: () => 'This segment is not in the run of show any more. Choose another one.',
  unknownTurn: () => 'This turn is not in the record any more. Choose another one.',
  unknownNote: () => 'This note has been removed. Undo brings it back.',
  notPresent: () => 'This person is not in the room at that time. Mark them as present first.',
  alreadyPresent: () => 'This person is in the room already. There is nothing to do.',
  nobodyOnFloor: () => 'Nobody has the floor by name. Pass it to somebody first.',
  nothingBefore: () => 'Nobody named spoke before this turn. Say who did, then try again.',
  noClosing: () => 'There is no closing still to come. Insert one, or close the session.',
  noNextSegment: () => 'This is the last segment. Close the session, or insert another segment.',
  noPreviousSegment: () => 'This is the first segment. There is nothing to go back to.',
  protected: () => 'The closing is not passed over. Start it, or move it first.',
  onHold: () => 'The session is on hold already. Resume it first.',
  notOnHold: () => 'The session is not on hold. There is nothing to resume.',
  noRound: () => 'No go-round is running. Start one first.',
  roundRunning: () =>
    'A go-round is running. Choose somebody who has not had the piece yet, or end it first.',
  inBreakout: () => 'The groups are out. Bring them back first.',
  notInBreakout: () => 'No groups are out. There is nothing to bring back.',
  turnsOverlap: () => 'This person speaks then already. Change or remove the other turn first.',
  turnBackwards: () => 'The turn would end before it starts. Choose a later end or an earlier start.',
  inTheFuture: () => 'That time has not come yet. Choose one that has passed.',
  untracked: () => 'This is not measured here. There is nothing to record.',
  withMinors: () => 'Minors take part in this circle. Nothing is measured in it.',
  notWithinTurn: () => 'A turn is split between its start and its end. Choose a time inside it.',
  beforeOpening: () => 'The session had not begun then. Choose a time after its opening.',
  gapBackwards: () => 'The gap would end before it starts. Check the clock of this computer.',
  emptyText: () => 'There is nothing written. Type something first.',
  tooLong: (params) =>
    `This is longer than ${String(params?.['most'] ?? '')} characters. Shorten it, or split it in two.`,
  tooManyPeople: (params) =>
    `A session holds ${String(params?.['most'] ?? '')} people at most. Take some off the list.`,
  nobodyPresent: () => 'Nobody is in the room yet. Mark who is present first.',
  roundOver: () => 'Everybody has been asked. End the go-round, or start another.',
  duplicate: () => 'Something is in the list twice. Take one of the two out.',
  nothingToUndo: () => 'There is nothing to undo.',
  nothingToRedo: () => 'There is nothing to redo.',
  noChange: () => 'That is how it is already. Nothing was changed.',
};
