import { faultOf } from '../../shared/lib/fault.ts';
import type { Log } from './log.ts';

/** So many uncaught errors within `withinMs`, and the app cannot go on. */
const tooMany = 10;
const withinMs = 10_000;

export interface FaultContext {
  readonly process: Pick<NodeJS.Process, 'on'>;
  readonly log: Pick<Log, 'write'>;
  /** Monotonic milliseconds. */
  readonly monotonic: () => number;
  /** Closes the journal in good order, says so in plain words and ends; called once. */
  readonly giveUp: () => void;
}

/**
 * An error that nobody caught must not take a live room with it: it is logged without its words, and the app
 * goes on. Only where they do not end does the app end, in good order.
 */
export function standFast({ process, log, monotonic, giveUp }: FaultContext): void {
  let recent: readonly number[] = [];
  let ended = false;
  process.on('uncaughtException', (error) => {
    log.write('main.uncaught', faultOf(error));
    const now = monotonic();
    recent = [...recent.filter((at) => now - at < withinMs), now];
    if (ended || recent.length < tooMany) return;
    ended = true;
    log.write('main.gaveUp', {});
    giveUp();
  });
  // A promise that nobody waited for holds nothing up.
  process.on('unhandledRejection', (reason) => log.write('main.rejected', faultOf(reason)));
}
