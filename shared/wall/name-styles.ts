/** How a circle agreed to have names on the wall; `none`: whoever speaks is a number. */
export const wallNames = ['none', 'initials', 'first', 'full'] as const;
export type WallNames = (typeof wallNames)[number];
