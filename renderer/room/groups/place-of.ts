import type { Group } from '../../../shared/session/events.ts';
import { enGroups } from '../../../shared/words/en-groups.ts';

/** What a group is called: its room or table, else by its number. */
export const placeOf = (group: Group, index: number, placed = enGroups.group): string =>
  group.name === '' ? placed(index + 1) : group.name;
