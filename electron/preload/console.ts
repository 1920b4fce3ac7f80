import { contextBridge } from 'electron';

contextBridge.exposeInMainWorld('placeholder', {});
