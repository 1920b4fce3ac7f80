import type { App, IpcMainInvokeEvent, WebContents } from 'electron';

/** No navigation, no new windows, no webview, in any window, whoever opens it. */
export function lockContents(app: App): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-navigate', (event) => {
      // A reload is no way out.
      if (event.url !== contents.getURL()) event.preventDefault();
    });
    contents.on('will-redirect', (event) => event.preventDefault());
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
    contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  });
}

/** Whether a request comes from the main frame of that window, showing a page of that origin. */
export function isFrom(
  event: Pick<IpcMainInvokeEvent, 'sender' | 'senderFrame'>,
  contents: WebContents | null,
  origin: string,
): boolean {
  const frame = event.senderFrame;
  if (contents === null || event.sender !== contents || frame === null) return false;
  // A custom scheme has no origin for URL.origin to tell; the address itself does.
  return frame === contents.mainFrame && frame.url.startsWith(`${origin}/`);
}
