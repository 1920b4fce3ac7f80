import type { BrowserWindow } from 'electron';
import type { SessionEvent } from '../../shared/session/events.ts';
import type { SessionDesk } from '../session/desk.ts';
import type { Log } from '../trouble/log.ts';
import type { Vault } from '../vault/api.ts';
import type { PreparedShelf } from '../documents/shelf.ts';
import type { OpenedFiles } from './opened-files.ts';
import type { PreferenceKeeper } from './preferences.ts';
import type { WallWindow } from './wall-window.ts';

/** What the requests of the console are answered with. */
export interface RequestContext {
  readonly desk: SessionDesk;
  readonly vault: Vault<SessionEvent>;
  readonly prepared: PreparedShelf;
  readonly log: Pick<Log, 'write' | 'last'>;
  readonly preferences: PreferenceKeeper;
  readonly wall: WallWindow;
  readonly files: OpenedFiles;
  readonly console: () => BrowserWindow | null;
  readonly now: () => number;
  readonly zone: string;
  readonly vaultPath: string;
  /** The keys may be bound in another way now. */
  readonly keysChanged: () => void;
  /** Whatever the wall shows may be another thing now. */
  readonly wallChanged: () => void;
}
