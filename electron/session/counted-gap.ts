/** Gaps shorter than this count as if nothing had happened (HOUSE, Time). */
export const countedGapMs = 120_000;
