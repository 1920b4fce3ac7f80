import { app, dialog } from 'electron';
import { join } from 'node:path';
import { faultOf } from '../../shared/lib/fault.ts';
import { en } from '../../shared/words/en.ts';
import { standFast } from '../trouble/faults.ts';
import type { Log } from '../trouble/log.ts';

/** A disk that does not answer must not keep a failed app for ever. */
const closingMs = 5_000;

export interface Ending {
  /** Closes the journal and gives the vault back, once there is one. */
  close: () => Promise<void>;
  /** The start itself failed. */
  readonly notStarted: (error: unknown) => void;
}

/** How the app ends when it cannot go on: the journal closed, a few plain words, and no stack trace for anybody. */
export function standInOrder(log: Log): Ending {
  const vaultPath = join(app.getPath('userData'), 'vault');
  const end = ({ title, text }: { title: string; text: (path: string) => string }): void => {
    const late = new Promise((resolve) => setTimeout(resolve, closingMs));
    void Promise.race([ending.close().catch(() => undefined), late]).then(() => {
      dialog.showErrorBox(title, text(vaultPath));
      app.exit(1);
    });
  };
  const ending: Ending = {
    close: () => Promise.resolve(),
    notStarted: (error) => {
      log.write('main.uncaught', faultOf(error));
      end(en.trouble.notStarted);
    },
  };
  standFast({
    process,
    log,
    monotonic: () => performance.now(),
    giveUp: () => end(en.trouble.gaveUp),
  });
  return ending;
}
