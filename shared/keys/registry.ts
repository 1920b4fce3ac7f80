import type { Entry } from './entry.ts';
import { presenterTimer } from './entries/presenter-timer.ts';
import { floor } from './entries/floor.ts';
import { time } from './entries/time.ts';
import { groups } from './entries/groups.ts';
import { session } from './entries/session.ts';
import { wallEntries } from './entries/wall.ts';
import { clicker } from './entries/clicker.ts';
import { help } from './entries/help.ts';

/** Where two entries share a key, the first that is enabled has it. */
export const registry: readonly Entry[] = [
  ...presenterTimer,
  ...floor,
  ...groups,
  ...time,
  ...session,
  ...wallEntries,
  ...clicker,
  ...help,
];

export const entryOf = (id: string): Entry | undefined => registry.find((each) => each.id === id);
