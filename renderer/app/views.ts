import { later } from './later.ts';

/** Home is on its way as soon as the page is. */
export const homeViews = later(() => import('./at-home.ts'));
/** Asked for once the home stands, so that it starts without it; or by a session that is there at the start. */
export const sessionViews = later(() => import('./in-session.ts'));
