const minute = 60_000;

/** What can give, or take, a part of some time. */
export interface Part {
  readonly id: string;
  /** As much as it can, milliseconds. */
  readonly mostMs: number;
  /** How long it is: the longest bears the remainder. */
  readonly lengthMs: number;
}

export interface SharedOut {
  /** Milliseconds by id, of those that have a part in it. */
  readonly parts: ReadonlyMap<string, number>;
  /** What nobody could take; 0: it is all shared out. */
  readonly shortMs: number;
}

/**
 * T4: so many milliseconds shared out in proportion to what each can, whole minutes first and the remainder to the
 * longest, never more than a part can.
 */
export function shareOut(among: readonly Part[], byMs: number): SharedOut {
  const all = among.reduce((sum, { mostMs }) => sum + mostMs, 0);
  const wanted = Math.min(Math.max(0, byMs), all);
  const shares = new Map<string, number>();
  let left = wanted;
  for (const { id, mostMs } of among) {
    const part = all === 0 ? 0 : (wanted * mostMs) / all;
    const whole = Math.floor(part / minute) * minute;
    shares.set(id, whole);
    left -= whole;
  }
  const longest = among.toSorted((a, b) => b.lengthMs - a.lengthMs);
  // A minute each while there are minutes to find, then what is less than one.
  for (const most of [minute, Number.POSITIVE_INFINITY])
    for (const { id, mostMs } of longest) {
      const given = shares.get(id) ?? 0;
      const more = Math.min(left, most, mostMs - given);
      const taken = most === minute && more < minute ? 0 : more;
      shares.set(id, given + taken);
      left -= taken;
    }
  const parts = new Map([...shares].filter(([, given]) => given > 0));
  return { parts, shortMs: Math.max(0, byMs) - wanted };
}
