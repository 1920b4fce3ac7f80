import { contextBridge, ipcRenderer } from 'electron';
import type { WallBridge } from '../../shared/ipc/channels.ts';
import type { WallView } from '../../shared/wall/view.ts';

const listeners = new Set<(view: WallView) => void>();
let last: WallView | null = null;

// Heard from the first moment, because main sends as soon as the page has loaded, before it listens.
ipcRenderer.on('wall:view', (_event, view: WallView) => {
  last = view;
  for (const listener of listeners) listener(view);
});

/** Receiving only: there is nothing here with which the wall could ask or tell anything. */
const bridge: WallBridge = {
  onView: (listener) => {
    listeners.add(listener);
    if (last !== null) listener(last);
    return () => {
      listeners.delete(listener);
    };
  },
};

contextBridge.exposeInMainWorld('talkingPieceWall', bridge);
