import { agendaLimits, type AgendaFault } from '../../plan/agenda/reading.ts';

type Params = Readonly<Record<string, string | number>>;

const agendaProblems: Readonly<Record<AgendaFault['code'], string>> = {
  empty: 'the file is empty',
  tooLarge: `more than ${agendaLimits.characters} characters: this is no agenda`,
  longLine: `more than ${agendaLimits.line} characters in one line: break it, or leave it out`,
  tooMany: `one row too many: an agenda has at most ${agendaLimits.rows}`,
  noRows: 'there is no row of an agenda in it: write one a line, like “Opening, 10” or “9:00–9:10 Opening”',
  quote: 'a quotation mark is not closed, or something follows it',
  noMinutes: 'no length is given',
  noTitle: 'there is no title',
  badMinutes: 'the minutes must be more than 0 and at most a day',
  longTitle: `a title has at most ${agendaLimits.title} characters`,
};

const usageAgenda =
  'usage: npm run --silent cli -- agenda FILE (prints what it understood as CSV: line,start,minutes,title,owner,notes,doubt)';

const usageGroups =
  'usage: npm run --silent cli -- groups --people N --size K --sessions S --seed X [--avoid a-b,…] (prints one JSON line a session: {"session":1,"groups":[[0,1,2],…],"repeats":0,"ms":1.4}, people counted from 0)';

/** Words of the command line, and of reading files, which the app's import says too. */
export const cli = {
  usage:
    'usage: npm run --silent cli -- summary FILE --to DIR [--format md,pdf,html,csv,json] [--audience own|circle|absent|shareable] [--names full|first|initials|none] [--force] (without options: md and pdf, for own, which holds private notes, names full); or: npm run --silent cli -- agenda FILE; or: npm run --silent cli -- groups --people N --size K --sessions S --seed X',
  usageAgenda,
  groups: {
    usage: usageGroups,
    missing: (option: string) => `${option} is missing`,
    notWithin: (option: string, text: string, least: number, most: number) =>
      `${option} “${text}”: it must be a whole number from ${least} to ${most}`,
    noPair: (text: string, last: number) =>
      `--avoid “${text}”: pairs are two different people from 0 to ${last}, like 3-17, with commas between`,
    noFile: (text: string) => `“${text}” is one too many: groups takes options alone`,
    cannotAvoid: (people: string) =>
      `--avoid cannot be kept with groups of this size (people ${people}): name fewer pairs, or smaller groups`,
    notFound: '--avoid names so many pairs that no groups were found: name fewer of them',
  },
  reading: (file: string) => `reading ${file}`,
  making: (format: string) => `making ${format}`,
  wrote: (path: string) => `wrote ${path}`,

  unknownCommand: (text: string) => `unknown command “${text}”: there are summary, agenda and groups`,
  unknownOption: (text: string) => `unknown option ${text}`,
  noValue: (option: string) => `${option} needs a value`,
  twice: (option: string) => `${option} is given twice`,
  tooMany: (text: string) => `one file at a time: “${text}” is one too many`,
  notOneOf: (option: string, text: string, known: string) => `${option} “${text}”: it can be ${known}`,
  ownOnly: (format: string) =>
    `${format} holds the whole record or talk time by person: it is for --audience own alone`,

  cannotRead: (file: string, reason: string) => `${file}: cannot be read (${reason})`,
  isFolder: 'it is a folder',
  notAFolder: 'it is a file, not a folder',
  notThere: 'there is no such file',
  exists: (path: string) => `${path}: is there already; give another folder, or --force to replace it`,
  cannotWrite: (folder: string, reason: string) => `${folder}: cannot be written (${reason})`,
  failed: (file: string, reason: string) => `${file}: something went wrong (${reason}); nothing was written`,
  cannotPrint: 'the PDF could not be printed; nothing was written',
  badFile: (file: string, line: number | null, problem: string) =>
    line === null ? `${file}: ${problem}` : `${file}: line ${line}: ${problem}`,

  /** By the codes of `AgendaFault`. */
  agendaProblems,
  /** By the codes of `ImportError`. */
  problems: {
    empty: () => 'the file is empty',
    tooLarge: (p: Params) => `the file has ${p['found']} MB; more than ${p['most']} MB are not read`,
    unrecognised: () => 'this is no session JSON, no RTTM and no CSV with the header person,start,end',
    notText: () => 'this is not text',
    jsonTruncated: () => 'the JSON ends here before it is complete',
    jsonBroken: () => 'this is not valid JSON',
    jsonForeign: () => 'this JSON is not a session of Talking Piece',
    jsonShape: (p: Params) => `“${p['text']}” is missing or not as it should be`,
    newerVersion: (p: Params) =>
      `written by a newer Talking Piece (format ${p['found']}, this one reads ${p['known']})`,
    unknownEvent: (p: Params) => `unknown event “${p['text']}”, perhaps of a newer Talking Piece`,
    badEvent: (p: Params) => `this event is not as it should be (${p['text']})`,
    badSequence: (p: Params) =>
      `event number ${p['seq']} does not belong here; number ${p['wanted']} of the log should be`,
    backwards: () => 'this event is earlier than the one before it',
    unknownZone: (p: Params) => `unknown time zone “${p['text']}”`,
    rttmFields: (p: Params) => `${p['found']} fields; a SPEAKER line has at least ${p['wanted']}`,
    rttmType: (p: Params) => `“${p['text']}” is no type of RTTM line`,
    rttmOtherFile: (p: Params) =>
      `another recording begins (${p['text']} after ${p['first']}); one file, one recording`,
    noSpeaker: () => 'who spoke is missing',
    notANumber: (p: Params) => `${p['field']} “${p['text']}” is not a number of seconds`,
    negative: (p: Params) => `${p['field']} ${p['text']} is negative`,
    tooLate: (p: Params) => `${p['field']} ${p['text']} is more than 30 days`,
    endsBeforeStart: (p: Params) => `end ${p['end']} is before start ${p['start']}`,
    noTurns: () => 'there is no turn in it',
    tooManyPeople: (p: Params) => `${p['found']} people; at most ${p['most']} can be in one session`,
    csvFields: (p: Params) => `${p['found']} fields where the header has ${p['wanted']}`,
    csvQuote: () => 'a quotation mark is not closed, or something follows it',
    csvHeader: (p: Params) => `no column “${p['text']}” in the header; it should read ${p['wanted']}`,
  },
} as const;
