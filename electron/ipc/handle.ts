import { ipcMain, type IpcMainInvokeEvent } from 'electron';
import * as v from 'valibot';
import {
  consoleRequests,
  type ConsoleAnswers,
  type ConsoleChannel,
  type ConsoleRequest,
} from '../../shared/ipc/contract.ts';

export type Handlers = {
  readonly [C in ConsoleChannel]: (
    payload: ConsoleRequest<C>,
  ) => Promise<ConsoleAnswers[C]> | ConsoleAnswers[C];
};

/** Why a request was not listened to; said to the sender without a word of what it sent. */
export class RefusedRequest extends Error {
  override name = 'RefusedRequest';
}

/**
 * The only place that listens. Every request is checked twice: who sent it (`isConsole`: its frame,
 * origin and window), and what it says (the schema of its channel).
 */
export function answerRequests(handlers: Handlers, isConsole: (event: IpcMainInvokeEvent) => boolean): void {
  for (const channel of Object.keys(consoleRequests) as ConsoleChannel[])
    ipcMain.handle(channel, async (event, payload: unknown) => {
      if (!isConsole(event)) throw new RefusedRequest(`${channel}: not from the console`);
      return answer(handlers, channel, payload);
    });
}

export async function answer<C extends ConsoleChannel>(
  handlers: Handlers,
  channel: C,
  payload: unknown,
): Promise<ConsoleAnswers[C]> {
  const parsed = v.safeParse(consoleRequests[channel], payload);
  if (!parsed.success) {
    const where = parsed.issues.map((issue) => v.getDotPath(issue) ?? '').filter(Boolean);
    throw new RefusedRequest(`${channel}: ${where.slice(0, 3).join(', ') || 'wrong shape'}`);
  }
  return handlers[channel](parsed.output as ConsoleRequest<C>);
}
