export const main = {
  appName: 'Talking Piece',
  menu: {
    quit: 'Quit',
  },
  /** Said at the terminal by a second start. */
  alreadyOpen: 'Talking Piece is open already; its window was brought to the front.',
  noSandbox: {
    title: 'Talking Piece does not start without its sandbox',
    text: 'Talking Piece does not start without its sandbox. Start it without --no-sandbox. Where the system forbids the sandbox, allow user namespaces, or install the Debian package, which brings a profile that allows it.',
  },
  /** Said in a plain dialog, because no window can be opened. */
  locked: {
    title: 'Talking Piece is open already',
    text: (path: string): string =>
      `Another Talking Piece keeps the sessions in ${path}. Go on in that window, or end it and start again.`,
  },
  vaultFailed: {
    title: 'The sessions cannot be opened',
    text: (path: string, code: string): string =>
      `The folder ${path} cannot be read or written (${code}). Nothing was changed. Check that the disk is there and not full, and that the folder is yours, then start again.`,
  },
  importTitle: 'Open a session or a file of turns',
  importFilter: 'Session JSON, RTTM or CSV',
  /** Beside plain JSON, in the dialog that saves the record. */
  sessionFile: 'Talking Piece session, opens by double click',
  openText: {
    members: 'Take names from a file',
    agenda: 'Take an agenda from a file',
    library: 'Take items and templates from a file',
  },
  textFilter: { members: 'CSV or text', agenda: 'Markdown, CSV or text', library: 'Talking Piece library' },
  saveElsewhereTitle: 'Keep this session in another place',
} as const;
