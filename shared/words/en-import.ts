import { agendaLimits, type AgendaFault } from '../plan/agenda/reading.ts';
import { formats, kinds } from './en-plan-parts.ts';

const count = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;
const minutesWords = (n: number): string => `${n} min`;

const faults: Readonly<Record<AgendaFault['code'], (line: number) => string>> = {
  empty: () => 'There is nothing in it yet. Paste an agenda or open a file.',
  noRows: () => 'No row is taken. Make at least one line a row.',
  tooLarge: () => 'This is far longer than an agenda. Leave only its rows.',
  longLine: (line) =>
    `Line ${line} is longer than ${agendaLimits.line} characters. Shorten it, or leave it out.`,
  quote: (line) =>
    `Line ${line}: a quotation mark is not closed, or something follows it. Put that right here.`,
  tooMany: (line) =>
    `Line ${line} is one too many: a run of show holds ${agendaLimits.rows} rows. Leave some of them out.`,
  noMinutes: (line) => `Line ${line} has no minutes yet: give them, or leave the row out.`,
  badMinutes: (line) => `Line ${line}: give minutes of more than 0 and at most a day, or leave the row out.`,
  noTitle: (line) => `Line ${line} has no title yet: give one, or leave the row out.`,
  longTitle: (line) =>
    `Line ${line}: shorten the title to ${agendaLimits.title} characters, or leave the row out.`,
};

/** Taking an agenda into a plan; loaded with it. */
export const enImport = {
  title: 'Import an agenda',
  close: 'Cancel',
  source: {
    label: 'The agenda, as it is',
    hint: 'Markdown, a table, CSV, a list of times, an e-mail: paste it, or drop a file here. Nothing is taken before you have seen what was understood.',
    example: '18:30 Arrive\n18:40 Opening round, 15 min (Anna)\n18:55 Our question, 30 min\n19:25 Closing',
    open: 'Open a file…',
    read: 'See what was understood',
    fault: (code: AgendaFault['code'], line: number): string => faults[code](line),
    file: (name: string): string => `From ${name}`,
    files: {
      tooLarge: (name: string): string => `${name} is too large for an agenda. Choose another file.`,
      notText: (name: string): string =>
        `${name} is no text. Save it as text or CSV, or copy what is in it and paste it here.`,
      unreadable: (name: string): string => `${name} could not be read. Nothing was taken over.`,
    },
  },
  check: {
    back: 'Change the text',
    table: 'What was understood of each line',
    columns: {
      line: 'Line',
      source: 'As it stands',
      start: 'Starts',
      minutes: 'Minutes',
      what: 'Understood as',
    },
    minutesOf: (line: number): string => `Minutes of line ${line}`,
    titleOf: (line: number): string => `Title of line ${line}`,
    follows: 'until the next row',
    noStart: '—',
    nothing: '',
    parts: {
      owner: 'Cue',
      checklist: 'Checklist',
      prompt: 'Prompt',
      pinned: (time: string): string => `pinned to ${time}`,
    },
    formats,
    kinds,
    leaveOut: 'Leave out',
    leaveOutOf: (line: number): string => `Leave out: line ${line}`,
    leftOut: 'left out',
    takeBack: 'Take it after all',
    takeBackOf: (line: number): string => `Take it after all: line ${line}`,
    makeRow: 'Make it a row',
    makeRowOf: (line: number): string => `Make it a row: line ${line}`,
    makeAll: 'Make every line a row',
    noRows:
      'No line says when or how long. Make the lines that are rows into rows, then give each its minutes.',
    why: {
      nothing: '',
      heading: 'a heading, no row',
      columns: 'the names of the columns',
      end: 'says that it is over, no row of its own',
      about: 'about the meeting as a whole, no row',
      part: (title: string): string => `part of “${title}”`,
      untimed: 'says no time: not taken',
    },
    doubt: 'Look at this:',
    needs: 'Needed:',
    lack: {
      noMinutes: 'how long it takes. No length is made up.',
      badMinutes: 'minutes, more than 0 and at most a day.',
      noTitle: 'a title.',
      longTitle: `a title of at most ${agendaLimits.title} characters.`,
    },
    right: 'That is right',
    rightOf: (line: number, what: string): string => `That is right: line ${line}, ${what}`,
    other: {
      minutes: (minutes: number): string => `${minutesWords(minutes)} instead`,
      reread: (_: number, text: string): string => `Read it as ${text}`,
      startless: () => 'Without a fixed time',
      shorten: (minutes: number, title: string): string => `Shorten “${title}” to ${minutesWords(minutes)}`,
    },
    next: 'Next to look at',
    nextKey: 'F8',
    undo: 'Undo',
    redo: 'Redo',
    open: (n: number): string =>
      n === 0 ? 'Nothing left to look at' : `${count(n, 'line', 'lines')} to look at`,
    /** `known`: the minutes of all rows are. */
    take: (rows: number, minutes: number, known: boolean): string =>
      `Take ${rows === 1 ? 'this row' : `these ${rows} rows`} (${minutesWords(minutes)}${known ? '' : ' so far'})`,
    fault: (code: AgendaFault['code'], line: number): string => faults[code](line),
  },
  leave: {
    ask: 'Nothing was taken yet. Leave without it?',
    leave: 'Leave',
    stay: 'Stay',
  },
} as const;
