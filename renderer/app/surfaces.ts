/**
 * Every surface of the console, for whoever has to go through all of them: a test of accessibility fails where one of these is
 * not looked at. The wall's are its scenes, a dialog's is its own.
 */

/** Before people sit down: home, circles, the run of show. */
export const surfacesBefore = [
  'home',
  'circles',
  'newCircle',
  'circle',
  'addPeople',
  'meet',
  'quick',
  'plan',
  'plan.row',
  'plan.templates',
  'plan.keep',
  'plan.versions',
  'plan.markdown',
  'plan.keys',
  'library',
  'libraryForm',
  'import',
  'importCheck',
  'rehearse',
  'rehearsed',
  'print',
] as const;

/** The room, and what opens over it about people, turns and what the circle holds on to. */
export const surfacesOfRoom = [
  'screen',
  'tracking',
  'starting',
  'room',
  'keys',
  'changeKeys',
  'palette',
  'referral',
  'scope',
  'checklist',
  'agreements',
  'actions',
  'roles',
  'locked',
  'people',
  'strip',
  'strip.ask',
  'land',
  'startRound',
  'seats',
  'written',
] as const;

/** The room in what happens there: notes, polls, suggestions, groups, the wall, the covered screen. */
export const surfacesOfCourse = [
  'gap',
  'round',
  'timer',
  'wall',
  'setTimer',
  'slides',
  'covered',
  'cameLater',
  'plain',
  'groups',
  'groupsShown',
  'groupsOut',
  'groupsBar',
  'harvest',
  'buddies',
  'editNote',
  'findNotes',
  'owners',
  'openPoll',
  'poll',
  'nudge',
  'uncover',
  'repairs',
] as const;

/** After the close, and what stands where the console has stopped. */
export const surfacesAfter = [
  'closeSession',
  'ended',
  'showSummary',
  'summary.circle',
  'summary.absent',
  'summary.shareable',
  'summary.own',
  'sessions',
  'search',
  'stopped',
] as const;

export type Surface =
  | (typeof surfacesBefore)[number]
  | (typeof surfacesOfRoom)[number]
  | (typeof surfacesOfCourse)[number]
  | (typeof surfacesAfter)[number];
