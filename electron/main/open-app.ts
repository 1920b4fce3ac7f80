import {
  app,
  dialog,
  Menu,
  nativeTheme,
  powerMonitor,
  powerSaveBlocker,
  type BrowserWindow,
  session,
} from 'electron';
import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { ConsoleMessages } from '../../shared/ipc/contract.ts';
import { entriesOf } from '../../shared/keys/bindings.ts';
import { groupMeasures } from '../../shared/turns/group-measures.ts';
import { en } from '../../shared/words/en.ts';
import { answerRequests } from '../ipc/handle.ts';
import { originOf } from '../security/app-files.ts';
import { isFrom } from '../security/contents.ts';
import { PreparedShelf } from '../documents/shelf.ts';
import { SessionDesk } from '../session/desk.ts';
import { countedGapMs } from '../../shared/session/gap.ts';
import { openSessionVault } from '../session/vault.ts';
import { listed, osCodes } from '../trouble/log-codes.ts';
import { Log } from '../trouble/log.ts';
import { MainClock } from './clock.ts';
import type { Handlers } from '../ipc/answer.ts';
import { openConsole, placeConsole } from './console-window.ts';
import { goodbye } from './goodbye.ts';
import { buildMenu } from './menu.ts';
import { sleepCountingClock } from './monotonic.ts';
import { OpenedFiles, sessionFilesIn } from './opened-files.ts';
import { openToPages } from './pages.ts';
import { parsePreferences, PreferenceKeeper } from './preferences.ts';
import { logClock, logDisk, logLoaded } from './log-news.ts';
import type { RequestContext } from './request-context.ts';
import { requestHandlers } from './requests.ts';
import { standInOrder, type Ending } from './stand-in-order.ts';
import { copyDiagnostics } from './trouble-requests.ts';
import { currentWallView } from './wall-feed.ts';
import { WallWindow } from './wall-window.ts';

const anchorEveryMs = 10_000;

/** Composition only: every part is made once and told of the others. */
export function openApp(): void {
  const files = new OpenedFiles();
  files.add(sessionFilesIn(process.argv.slice(1), process.cwd()));
  // macOS names them by event, and may do so before the app is ready.
  app.on('open-file', (event, path) => {
    event.preventDefault();
    files.add([path]);
  });
  if (!app.requestSingleInstanceLock()) {
    process.stderr.write(`${en.main.alreadyOpen}\n`);
    app.exit(0);
    return;
  }
  const log = new Log(join(app.getPath('userData'), 'logs'), () => Date.now());
  const ending = standInOrder(log);
  void app
    .whenReady()
    .then(() => start(files, log, ending))
    .catch(ending.notStarted);
}

