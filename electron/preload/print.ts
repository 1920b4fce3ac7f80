import { contextBridge, ipcRenderer } from 'electron';
import type { PrintBridge, PrintMessages } from '../../shared/ipc/contract.ts';

const bridge: PrintBridge = {
  onView(listener) {
    const receive = (_event: unknown, payload: PrintMessages['print:view']): void => listener(payload);
    ipcRenderer.on('print:view', receive);
    return () => ipcRenderer.off('print:view', receive);
  },
};

contextBridge.exposeInMainWorld('talkingPiecePrint', bridge);
