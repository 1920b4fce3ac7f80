import { app, dialog, Menu, protocol } from 'electron';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommandLine } from '../export/command-line.ts';
import { scheme } from '../security/app-files.ts';
import { lockContents } from '../security/contents.ts';
import { switchNetworkOff } from '../security/offline.ts';
import { mustRefuse } from '../security/sandbox.ts';
import { en } from '../../shared/words/en.ts';
import { openApp } from './open-app.ts';
import { openToPages } from './pages.ts';
import { takeOwnFolder } from './user-folder.ts';

// All of this counts only before the app is ready, which is why main is loaded synchronously (D14).
protocol.registerSchemesAsPrivileged([
  { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
]);
switchNetworkOff(app.commandLine);
// Until there is ours there is none: making the default one takes its time.
Menu.setApplicationMenu(null);
lockContents(app);

const at = process.argv.indexOf('--cli');
const sandboxOff = app.commandLine.hasSwitch('no-sandbox');
if (mustRefuse({ sandboxOff, packaged: app.isPackaged, uid: process.getuid?.() ?? null })) refuse(at < 0);
else if (at >= 0) void commandLine(process.argv.slice(at + 1));
else {
  takeOwnFolder(app);
  openApp();
}

/** Said at the terminal, and where a person clicked, in a plain dialog: no page is shown. */
function refuse(clicked: boolean): void {
  const { title, text } = en.main.noSandbox;
  process.stderr.write(`${text}\n`);
  if (!clicked) return app.exit(1);
  void app.whenReady().then(() => {
    dialog.showErrorBox(title, text);
    app.exit(1);
  });
}

/** No window to be seen, and a user folder of its own for the while, so that it runs beside the open app. */
async function commandLine(argv: readonly string[]): Promise<void> {
  const folder = process.env['TALKING_PIECE_DATA'] ?? mkdtempSync(join(tmpdir(), 'talking-piece-cli-'));
  app.setPath('userData', folder);
  void app.whenReady().then(() => openToPages());
  // Closing the last window, the one that printed, must not end the app before the files are written.
  app.on('window-all-closed', () => undefined);
  const code = await runCommandLine(argv, { stdout: process.stdout, stderr: process.stderr });
  // What was printed is on its way before the process ends; a pipe may take a while.
  await new Promise<void>((done) => void process.stdout.write('', () => done()));
  if (process.env['TALKING_PIECE_DATA'] === undefined) process.once('exit', () => removeFolder(folder));
  app.exit(code);
}

/** Chromium's own processes may write into it to the last: then it stays, in the system's temporary folder. */
function removeFolder(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 20 });
  } catch {
    // Not worth failing what was done.
  }
}
