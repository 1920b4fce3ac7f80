/** Deaths further apart than this have nothing to do with each other. Milliseconds. */
const inARowMs = 60_000;
const timesAgain = 2;

export interface AfterDeath {
  readonly deaths: readonly number[];
  /** `again`: at once; `say`: a page that needs next to nothing says what is safe; `later`: even that one died. */
  readonly then: 'again' | 'say' | 'later';
}

/**
 * What to do about a page that died at `now` (monotonic milliseconds), after those `deaths`; `isPlain`: it was the page
 * that needs next to nothing. Pure.
 */
export function afterDeath(deaths: readonly number[], now: number, isPlain: boolean): AfterDeath {
  const inARow = [...deaths.filter((at) => now - at < inARowMs), now];
  const then = inARow.length <= timesAgain ? 'again' : isPlain ? 'later' : 'say';
  return { deaths: inARow, then };
}
