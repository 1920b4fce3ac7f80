/** The screen after the close: what leaves the room, and how. */
export const preview = {
  /** On a screen that everyone sees, before it is uncovered. */
  ended: {
    heading: 'The session has ended.',
    show: 'Show the summary here',
    home: 'To the start page',
  },
  /** Before one's own record is shown on a screen that everyone saw the session on. */
  coveredOwn: 'Your own record holds private notes. Show it only where nobody else sees this screen.',
  showOwn: 'Show it here',
  heading: 'What leaves the room',
  hint: 'What you see is what is saved.',
  page: 'Preview',
  loading: 'The page is being written…',
  failed: (code: string): string => `The page cannot be shown (${code}).`,
  audience: 'For whom',
  audiences: {
    circle: 'The circle',
    absent: 'Those who were absent',
    shareable: 'Anyone',
    own: 'Me alone',
  },
  names: 'Names',
  nameStyles: { full: 'full', first: 'first name', initials: 'initials', none: 'none' },
  save: 'Save as',
  saveAs: (format: string): string => `Save as ${format}`,
  ownOnly: (formats: string): string => `${formats}: only for “Me alone”.`,
  saved: (path: string): string => `Saved: ${path}`,
  notSaved: (code: string, detail: string): string => {
    switch (code) {
      case 'exists':
        return `${detail} is there already. Nothing was overwritten; choose another name.`;
      case 'notErased':
        return `Saved: ${detail}. Who spoke how long could not be erased from the disk yet; it is tried again at the next start.`;
      case 'ENOSPC':
        return `The disk is full: ${detail} was not written.`;
      case 'EACCES':
      case 'EPERM':
      case 'EROFS':
        return `${detail} may not be written there. Choose another folder.`;
      default:
        return `Not saved (${code}): ${detail}`;
    }
  },
  turns: {
    open: 'Put turns right…',
    hint: 'Who spoke when, for this record of yours alone. Totals and measures follow at once.',
    reopenFirst: 'Talk time was for the session only. To put turns right, go on with the session first.',
  },
  next: {
    heading: 'We meet again',
    date: 'Date',
    time: 'Time',
    place: 'Place',
    set: 'Set the next meeting',
    change: 'Change the next meeting',
    noDate: 'Choose a date.',
    done: (date: string): string => `It stands in the summary: ${date}.`,
  },
  reopen: 'Go on with the session',
  reopenHint: 'Takes the close back; the clock goes on as before.',
  home: 'Done',
  readOnly: 'This record can only be read.',
  refused: 'That was not possible. Nothing was changed.',
} as const;
