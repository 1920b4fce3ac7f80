import type { Combo } from './combo.ts';
import type { CommandId } from './command-ids.ts';
import type { Entry } from './entry.ts';
import { presenterTimer } from './entries/presenter-timer.ts';
import { floor } from './entries/floor.ts';
import { round } from './entries/round.ts';
import { time } from './entries/time.ts';
import { gap } from './entries/gap.ts';
import { land } from './entries/land.ts';
import { groups } from './entries/groups.ts';
import { session } from './entries/session.ts';
import { wallEntries } from './entries/wall.ts';
import { clicker } from './entries/clicker.ts';
import { circleEntries } from './entries/circle.ts';
import { paletteEntries } from './entries/palette.ts';
import { nudges } from './entries/nudges.ts';
import { notes } from './entries/notes.ts';
import { polls } from './entries/polls.ts';
import { help } from './entries/help.ts';

/** Where two entries share a key, the first that is enabled has it. */
export const registry: readonly Entry[] = [
  ...presenterTimer,
  ...floor,
  ...round,
  ...groups,
  ...time,
  ...land,
  ...gap,
  ...session,
  ...wallEntries,
  ...notes,
  ...nudges,
  ...polls,
  ...clicker,
  ...circleEntries,
  ...paletteEntries,
  ...help,
];

export const entryOf = (id: string): Entry | undefined => registry.find((each) => each.id === id);

/** The first key of an entry, for words that name it. */
export function entryKey(id: CommandId): Combo {
  const combo = entryOf(id)?.keys[0];
  if (combo === undefined) throw new Error(`${id} has no key`);
  return combo;
}
