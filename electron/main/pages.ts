import { app, protocol, session } from 'electron';
import { join } from 'node:path';
import { scheme, serveApp, type Host } from '../security/app-files.ts';
import { closeSession } from '../security/offline.ts';

export const rendererRoot = (): string => join(app.getAppPath(), 'out', 'renderer');
export const preloadOf = (host: Host): string => join(app.getAppPath(), 'out', 'preload', `${host}.cjs`);
/** Other systems take it from the program. */
export const windowIcon = (): string => join(app.getAppPath(), 'out', 'icon.png');

/** Serves the app's own pages, and shuts every other way out of them. The app has to be ready. */
export async function openToPages(): Promise<void> {
  const root = rendererRoot();
  protocol.handle(scheme, (request) => serveApp(request, root));
  await closeSession(session.defaultSession);
}
