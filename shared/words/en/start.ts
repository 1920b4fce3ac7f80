import { agendaLimits, type AgendaFault } from '../../plan/agenda/reading.ts';
import { mostPeople } from '../../session/limits.ts';
import type { RosterFault } from '../../plan/roster.ts';

const count = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;
const list = (all: readonly (string | number)[]): string =>
  all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} and ${all.at(-1) ?? ''}`;

const roster: Readonly<Record<RosterFault['code'], (line: number, count: number) => string>> = {
  empty: () => 'Type or paste at least one name.',
  tooMany: (line, found) =>
    `${found} lines: a circle holds ${mostPeople} people. Line ${line} is the first one too many; nothing was taken over.`,
  longName: (line) => `Line ${line} is too long for a name (100 characters).`,
  longPronouns: (line) => `Line ${line}: what follows the name is too long for pronouns (50 characters).`,
  noName: (line) => `Line ${line} has no name.`,
  columns: (line) => `Line ${line} has more than a name and pronouns. Leave the rest out.`,
};
const agenda: Readonly<Record<AgendaFault['code'], (line: number) => string>> = {
  empty: () => 'Paste at least one line: title, minutes.',
  noRows: () => 'There is no row in it. Write it like: Opening, 10',
  tooLarge: () => 'This is far longer than an agenda. Paste only its rows.',
  longLine: (line) => `Line ${line} is too long (${agendaLimits.line} characters). Paste only the rows.`,
  quote: (line) => `Line ${line}: a quotation mark is not closed, or something follows it.`,
  noMinutes: (line) => `Line ${line} does not end in minutes. Write it like: Opening, 10`,
  noTitle: (line) => `Line ${line} has minutes but no title.`,
  badMinutes: (line) => `Line ${line}: the minutes must be more than 0 and at most a day.`,
  longTitle: (line) => `Line ${line} is too long for a title (${agendaLimits.title} characters).`,
  tooMany: (line) => `Line ${line} is one too many: a run of show holds ${agendaLimits.rows} segments.`,
};

export const start = {
  app: 'Talking Piece',
  home: {
    heading: 'Who sits in the circle today?',
    again: 'Welcome back.',
    sample: 'Sample circle',
    sampleHint: 'Twelve made-up people, ninety minutes. Everything works, nothing is at stake.',
    quick: 'Quick start',
    quickHint: 'Paste the names, pick a run of show, go.',
    running: 'This session is still running',
    continue: 'Continue',
    earlier: 'Earlier sessions',
    showAll: (sessions: number): string => `Show all ${sessions} sessions`,
    remove: (title: string): string => `Delete ${title}`,
    removeShort: 'Delete',
    sameAgainShort: 'Same circle again',
    sameAgain: (title: string): string => `Same circle again: ${title}`,
    untitled: 'Untitled session',
    notEnded: 'not ended',
    details: (people: number, notes: number): string =>
      [count(people, 'person', 'people'), ...(notes === 0 ? [] : [count(notes, 'note', 'notes')])].join(', '),
    removed: (title: string): string => `“${title}” is in the trash for 30 days.`,
    undo: 'Undo',
    dismiss: 'Close',
    import: 'Open a session file…',
    imported: (title: string): string => `“${title}” is in the list now.`,
    importFailed: (file: string, line: number, problem: string): string =>
      `${file}${line > 0 ? `, line ${line}` : ''}: ${problem}. Nothing was taken over.`,
    importUnknown: (code: string): string => `it cannot be kept (${code})`,
    unreadable: 'Cannot be read',
    problems: {
      newerVersion: 'written by a newer version of the app: it can only be read here',
      unknownEvents: 'holds entries this version does not know',
      damaged: 'some lines could not be read and were put aside',
      header: 'its first line is not one of a session',
      missing: 'its file is gone',
      io: 'the disk did not give it',
    } as Readonly<Record<string, string>>,
    failed: (code: string): string => `That did not work (${code}). Nothing was changed.`,
    where: (path: string): string => `Everything stays on this computer: ${path}`,
  },
  quick: {
    title: 'Quick start',
    back: 'Back',
    names: 'Who is here?',
    namesHint: 'One name a line, in the order they sit. Pronouns after a comma.',
    namesExample: 'Amara\nJonas\nMei, she/her',
    run: 'Run of show',
    minutes: (n: number): string => `${n} min`,
    again: 'As last time',
    planned: 'As planned',
    another: 'Another run of show',
    which: 'Which one',
    about: (minutes: number, from: number, to: number): string =>
      `${minutes} min, made for ${from} to ${to} people.`,
    own: 'My own agenda',
    ownHint: 'One segment a line: title, minutes. The last one is the closing.',
    ownLabel: 'Agenda',
    ownExample: 'Arrive, 5\nOur question, 20\nClosing round, 8',
    name: 'What is it called?',
    nameDefault: 'Peer circle',
    facilitator: 'Who facilitates?',
    nobody: 'nobody is marked',
    seat: (name: string): string => `${name} facilitates`,
    namesOnWall: 'The circle agreed that names may stand on the wall',
    people: (n: number): string => (n === 1 ? 'person' : 'people'),
    none: 'The circle is empty',
    shared: (name: string, lines: readonly number[]): string =>
      `${count(lines.length, 'person is', 'people are')} called ${name} (lines ${list(lines)}). They stay ${lines.length} people.`,
    segments: (n: number, minutes: number): string => `${count(n, 'segment', 'segments')}, ${minutes} min`,
    go: 'Go',
    roster: (code: RosterFault['code'], line: number, found: number): string => roster[code](line, found),
    agenda: (code: AgendaFault['code'], line: number): string => agenda[code](line),
  },
  ask: {
    back: 'Back',
    step: (n: number, of: number): string => `Question ${n} of ${of}`,
    screen: {
      title: 'Who sees this screen?',
      hint: 'Mirrored screens count as seen by everyone.',
      minors: 'Minors take part: nothing is measured.',
      everyone: { key: 'E', words: 'Everyone', hint: 'Notes, cues and talk times stay covered.' },
      me: { key: 'M', words: 'Only me', hint: 'It is turned to me and not projected.' },
    },
    tracking: {
      title: 'Did the circle agree to have its talk time measured?',
      hint: 'One person’s no is honoured at any time, without a trace.',
      not: { key: 'N', words: 'No', hint: 'Nothing is measured.' },
      session: {
        key: 'S',
        words: 'For this session',
        hint: 'How the group shared the time is kept. Who spoke how long is erased.',
      },
      kept: {
        key: 'K',
        words: 'Yes, and keep it',
        hint: 'Who spoke how long stands in the facilitator’s own record only, never on the wall.',
      },
    },
    starting: 'The circle opens…',
  },
} as const;
