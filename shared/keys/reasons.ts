/** Why an entry does nothing now, as a code; its words stand with the palette, which alone shows them. */
export const reasons = [
  'notOpen',
  'locked',
  'nothingRuns',
  'noRound',
  'roundRuns',
  'timerNotArmed',
  'timerNotStarted',
  'noTimer',
  'nothingForClicker',
  'nothingToUndo',
  'nothingToRedo',
  'covered',
  'notCovered',
  'noTwoFacilitators',
  'noReferrals',
] as const;
export type Reason = (typeof reasons)[number];
