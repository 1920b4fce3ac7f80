/**
 * Every surface of the console, for whoever has to go through all of them: a test of accessibility fails where one of these is
 * not looked at. The wall's are its scenes, a dialog's is its own.
 */
export const surfaces = [
  'home',
  'sessions',
  'quick',
  'screen',
  'tracking',
  'starting',
  'room',
  'round',
  'timer',
  'covered',
  'plain',
  'keys',
  'people',
  'editNote',
  'uncover',
  'closeSession',
  'repairs',
  'ended',
  'showSummary',
  'summary.circle',
  'summary.absent',
  'summary.shareable',
  'summary.own',
  'plan',
  'plan.row',
  'plan.templates',
  'plan.keep',
  'plan.versions',
  'plan.markdown',
  'plan.keys',
  'stopped',
] as const;
export type Surface = (typeof surfaces)[number];
