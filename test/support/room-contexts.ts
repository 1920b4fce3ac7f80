import type { RoomContext } from '../../shared/keys/entry.ts';
import type { WallState } from '../../shared/session/events.ts';
import { emptySession } from '../../shared/session/fold.ts';

const wall: WallState = { scene: 'now', calm: false, screen: 'me', covered: false, timer: null };

/** An open console in free talk; nothing is locked, held or armed. */
export const roomContextWith = (change: Partial<RoomContext> = {}): RoomContext => ({
  open: true,
  running: true,
  held: false,
  round: false,
  roundDue: false,
  last: false,
  canUndo: true,
  canRedo: true,
  wall,
  bareKeys: true,
  locked: false,
  timerMs: 300_000,
  now: 1_000_000,
  facts: emptySession.facts,
  ...change,
});

const both = [false, true] as const;
const walls: readonly WallState[] = [null, 'armed', 'runs'].flatMap((timer) =>
  both.flatMap((covered) =>
    (['now', 'timer'] as const).map((scene) => ({
      ...wall,
      scene,
      covered,
      timer: timer === null ? null : { totalMs: 90_000, startedAt: timer === 'armed' ? null : 900_000 },
    })),
  ),
);

/** Every way the room may stand, as far as the context says it. */
export const allRoomContexts: readonly RoomContext[] = both.flatMap((running) =>
  both.flatMap((round) =>
    both.flatMap((can) =>
      both.flatMap((locked) =>
        walls.map((each) =>
          roomContextWith({ running, round, canUndo: can, canRedo: !can, locked, wall: each, last: can }),
        ),
      ),
    ),
  ),
);
