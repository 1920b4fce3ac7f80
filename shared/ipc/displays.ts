import * as v from 'valibot';

/** Why there is no wall, or why it does not go where it should by itself. */
export type DisplayTrouble = 'only' | 'mirrored' | 'drag';

/** A display as the facilitator is told of it. */
export interface DisplayRow {
  /** Electron's, good for as long as it is plugged in. */
  readonly id: number;
  /** As it stands on the display when it is asked to show it, from 1. */
  readonly number: number;
  readonly label: string;
  readonly width: number;
  readonly height: number;
  readonly holds: 'console' | 'wall' | null;
}

export interface DisplayState {
  /** true when a second display is there. */
  readonly external: boolean;
  /** true while the wall stands on it. */
  readonly open: boolean;
  readonly list?: readonly DisplayRow[];
  readonly trouble?: DisplayTrouble | null;
}

export const displayRequests = {
  /** Every display shows its number for a moment. */
  'wall:identify': v.strictObject({}),
  /** The wall takes this display, now and the next time. */
  'wall:choose': v.strictObject({ display: v.pipe(v.number(), v.safeInteger()) }),
} as const;

export interface DisplayAnswers {
  'wall:identify': null;
  'wall:choose': null;
}
