/** People who can still talk as one circle (P6). */
export const mostInWhole = 8;
/** Nobody sits longer without a break; milliseconds. */
export const longestSittingMs = 90 * 60_000;
export const breakMs = 10 * 60_000;
/** Of a break that somebody need not announce: slack before a pin. */
export const leastPauseMs = 5 * 60_000;
