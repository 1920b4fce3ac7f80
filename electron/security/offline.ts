import type { CommandLine, Session } from 'electron';
import { scheme } from './app-files.ts';

/**
 * No single switch keeps Chromium silent, so they are stacked. To be called before the app is ready.
 */
export function switchNetworkOff(commandLine: CommandLine): void {
  commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  commandLine.appendSwitch('disable-background-networking');
  commandLine.appendSwitch('disable-component-update');
  commandLine.appendSwitch('disable-domain-reliability');
  commandLine.appendSwitch('disable-sync');
  commandLine.appendSwitch('no-pings');
  commandLine.appendSwitch('dns-prefetch-disable');
  commandLine.appendSwitch('force-webrtc-ip-handling-policy', 'disable_non_proxied_udp');
  commandLine.appendSwitch(
    'disable-features',
    'WebRtcHideLocalIpsWithMdns,MediaRouter,OptimizationHints,SpareRendererForSitePerProcess',
  );
}

/** Whether a request may leave the page: only for the app's own files, or in development its own server. */
export function mayRequest(url: string, devServer: string | null): boolean {
  const { protocol, origin } = new URL(url);
  if (protocol === `${scheme}:` || protocol === 'devtools:') return true;
  if (protocol === 'data:' || protocol === 'blob:') return true;
  if (devServer === null) return false;
  const dev = new URL(devServer);
  return origin === dev.origin || (protocol === 'ws:' && new URL(url).host === dev.host);
}

/** Permissions that a page gets: none but to keep its own index from being evicted. */
export const mayHave = (permission: string): boolean => permission === 'persistent-storage';

/** Shuts a session's ways out. `devServer` is the origin of the development server, null in a built app. */
export async function closeSession(session: Session, devServer: string | null): Promise<void> {
  session.setSpellCheckerDictionaryDownloadURL(`${scheme}://console/no-dictionaries/`);
  session.setSpellCheckerEnabled(false);
  session.setPermissionRequestHandler((_contents, permission, answer) => answer(mayHave(permission)));
  session.setPermissionCheckHandler((_contents, permission) => mayHave(permission));
  session.setDevicePermissionHandler(() => false);
  session.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: !mayRequest(details.url, devServer) });
  });
  if (devServer === null)
    // Nothing listens there: what slips past everything else ends here.
    await session.setProxy({
      proxyRules: 'http=127.0.0.1:9;https=127.0.0.1:9',
      proxyBypassRules: '<-loopback>',
    });
}
