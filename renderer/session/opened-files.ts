import type { ConsoleBridge, FileAnswer } from '../../shared/ipc/contract.ts';

/**
 * Asks main for the files that were opened from outside until none waits, one run at a time; `take` gets what
 * came of each.
 */
export function openedFiles(bridge: ConsoleBridge, take: (answer: NonNullable<FileAnswer>) => void) {
  let last: Promise<void> = Promise.resolve();
  const ask = async (): Promise<void> => {
    for (;;) {
      const answer = await bridge.request('session:open-file', {});
      if (answer === null) return;
      take(answer);
    }
  };
  return (): void => {
    last = last.then(ask).catch(() => undefined);
  };
}
