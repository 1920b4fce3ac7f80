import type { App } from 'electron';

/** `TALKING_PIECE_DATA` names another user folder, for tests and for a second life beside the first. */
export function takeOwnFolder(app: App): void {
  const folder = process.env['TALKING_PIECE_DATA'];
  if (folder !== undefined && folder !== '') app.setPath('userData', folder);
}
