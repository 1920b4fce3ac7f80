import { defaultSettings, type Settings } from '../../../shared/ipc/settings.ts';
import type { MissedAfter } from '../../../shared/turns/missed.ts';

/** When to say that something was missed, as this machine's facilitator wants it. */
export const missedAfter = (settings: Settings | null): MissedAfter => {
  const { unpressedAfterMs, longTurnAfterMs } = settings ?? defaultSettings;
  return { unpressedMs: unpressedAfterMs, longTurnMs: longTurnAfterMs };
};