async function start(files: OpenedFiles, log: Log, ending: Ending): Promise<void> {
  log.write('app.started', {});
  const shut = openToPages();
  // The page needs longer to be there than the vault: what it asks meanwhile waits for `answering`.
  let startAnswering: (handlers: Handlers) => void = () => undefined;
  const answering = new Promise<Handlers>((resolve) => (startAnswering = resolve));
  answerRequests(answering, (event) => isFrom(event, window?.webContents ?? null, originOf('console')));
  const { window: opened, drawn } = openConsole(log, shut);
  let window: BrowserWindow | null = opened;
  window.on('closed', () => (window = null));

  await shut;
  const clock = new MainClock({ wall: () => Date.now(), monotonic: sleepCountingClock() });
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const dir = join(app.getPath('userData'), 'vault');
  mkdirSync(app.getPath('userData'), { recursive: true });
  const found = await openSessionVault(dir, clock.now);
  if (!found.ok) {
    const { code, os = '' } = found.error;
    log.write('vault.failed', { locked: code === 'locked', os: listed(osCodes, os) });
    const { locked, vaultFailed } = en.main;
    if (code === 'locked') dialog.showErrorBox(locked.title, locked.text(dir));
    else dialog.showErrorBox(vaultFailed.title, vaultFailed.text(dir, found.error.os ?? code));
    app.exit(1);
    return;
  }
  const vault = found.value;
  const preferences = await PreferenceKeeper.open(
    vault.documents({ folder: '', noun: 'settings', version: 1, parse: parsePreferences }),
  );

  const tell = <M extends keyof ConsoleMessages>(message: M, payload: ConsoleMessages[M]): void => {
    if (window !== null && !window.isDestroyed()) window.webContents.send(message, payload);
  };

  const anchor = (): void => tell('clock:anchor', { now: clock.now() });

  let blocker: number | null = null;
  const keepAwake = (): void => {
    const running = desk.state?.facts.phase === 'open';
    if (running && blocker === null) blocker = powerSaveBlocker.start('prevent-display-sleep');
    if (!running && blocker !== null) {
      powerSaveBlocker.stop(blocker);
      blocker = null;
    }
  };

  const desk: SessionDesk = new SessionDesk({
    vault,
    clock,
    newId: randomUUID,
    zone,
    measures: (facts, now) => ({ ...groupMeasures(facts, now) }),
    forgetIndex: () => session.defaultSession.clearStorageData({ storages: ['indexdb', 'localstorage'] }),
    hashEvery: process.env['TALKING_PIECE_HASH'] === '1' ? 64 : null,
    tell: {
      events: (id, events, hash) => {
        tell('session:events', { session: id, events, hash });
        wallChanged();
      },
      durable: (id, seq) => tell('session:durable', { session: id, seq }),
      disk: (id, disk) => {
        logDisk(log, disk, desk);
        tell('session:disk', { session: id, disk });
      },
      roster: (id, roster) => tell('session:roster', { session: id, roster }),
      rewritten: (id) => tell('session:rewritten', { session: id }),
      loaded: () => {
        logLoaded(log, desk);
        anchor();
        wallChanged();
      },
    },
  });
  let hadDisplay = false;
  const wall = new WallWindow({
    console: () => window,
    view: () => currentWallView(desk, preferences.settings, clock.now(), zone),
    onKey: (key) => tell('wall:key', key),
    log,
    onChange: (displays) => {
      log.write('displays.changed', { external: displays.external, open: displays.open });
      tell('wall:displays', displays);
      if (hadDisplay && !displays.external) void coverForEveryone(desk);
      hadDisplay = displays.external;
    },
    remembered: () => preferences.value.wall,
    remember: (display) => preferences.change({ wall: display }),
  });
  const wallChanged = (): void => {
    wall.send();
    keepAwake();
  };
  nativeTheme.on('updated', wallChanged);

  ending.close = () => desk.end();
  const { sessions } = await desk.resume();
  log.write('vault.opened', {
    sessions,
    repairs: (await vault.listRepairs()).length,
  });

  const prepared = new PreparedShelf(vault, clock.now);
  const context: RequestContext = {
    desk,
    vault,
    prepared,
    log,
    preferences,
    wall,
    files,
    console: () => window,
    now: clock.now,
    zone,
    vaultPath: dir,
    wallChanged,
    keysChanged: () =>
      Menu.setApplicationMenu(
        buildMenu(
          entriesOf(preferences.settings),
          (id) => tell('menu:command', { id }),
          () => void copyDiagnostics(context),
        ),
      ),
  };
  startAnswering(requestHandlers(context));
  placeConsole(opened, drawn, {
    bounds: preferences.value.console,
    maximized: preferences.value.maximized,
    onBounds: (bounds, maximized) => preferences.change({ console: bounds, maximized }),
  });
  opened.on('closed', () => {
    wall.destroy();
    app.quit();
  });
  if (desk.state?.facts.phase === 'open' && wall.external) wall.want(true);
  else wall.prepare();

  context.keysChanged();

  const anchorAll = (): void => {
    anchor();
    // The wall has its time from its view.
    wall.send();
  };
  setInterval(anchorAll, anchorEveryMs);
  powerMonitor.on('resume', anchorAll);
  setInterval(() => {
    for (const news of clock.tick()) {
      logClock(log, news);
      if (news.kind === 'adjusted') void desk.app({ type: 'adjustClock', offset: news.offset });
      else
        void desk
          .app({
            type: 'recordGap',
            from: news.from,
            to: news.to,
            counted: news.to - news.from < countedGapMs,
          })
          .then(anchor);
    }
  }, 1_000);

  files.onAdd = () => tell('session:file-waits', {});
  app.on('second-instance', (_event, argv, cwd) => {
    files.add(sessionFilesIn(argv.slice(1), cwd));
    if (window?.isMinimized() === true) window.restore();
    window?.focus();
  });
  app.on('window-all-closed', () => app.quit());
  // A page that goes saves what was changed in it a moment ago.
  app.on('will-quit', (event) => {
    if (prepared.isSettled) return;
    event.preventDefault();
    void prepared.settled().finally(() => app.quit());
  });
  let ended = false;
  let isEnding = false;
  app.on('before-quit', (event) => {
    if (ended) return;
    event.preventDefault();
    if (isEnding) return;
    isEnding = true;
    void goodbye(window)
      .then(() => prepared.settled())
      .then(() => Promise.all([desk.end(), preferences.settled()]))
      .finally(() => {
        log.write('app.ended', {});
        ended = true;
        app.quit();
      });
  });
}

/** The room's display is gone, unplugged or mirrored: until somebody says otherwise, everyone sees this one. */
async function coverForEveryone(desk: SessionDesk): Promise<void> {
  const wall = desk.state?.facts.wall;
  if (wall?.covered === false)
    await desk.app({ type: 'setWall', wall: { ...wall, screen: null, covered: true } });
}
