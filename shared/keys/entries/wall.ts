import { groupsNow } from '../../groups/out.ts';
import type { Scene } from '../../session/events.ts';
import type { CommandId } from '../command-ids.ts';
import type { Entry } from '../entry.ts';
import { isOpen, local, wall, key, mod } from '../making.ts';

const scene = (id: CommandId, name: Scene, enabled = isOpen): Entry => ({
  id,
  keys: [],
  menu: 'wall',
  scope: 'room',
  enabled,
  effect: wall(() => ({ scene: name, calm: false })),
});

/** What the wall shows. */
export const wallEntries: readonly Entry[] = [
  {
    id: 'wall.calm',
    keys: [mod('b'), key('.')],
    menu: 'wall',
    scope: 'everywhere',
    enabled: isOpen,
    effect: wall((c) => ({ calm: !c.wall.calm })),
  },
  scene('scene.now', 'now'),
  scene('scene.round', 'round'),
  scene('scene.timer', 'timer', (c) => c.open && c.wall.timer !== null),
  scene('scene.breakouts', 'breakouts', (c) => c.open && groupsNow(c.facts) !== null),
  scene('scene.agreements', 'agreements'),
  scene('scene.clock', 'clock'),
  {
    id: 'wall.window',
    keys: [],
    menu: 'wall',
    scope: 'everywhere',
    enabled: isOpen,
    effect: local('wallWindow'),
  },
];
