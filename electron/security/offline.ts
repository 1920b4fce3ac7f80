import type { CommandLine, Session } from 'electron';
import { originOf, scheme } from './app-files.ts';

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

/** Whether a request may leave the page: only for the app's own files, and for what the page itself made. */
export function mayRequest(url: string): boolean {
  const { protocol } = new URL(url);
  return [`${scheme}:`, 'devtools:', 'data:', 'blob:'].includes(protocol);
}

/** Permissions that a page gets: none, but that the console may keep its index from being evicted. */
export const mayHave = (permission: string, address: string): boolean =>
  permission === 'persistent-storage' && address.startsWith(`${originOf('console')}/`);

/** Shuts a session's ways out. */
export async function closeSession(session: Session): Promise<void> {
  session.setSpellCheckerDictionaryDownloadURL(`${scheme}://console/no-dictionaries/`);
  session.setSpellCheckerEnabled(false);
  session.setPermissionRequestHandler((_contents, permission, answer, { requestingUrl }) =>
    answer(mayHave(permission, requestingUrl)),
  );
  session.setPermissionCheckHandler((_contents, permission, _origin, { requestingUrl }) =>
    mayHave(permission, requestingUrl ?? ''),
  );
  session.setDevicePermissionHandler(() => false);
  // What leaves goes by the export, which asks where; a page that wants to save something is not ours.
  session.on('will-download', (event) => event.preventDefault());
  session.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: !mayRequest(details.url) });
  });
  // Nothing listens there: what slips past everything else ends here.
  await session.setProxy({
    proxyRules: 'http=127.0.0.1:9;https=127.0.0.1:9',
    proxyBypassRules: '<-loopback>',
  });
}
