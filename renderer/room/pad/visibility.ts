import { visibilities, type Visibility } from '../../../shared/session/events.ts';

/** One step on, from private over the circle to shareable and round again. */
export const nextVisibility = (now: Visibility): Visibility =>
  visibilities[(visibilities.indexOf(now) + 1) % visibilities.length] ?? 'circle';
