import type { Bands } from './bands-schema.ts';

export type { Bands } from './bands-schema.ts';

/** How near the end is. `enough`: the least that was asked for is reached (Toastmasters' green). */
export type Band = 'calm' | 'enough' | 'wrapUp' | 'lastWords' | 'time';

/** *wrap up* at 20 % left, *last words* at 5 %, *time* at 0 and beyond. */
export const usualBands: Bands = { kind: 'parts', wrapUp: 20, lastWords: 5 };

export interface BandEdge {
  readonly band: Exclude<Band, 'calm'>;
  /** It begins when so much is left, milliseconds. */
  readonly leftMs: number;
}

/** Where the bands begin, in the order in which they come; those that the time is too short for are left out. */
export function bandEdges(totalMs: number, bands: Bands = usualBands): readonly BandEdge[] {
  return [...before(totalMs, bands).filter(({ leftMs }) => leftMs > 0 && leftMs < totalMs), timeUp];
}

/** The band with so much left of so much, milliseconds. */
export const band = (remainingMs: number, totalMs: number, bands: Bands = usualBands): Band =>
  bandEdges(totalMs, bands).findLast(({ leftMs }) => remainingMs <= leftMs)?.band ?? 'calm';

const timeUp: BandEdge = { band: 'time', leftMs: 0 };

function before(totalMs: number, bands: Bands): readonly BandEdge[] {
  switch (bands.kind) {
    case 'parts':
      return [
        { band: 'wrapUp', leftMs: (totalMs * bands.wrapUp) / 100 },
        { band: 'lastWords', leftMs: (totalMs * bands.lastWords) / 100 },
      ];
    case 'seconds':
      return [
        { band: 'wrapUp', leftMs: bands.wrapUpMs },
        { band: 'lastWords', leftMs: bands.lastWordsMs },
      ];
    // Green at the minimum, amber in the middle between it and the maximum, red at the maximum.
    case 'toastmasters':
      return [
        { band: 'enough', leftMs: totalMs - bands.minimumMs },
        { band: 'wrapUp', leftMs: (totalMs - bands.minimumMs) / 2 },
      ];
  }
}
