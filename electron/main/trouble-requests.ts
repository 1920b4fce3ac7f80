import { app, clipboard, screen, shell } from 'electron';
import { statfs } from 'node:fs/promises';
import { homedir, release } from 'node:os';
import { join } from 'node:path';
import type { SafeState } from '../../shared/ipc/contract.ts';
import type { troubleRequests } from '../../shared/ipc/trouble.ts';
import { RefusedRequest, type Handlers } from '../ipc/answer.ts';
import { repairsOf } from '../session/repairs.ts';
import { safeState } from '../session/safe-state.ts';
import { diagnosticsText } from '../trouble/diagnostics.ts';
import { pageOf } from '../security/app-files.ts';
import type { RequestContext } from './request-context.ts';

const linesOfLog = 200;

/** What the console asks for when something broke. */
export function troubleHandlers(context: RequestContext): Pick<Handlers, keyof typeof troubleRequests> {
  const { desk, vault, log, vaultPath } = context;
  return {
    'trouble:state': (): SafeState => ({
      ...safeState(desk.load()),
      vaultPath,
      zone: context.zone,
      locale: app.getLocale(),
      theme: context.preferences.settings.theme,
    }),
    'trouble:report': (fault) => {
      log.write('page.failed', fault);
      return null;
    },
    'trouble:go-on': () => {
      void context.console()?.loadURL(pageOf('console'));
      return null;
    },
    'trouble:copy': async () => {
      await copyDiagnostics(context);
      return null;
    },
    'trouble:show-folder': async ({ what }) => {
      const failed = await shell.openPath(what === 'vault' ? vaultPath : join(vaultPath, what));
      if (failed !== '') throw new RefusedRequest('folder');
      return null;
    },
    'repairs:list': async () => repairsOf(vault, await desk.list()),
  };
}

/** Puts the diagnostics on the clipboard: asked for from a page, or from the menu when no page can ask. */
export async function copyDiagnostics(context: RequestContext): Promise<void> {
  const { desk, vault, log, vaultPath, wall, preferences } = context;
  const free = await statfs(vaultPath).then(
    ({ bavail, bsize }) => bavail * bsize,
    () => null,
  );
  const { electron, chrome, node } = process.versions;
  const text = diagnosticsText({
    versions: { app: app.getVersion(), electron, chrome, node },
    platform: process.platform,
    arch: process.arch,
    osRelease: release(),
    locale: app.getLocale(),
    zone: context.zone,
    vaultPath,
    home: homedir(),
    free,
    settings: preferences.settings,
    displays: screen.getAllDisplays().map(({ bounds, scaleFactor }) => ({
      width: bounds.width,
      height: bounds.height,
      scaleFactor,
    })),
    wallOpen: wall.open,
    cards: await desk.list(),
    repairs: (await vault.listRepairs()).length,
    load: desk.load(),
    log: log.last(linesOfLog),
  });
  // A promise from Electron 44 on.
  await clipboard.writeText(text);
}
