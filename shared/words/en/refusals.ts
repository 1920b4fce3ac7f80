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
  unknownAction: () => 'This action is not in the record any more. Choose another one.',
  unknownItem: () => 'This is not on the checklist any more. Choose another item.',
  unknownAgreement: () => 'This agreement has been taken away. Undo brings it back.',
  tooManyAgreements: (params) =>
    `A circle keeps ${String(params?.['most'] ?? '')} agreements at most. Take one away first.`,
  presenceBackwards: () => 'This person would leave before coming. Choose a later end or an earlier start.',
  presenceOverlaps: () => 'This person was in the room then already. Choose a time between the two stays.',
  spokeOutside: () =>
    'This person spoke outside of that time. Correct the turn first, or choose another time.',
  stillHere: () => 'This person has not left yet. Say that first, then correct when it was.',
  notPresent: () => 'This person is not in the room at that time. Mark them as present first.',
  alreadyPresent: () => 'This person is in the room already. There is nothing to do.',
  nobodyOnFloor: () => 'Nobody has the floor by name. Pass it to somebody first.',
  nothingBefore: () => 'Nobody named spoke before this turn. Say who did, then try again.',
  noClosing: () => 'There is no closing still to come. Insert one, or close the session.',
  noNextSegment: () => 'This is the last segment. Close the session, or insert another segment.',
  noPreviousSegment: () => 'This is the first segment. There is nothing to go back to.',
  protected: () => 'The closing is not passed over. Start it, or move it first.',
  staleProposal: () => 'The run of show has changed since this was proposed. Look at the new proposal.',
  belowShortest: () => 'A segment would be shorter than it may be. Take less from it.',
  onHold: () => 'The session is on hold already. Resume it first.',
  notOnHold: () => 'The session is not on hold. There is nothing to resume.',
  noRound: () => 'No go-round is running. Start one first.',
  roundRunning: () =>
    'A go-round is running. Choose somebody who has not had the piece yet, or end it first.',
  inBreakout: () => 'The groups are out. Bring them back first.',
  notInBreakout: () => 'No groups are out. There is nothing to bring back.',
  noGroups: () => 'No groups are formed. Form them first.',
  noLimit: () => 'These groups went without a time. Bring them back when it is enough.',
  turnsOverlap: () => 'This person speaks then already. Change or remove the other turn first.',
  turnBackwards: () => 'The turn would end before it starts. Choose a later end or an earlier start.',
  inTheFuture: () => 'That time has not come yet. Choose one that has passed.',
  untracked: () => 'This is not measured here. There is nothing to record.',
  notWithinTurn: () => 'A turn is split between its start and its end. Choose a time inside it.',
  nothingToFill: () =>
    'Nothing of this stretch is free to be filled. Choose one in which nobody has the floor.',
  beforeOpening: () => 'The session had not begun then. Choose a time after its opening.',
  gapBackwards: () => 'The gap would end before it starts. Check the clock of this computer.',
  noGap: () => 'Nothing is asked about the time any more. There is nothing to do.',
  emptyText: () => 'There is nothing written. Type something first.',
  tooLong: (params) =>
    `This is longer than ${String(params?.['most'] ?? '')} characters. Shorten it, or split it in two.`,
  tooManyPeople: (params) =>
    `A session holds ${String(params?.['most'] ?? '')} people at most. Take some off the list.`,
  nobodyPresent: () => 'Nobody is in the room yet. Mark who is present first.',
  roundOver: () => 'Everybody has been asked. End the go-round, or start another.',
  inSilence: () => 'The room is quiet. Enter gives the piece to the first one.',
  duplicate: () => 'Something is in the list twice. Take one of the two out.',
  pollRunning: () => 'A poll is running. Close it before you open another.',
  noPoll: () => 'No poll is running. Open one first.',
  tooFewOptions: () => 'A dot vote needs two options at least. Write another one.',
  unknownChoice: () => 'This is not one of the choices. Take one that is listed.',
  nothingToUndo: () => 'There is nothing to undo.',
  nothingToRedo: () => 'There is nothing to redo.',
  noChange: () => 'That is how it is already. Nothing was changed.',
};
