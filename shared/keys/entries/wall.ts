import { groupsNow } from '../../groups/out.ts';
import type { Scene } from '../../session/events.ts';
import type { CommandId } from '../command-ids.ts';
import type { Entry } from '../entry.ts';
import { because, isOpen, local, wall, key, mod, onSlides, panel, showing } from '../making.ts';

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
    // A full stop from the clicker blackens the slides then, and nothing of ours.
    enabled: (c) => c.open && !onSlides(c),
    why: because('onSlides'),
    effect: wall((c) => ({ calm: !c.wall.calm })),
  },
  {
    id: 'scene.now',
    keys: [],
    menu: 'wall',
    scope: 'room',
    enabled: isOpen,
    effect: wall(() => ({ scene: 'now', calm: false, stays: false })),
  },
  {
    // Whatever the wall shows stands there over the segments to come, until it is let go.
    id: 'wall.stay',
    keys: [],
    menu: 'wall',
    scope: 'room',
    enabled: isOpen,
    effect: wall((c) => {
      if (c.wall.stays === true) return { scene: 'now', stays: false };
      const shown = showing(c);
      return { scene: shown === 'now' ? 'prompt' : shown, stays: true };
    }),
  },
  scene('scene.prompt', 'prompt'),
  scene('scene.round', 'round'),
  {
    ...scene('scene.timer', 'timer', (c) => c.open && c.wall.timer !== null),
    why: because('noTimer'),
  },
  scene('scene.agenda', 'agenda'),
  {
    ...scene('scene.breakouts', 'breakouts', (c) => c.open && groupsNow(c.facts) !== null),
    why: because('noGroups'),
  },
  scene('scene.agreements', 'agreements'),
  scene('scene.break', 'break'),
  {
    ...scene('scene.message', 'message', (c) => c.open && c.wall.message != null),
    why: because('noMessage'),
  },
  scene('scene.clock', 'clock'),
  scene('scene.white', 'white'),
  scene('scene.slides', 'slides'),
  {
    id: 'wall.show',
    keys: [],
    menu: 'wall',
    scope: 'room',
    enabled: (c) => c.open && !c.wall.covered,
    why: because('covered'),
    effect: panel('wall'),
  },
  {
    id: 'wall.window',
    keys: [],
    menu: 'wall',
    scope: 'everywhere',
    enabled: isOpen,
    effect: local('wallWindow'),
  },
];
