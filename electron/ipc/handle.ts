import { ipcMain, type IpcMainInvokeEvent } from 'electron';
import { consoleChannels } from '../../shared/ipc/channels.ts';
import { answer, RefusedRequest, type Handlers } from './answer.ts';

/**
 * The only place that listens. Every request is checked twice: who sent it (`isConsole`: its frame,
 * origin and window), and what it says (the schema of its channel). A page may ask before there is anybody to answer:
 * it waits.
 */
export function answerRequests(
  handlers: Promise<Handlers>,
  isConsole: (event: IpcMainInvokeEvent) => boolean,
): void {
  for (const channel of consoleChannels)
    ipcMain.handle(channel, async (event, payload: unknown) => {
      if (!isConsole(event)) throw new RefusedRequest(`${channel}: not from the console`);
      return answer(await handlers, channel, payload);
    });
}
