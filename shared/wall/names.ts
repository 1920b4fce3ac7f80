import type { Roster } from '../session/roster.ts';
import type { SessionFacts } from '../session/state.ts';
import { nameBook } from '../summary/names.ts';
import type { WallNames } from './name-styles.ts';

interface Agreed {
  readonly namesOnWall: boolean;
  readonly wallNames?: WallNames | undefined;
}

/** A record from before circles had styles says only whether names stand there, and then they stand in full. */
export const wallNamesOf = ({ namesOnWall, wallNames }: Agreed): WallNames =>
  wallNames ?? (namesOnWall ? 'full' : 'none');

/**
 * Names as everybody may see them, by person; none where the circle did not agree to any. Two people with the same first
 * name grow by an initial; initials do not, because letters are what was not agreed to: they get the badge that both wear.
 */
export function namesForAll({ opened, people }: SessionFacts, roster: Roster): Roster {
  const style = opened === null ? 'none' : wallNamesOf(opened.circle);
  if (style === 'none') return {};
  if (style === 'full') return roster;
  const badges = new Map(people.map(({ id, badge }) => [id, badge]));
  return Object.fromEntries([...nameBook(badges, roster, style)].map(([id, name]) => [id, { name }]));
}
