import { contextBridge, ipcRenderer } from 'electron';
import { consoleMessages, consoleChannels, type ConsoleBridge } from '../../shared/ipc/channels.ts';

const channels: ReadonlySet<string> = new Set(consoleChannels);
const messages: ReadonlySet<string> = new Set(consoleMessages);

const bridge: ConsoleBridge = {
  request: (channel, payload) =>
    channels.has(channel)
      ? ipcRenderer.invoke(channel, payload)
      : Promise.reject(new Error(`no such request: ${channel}`)),
  on: (message, listener) => {
    if (!messages.has(message)) throw new Error(`no such message: ${message}`);
    const heard = (_event: unknown, payload: Parameters<typeof listener>[0]): void => listener(payload);
    ipcRenderer.on(message, heard);
    return () => {
      ipcRenderer.off(message, heard);
    };
  },
};

contextBridge.exposeInMainWorld('talkingPiece', bridge);
