import type { Command, CommandType } from '../../../shared/session/commands.ts';
import type { Room } from './room-model.ts';

/** After these somebody with a stopwatch would have to begin anew: they change what has been. */
const rewrites: ReadonlySet<CommandType> = new Set<CommandType>([
  'undo',
  'redo',
  'reopenSession',
  'shiftFloor',
  'correctTurn',
  'splitTurn',
  'addTurn',
  'removeTurn',
  'moveEdge',
  'mergeTurns',
  'fillStretch',
  'recordGap',
  'answerGap',
  'agreeTracking',
  'optOut',
  'joinPerson',
]);

/** Adds up, while time passes, how long each voice sounds where it counts; it knows of no turns that have been. */
export class Stopwatch {
  runs = true;
  #at: number | null = null;
  readonly #ms = new Map<string, { readonly who: string | null; ms: number }>();

  /** Time passes in this room, as it was until now. */
  until(now: number, room: Room): void {
    const passed = this.#at === null ? 0 : now - this.#at;
    this.#at = now;
    if (!room.open) return;
    for (const { turn, who } of room.floor) {
      const own = this.#ms.get(turn) ?? { who, ms: 0 };
      if (!room.held && !room.out) own.ms += passed;
      this.#ms.set(turn, own);
    }
    this.#before = room;
  }
  #before: Room | null = null;

  heard({ type }: Command, room: Room): void {
    if (rewrites.has(type)) this.runs = false;
    // The seconds with the piece were no turn of the one who passed it on (M1).
    if (type !== 'passInRound') return;
    const holder = this.#before?.round?.holder ?? null;
    const still = new Set(room.floor.map(({ turn }) => turn));
    for (const { turn, who } of this.#before?.floor ?? [])
      if (who !== null && who === holder && !still.has(turn)) this.#ms.delete(turn);
  }

  of(person: string): number {
    return [...this.#ms.values()].reduce((sum, { who, ms }) => sum + (who === person ? ms : 0), 0);
  }
}
