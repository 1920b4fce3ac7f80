import type { ConsoleBridge } from '../../shared/ipc/contract.ts';

declare global {
  interface Window {
    readonly talkingPiece: ConsoleBridge;
  }
}
