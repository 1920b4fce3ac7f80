import type { LostKind } from '../../session/lost.ts';

const count = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

const kinds: Readonly<Record<LostKind, string>> = {
  session: 'the opening or the end of the session',
  tracking: 'whether talk time is measured',
  person: 'a person, a role or a seat',
  segment: 'a step of the run of show',
  hold: 'a hold',
  turn: 'a change of the floor',
  hand: 'a hand up or down',
  round: 'a step of a go-round',
  breakout: 'a breakout',
  note: 'a note',
  poll: 'a poll',
  nudge: 'a suggestion',
  next: 'the next meeting',
  wall: 'what the wall shows',
  clock: 'the clock',
  undo: 'an undo or a redo',
  other: 'something else',
};

/** Said when something broke, or was found broken. */
export const trouble = {
  stopped: {
    title: 'This view stopped.',
    going: 'The session itself goes on, and so does the wall.',
    saved: (time: string): string => `Every word up to ${time}, the last one, is on disk.`,
    savedUntil: (time: string, n: number): string =>
      `Every word up to ${time} is on disk. ${count(n, 'entry after it is', 'entries after it are')} being written.`,
    failing: (time: string, n: number): string =>
      `The disk does not take any more. Every word up to ${time} is on disk; ${count(n, 'entry', 'entries')} after it ${n === 1 ? 'is' : 'are'} in memory: do not quit, go on and save in another place.`,
    none: 'No session is open. Everything you kept is on disk.',
    unknown: 'Whatever was shown as “on disk” is on disk.',
    looking: 'Looking what is on disk…',
    where: (path: string): string => `It lies in ${path}`,
    goOn: 'Go on',
  },
  copy: 'Copy diagnostics',
  copied: 'Copied. It holds versions, numbers and codes, and not a word that anybody typed.',
  showFolder: 'Show the folder',
  notDone: 'That did not work. Nothing was changed.',
  repairs: {
    entry: (n: number): string => `Repairs (${n})`,
    see: 'Repairs…',
    title: 'Repairs',
    intro: 'What could not be read was put aside, never thrown away. What is not listed here is whole.',
    none: 'Nothing had to be repaired. Every record is whole.',
    looking: 'Looking…',
    failed: 'The list of repairs cannot be read now.',
    of: (title: string, when: string): string => (title === '' ? when : `${title}, ${when}`),
    session: (when: string): string => `Session of ${when}`,
    gone: 'A session that is not in the list any more',
    document: 'A file of the app itself',
    found: (when: string): string => `Found ${when}`,
    what: {
      tail: 'The end of the record was half written. It was cut off, and the record goes on after the last whole entry.',
      lines: 'Within the record these lines cannot be read. They were passed over where they stand.',
      names: 'The list of names could not be read. The one before it was taken, or a new one written.',
      document: 'It could not be read. The version before it was taken, or a new one written.',
    },
    line: (line: number | null, kind: LostKind | null, time: string | null): string =>
      `${line === null ? 'A line at the end' : `Line ${line}`}: ${
        kind === null ? 'what it held cannot be told any more' : kinds[kind]
      }${time === null ? '' : `, entered at ${time}`}.`,
    more: (n: number): string => `and ${count(n, 'line', 'lines')} more`,
    missing: (n: number): string => `${count(n, 'entry is', 'entries are')} gone altogether.`,
    whole: (n: number): string => `The rest is whole: ${count(n, 'entry', 'entries')}.`,
    copy: (path: string): string => `A copy of what was found: ${path}`,
    close: 'Close',
  },
  /** Said in a plain dialog, because no window can be trusted to say it. */
  gaveUp: {
    title: 'Talking Piece has to end',
    text: (path: string): string =>
      `Something inside failed again and again. What was entered is on disk in ${path}, and the session was closed in good order. Start again: it opens where it was, covered.`,
  },
  notStarted: {
    title: 'Talking Piece cannot start',
    text: (path: string): string =>
      `Something inside failed. What is in ${path} was not changed. Start again; if this comes back, the file app.log beside that folder says where it failed, in codes only.`,
  },
} as const;
