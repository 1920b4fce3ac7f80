import type { Reason } from '../keys/reasons.ts';

/** Why something does nothing now, said after its name. */
const reasons: Readonly<Record<Reason, string>> = {
  notOpen: 'no session is running',
  locked: 'the keys are locked',
  nothingRuns: 'no segment is running',
  noRound: 'no go-round is running',
  roundRuns: 'a go-round is running',
  timerNotArmed: 'the presenter timer is not armed',
  timerNotStarted: 'the presenter timer is not running',
  noTimer: 'there is no presenter timer',
  nothingForClicker: 'neither a go-round nor the presenter timer waits for it',
  nothingToUndo: 'there is nothing to undo',
  nothingToRedo: 'there is nothing to redo',
  covered: 'this screen is covered',
  notCovered: 'this screen is not covered',
  noTwoFacilitators: 'it needs one facilitator and one co-facilitator in the room',
  noReferrals: 'the circle has no contacts yet',
  pollRuns: 'a poll is running',
  noPoll: 'there is no poll',
  pollShown: 'no poll waits for it',
  roundFits: 'no go-round is short of time',
  noGap: 'nothing is asked about a gap',
  noNudge: 'nothing is suggested',
  groupsNotDue: 'no groups are due',
  noHarvest: 'no groups are to be heard',
  noGroupsOut: 'no groups are out',
  noGroups: 'there are no groups',
  noMessage: 'there is no message',
  notMeasured: 'talk time is not measured',
  onSlides: 'the room looks at slides',
};

/** The palette; loaded with it. */
export const enPalette = {
  title: 'All commands',
  search: 'Find a command',
  placeholder: 'Type what you want to do',
  list: 'Commands',
  reasons,
  notNow: (reason: string): string => `Not now: ${reason}`,
  nothing: 'No command is called that. Try another word.',
  count: (found: number, now: number): string =>
    `${found} ${found === 1 ? 'command' : 'commands'}, ${now} of them now`,
  hint: '↑ ↓ choose · Enter does it · Esc closes',
} as const;
