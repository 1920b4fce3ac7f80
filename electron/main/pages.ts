import { app, protocol, session } from 'electron';
import { join } from 'node:path';
import { originOf, pageOf, scheme, serveApp, stoppedPage, type Host } from '../security/app-files.ts';
import { closeSession } from '../security/offline.ts';

/** The development server's origin, where `npm run dev` started the app; never in a packed one. */
export const devServer: string | null = app.isPackaged ? null : (process.env['TALKING_PIECE_DEV'] ?? null);

export const rendererRoot = (): string => join(app.getAppPath(), 'out', 'renderer');
export const preloadOf = (host: Host): string => join(app.getAppPath(), 'out', 'preload', `${host}.cjs`);
/** Other systems take it from the program. */
export const windowIcon = (): string => join(app.getAppPath(), 'out', 'icon.png');

const source: Readonly<Record<Host, string>> = {
  console: 'app/console.html',
  wall: 'wall/wall.html',
  print: 'print/print.html',
};

export const addressOf = (host: Host): string =>
  devServer === null ? pageOf(host) : `${devServer}/${source[host]}`;
/** What the console shows when its own page keeps dying. */
export const stoppedAddress = (): string =>
  devServer === null ? stoppedPage : `${devServer}/trouble/stopped.html`;
export const expectedOrigin = (host: Host): string => (devServer === null ? originOf(host) : devServer);

/** Serves the app's own pages, and shuts every other way out of them. The app has to be ready. */
export async function openToPages(): Promise<void> {
  const root = rendererRoot();
  protocol.handle(scheme, (request) => serveApp(request, root));
  await closeSession(session.defaultSession, devServer);
}
