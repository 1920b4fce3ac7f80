import type { WebPreferences } from 'electron';

/** What every window gets, whatever it shows: a sandbox, a world of its own, no Node, no webview. */
export const closedPreferences = (preload: string): WebPreferences => ({
  preload,
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webviewTag: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  navigateOnDragDrop: false,
  spellcheck: false,
  // A clock that stops when its window is covered is no clock.
  backgroundThrottling: false,
});
