import type { SessionCard } from '../ipc/contract.ts';
import type { Circle } from './circle.ts';

/** Where a circle stands, from the cards of all sessions. */
export interface Standing {
  /** Epoch milliseconds; null: it has not met yet. */
  readonly lastMet: number | null;
  /** The last session that can be read; null: there is none. */
  readonly lastSession: string | null;
  /** Actions that nothing has closed. */
  readonly openActions: number;
  /** When confidentiality was last reaffirmed; null: never. */
  readonly reaffirmedAt: number | null;
}

export function standingOf(circle: string, sessions: readonly SessionCard[]): Standing {
  const own = sessions.filter((each) => each.circleId === circle && each.readable);
  const [last] = own.toSorted((one, other) => other.openedAt - one.openedAt);
  return {
    lastMet: last?.openedAt ?? null,
    lastSession: last?.session ?? null,
    openActions: own.reduce((sum, each) => sum + each.openActions, 0),
    reaffirmedAt: own.reduce<number | null>(
      (latest, { reaffirmedAt }) =>
        reaffirmedAt === undefined || (latest !== null && latest > reaffirmedAt) ? latest : reaffirmedAt,
      null,
    ),
  };
}

/** Those that meet soonest first, a date that has passed among those without one; then who met last, then by name. */
export function inOrder(
  circles: readonly Circle[],
  sessions: readonly SessionCard[],
  today: string,
): readonly Circle[] {
  const keys = new Map(
    circles.map(({ id, next }) => [
      id,
      {
        next: next === null || next.date < today ? '9999' : `${next.date} ${next.time ?? '99'}`,
        met: standingOf(id, sessions).lastMet ?? 0,
      },
    ]),
  );
  return circles.toSorted((a, b) => {
    const [one, other] = [keys.get(a.id), keys.get(b.id)];
    if (one === undefined || other === undefined) return 0;
    return one.next < other.next
      ? -1
      : one.next > other.next
        ? 1
        : other.met - one.met || (a.name < b.name ? -1 : 1);
  });
}
