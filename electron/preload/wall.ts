import { contextBridge, ipcRenderer } from 'electron';
import type { WallBridge } from '../../shared/ipc/channels.ts';
import type { WallView } from '../../shared/wall/view.ts';

/** Receiving only: there is nothing here with which the wall could ask or tell anything. */
const bridge: WallBridge = {
  onView: (listener) => {
    const heard = (_event: unknown, view: WallView): void => listener(view);
    ipcRenderer.on('wall:view', heard);
    return () => {
      ipcRenderer.off('wall:view', heard);
    };
  },
};

contextBridge.exposeInMainWorld('talkingPieceWall', bridge);
