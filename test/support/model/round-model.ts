/** A go-round as two queues: who was not asked yet, and who passed and is asked once more. */
export interface Going {
  readonly fresh: readonly string[];
  readonly again: readonly string[];
  readonly holder: string | null;
  /** Had the piece and gave it on. */
  readonly spoke: readonly string[];
  /** Passed twice. */
  readonly silent: readonly string[];
  readonly quiet: boolean;
}

export const begun = (order: readonly string[], quiet: boolean): Going => {
  const start: Going = { fresh: order, again: [], holder: null, spoke: [], silent: [], quiet };
  return quiet ? start : handed(start, order[0] ?? null);
};

export const nextOne = ({ fresh, again }: Going): string | null => fresh[0] ?? again[0] ?? null;
export const over = (round: Going): boolean => round.holder === null && nextOne(round) === null;
export const awaits = ({ fresh, again }: Going, id: string): boolean =>
  fresh.includes(id) || again.includes(id);

/** The piece goes to somebody; who had it has spoken. */
export function handed(round: Going, to: string | null): Going {
  const not = (id: string): boolean => id !== to;
  return {
    ...round,
    fresh: round.fresh.filter(not),
    again: round.again.filter(not),
    spoke: round.holder === null ? round.spoke : [...round.spoke, round.holder],
    holder: to,
    quiet: false,
  };
}

/** Who has the piece passes: asked again at the end, the second time no more. */
export function passed(round: Going, before: readonly string[]): Going {
  const { holder } = round;
  if (holder === null) return round;
  const back: Going = before.includes(holder)
    ? { ...round, holder: null, silent: [...round.silent, holder] }
    : { ...round, holder: null, again: [...round.again, holder] };
  return handed(back, nextOne(back));
}

export const gone = (round: Going, id: string): Going => ({
  ...round,
  fresh: round.fresh.filter((each) => each !== id),
  again: round.again.filter((each) => each !== id),
});

export const came = (round: Going, id: string): Going =>
  [...round.spoke, ...round.silent].includes(id) ? round : { ...round, fresh: [...round.fresh, id] };
