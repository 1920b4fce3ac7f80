import type { FindingCode, MendCode } from '../plan/check/finding.ts';
import { timeIn } from '../plan/check/instants.ts';
import type { EditRefusal } from '../plan/edit/edit.ts';
import type { Difference } from '../plan/edit/differ.ts';
import type { SegmentFormat, SegmentKind } from '../plan/segment.ts';

type Params = Readonly<Record<string, string | number>>;

const count = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;
const rows = (n: number): string => count(n, 'row', 'rows');

/** "12 min", "1 h 30 min", "1 min 20 s". */
function length(ms: number): string {
  const seconds = Math.round(ms / 1000);
  const parts = [
    [Math.floor(seconds / 3600), 'h'],
    [Math.floor(seconds / 60) % 60, 'min'],
    [seconds % 60, 's'],
  ] as const;
  const said = parts.flatMap(([n, unit]) => (n === 0 ? [] : [`${n} ${unit}`]));
  return said.length === 0 ? '0 min' : said.join(' ');
}

/** "19:30", from the second day on "day 2, 19:30". */
function clock(instant: number): string {
  const { day, time } = timeIn(instant);
  return day > 0 ? `day ${day + 1}, ${time}` : time;
}

/** Since the beginning, where no clock is known: "+1:05". */
function sinceBegin(ms: number): string {
  const minutes = Math.floor(ms / 60_000);
  return `+${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
}

const ms = (p: Params, name: string): string => length(Number(p[name]));
const at = (p: Params, name = 'at'): string => clock(Number(p[name]));
const row = (p: Params): string => (p['title'] === '' ? 'The row without a title' : `“${p['title']}”`);

const kinds: Readonly<Record<SegmentKind, string>> = {
  opening: 'Opening',
  topic: 'Topic',
  break: 'Break',
  harvest: 'Harvest',
  closing: 'Closing',
};

const formats: Readonly<Record<SegmentFormat, string>> = {
  whole: 'Whole circle',
  round: 'Go-round',
  popcorn: 'Popcorn',
  pairs: 'Pairs or trios',
  breakout: 'Breakout',
  writing: 'Silent writing',
  presentation: 'Presentation',
  poll: 'Poll',
  break: 'Break',
};

const findings: Readonly<Record<FindingCode, (p: Params) => string>> = {
  overTime: (p) => `The plan is ${ms(p, 'byMs')} over the time there is.`,
  roundTooLong: (p) =>
    `${p['people']} people × ${ms(p, 'limitMs')} = ${ms(p, 'needsMs')}; ${row(p)} has ${ms(p, 'durationMs')}.`,
  overlap: (p) =>
    `${row(p)} is pinned to ${at(p)}; what comes before it ends at ${clock(Number(p['at']) + Number(p['byMs']))}.`,
  pinBeforeStart: (p) => `${row(p)} is pinned to ${at(p)}, before the start at ${at(p, 'begins')}.`,
  shortestAbove: (p) =>
    `${row(p)} has ${ms(p, 'durationMs')}, and at least ${ms(p, 'shortestMs')} are asked for.`,
  noLength: (p) => `${row(p)} has no length.`,
  noLimit: (p) => `${row(p)} is a go-round without a limit per person.`,
  noClosing: () => 'There is no closing round.',
  noSmallGroups: (p) =>
    `${p['people']} people and no small groups: ${row(p)} is one circle for ${ms(p, 'durationMs')}.`,
  noBreak: (p) => `${ms(p, 'ms')} without a break, from ${row(p)} on.`,
};

const mends: Readonly<Record<MendCode, (p: Params) => string>> = {
  limit: (p) => `${ms(p, 'ms')} each`,
  lengthen: (p) => `Make it ${ms(p, 'ms')}`,
  withoutLimit: () => 'Without a limit',
  shave: (p) => `Take ${ms(p, 'byMs')} off ${rows(Number(p['rows']))}`,
  drop: (p) => (p['title'] === '' ? `Drop a row of ${ms(p, 'ms')}` : `Drop ${row(p)}`),
  endLater: (p) => ('at' in p ? `End at ${at(p)}` : `Allow ${ms(p, 'ms')}`),
  repin: (p) => `Begin at ${at(p)}`,
  unpin: () => 'Unpin',
  nextDay: (p) => `The next day, ${timeIn(Number(p['at'])).time}`,
  startEarlier: (p) => `Start at ${at(p)}`,
  shortest: (p) => `At least ${ms(p, 'ms')}`,
  remove: () => 'Delete it',
  closing: (p) => `Add one of ${ms(p, 'ms')}`,
  lastCloses: () => 'The last row closes',
  trios: (p) => `${ms(p, 'ms')} of it in trios first`,
  pairs: () => 'Make it pairs or trios',
  breaks: (p) => (p['count'] === 1 ? 'Add a break' : `Add ${p['count']} breaks`),
};

const refusals: Readonly<Record<EditRefusal['code'], (p: Params) => string>> = {
  noRow: () => 'That row is no longer there.',
  sameId: () => 'These rows are in the plan already.',
  tooMany: (p) => `That would be too many: ${p['most']} is the most.`,
  longText: (p) => `That is too long: ${p['most']} characters is the most.`,
  badLength: () => 'A length is at most a day.',
  badTime: () => 'A time of day is written like 19:30.',
  badPeople: (p) => `A number of people is between 1 and ${p['most']}.`,
};

const named = (titles: readonly string[]): string => {
  const shown = titles.slice(0, 3).map((title) => (title === '' ? 'one without a title' : `“${title}”`));
  const more = titles.length - shown.length;
  return [...shown, ...(more > 0 ? [`${more} more`] : [])].join(', ');
};

/** What an earlier version has otherwise, in short sentences. */
function difference(d: Difference): string {
  const change = Math.abs(d.moreMinutes);
  const said = [
    `${rows(d.rows)}, ${length(d.minutes * 60_000)}${change === 0 ? '' : `, ${length(change * 60_000)} ${d.moreMinutes > 0 ? 'longer' : 'shorter'} than now`}.`,
    ...(d.only.length === 0 ? [] : [`Has ${named(d.only)}.`]),
    ...(d.without.length === 0 ? [] : [`Does not have ${named(d.without)}.`]),
    ...(d.changed.length === 0 ? [] : [`Otherwise: ${named(d.changed)}.`]),
    ...(d.reordered ? ['In another order.'] : []),
    ...(d.head ? ['Another title, start, end or number of people.'] : []),
  ];
  return said.length === 1 && change === 0 ? `${said[0]} As now.` : said.join(' ');
}

/** The editor of a run of show. A part of the catalogue that only the editor asks for. */
export const enPlanEditor = {
  length,
  clock,
  sinceBegin,
  kinds,
  formats,
  findings,
  mends,
  refusals,
  /** A row made from words of the library, by what they are for. */
  itemTitles: {
    opener: 'Opener',
    scope: 'What this space is for',
    agreement: 'Agreements',
    confidentiality: 'Confidentiality',
    story: 'Stories',
    reflection: 'Reflection',
    redirect: 'Back to the group',
    invitation: 'Open invitation',
    otherWay: 'Another way in',
    energiser: 'Energiser',
    harvest: 'Harvest',
    feedback: 'Feedback',
    closing: 'Closing round',
    buddy: 'Buddies',
  },
  mendWords: { closing: 'Closing round', trios: 'Trios', break: 'Break' },
  back: 'Back',
  missing: 'This run of show is not here any more.',
  untitled: 'Untitled run of show',
  start: 'Start the session',
  head: {
    label: 'Run of show',
    title: 'Title',
    begins: 'Starts',
    beginsEmpty: 'when begun',
    badTime: 'Write a time like 19:00.',
    ends: 'Time there is',
    endKinds: { none: 'open end', hard: 'hard end at', total: 'in all' },
    endAt: 'Hard end',
    endTotal: 'In all',
    people: 'People',
    peopleEmpty: 'how many?',
    badPeople: 'A number from 1 to 500.',
    fromCircle: (n: number): string => `${n} in the circle`,
  },
  sums: {
    takes: 'takes',
    ends: 'ends',
    left: 'left',
    over: 'over',
    closeBy: 'close by',
  },
  saved: { saving: 'saving', onDisk: 'on disk', failed: 'not saved', again: 'Try again' },
  saveFailed: (code: string): string =>
    `What you changed could not be written (${code}). It stays here as long as this window is open.`,
  /** Where an item of the library has the name of somebody. */
  itemName: '[name]',
  parts: {
    library: 'Library…',
    import: 'Import an agenda…',
    rehearse: 'Rehearse…',
    print: 'Print…',
  },
  toolbar: {
    label: 'Rows',
    add: 'Add a row',
    undo: 'Undo',
    redo: 'Redo',
    more: 'More',
    template: 'Take a template…',
    keep: 'Keep as template…',
    versions: 'Earlier versions…',
    markdown: 'Markdown…',
    keys: 'Keys…',
  },
  grid: {
    label: 'Run of show',
    columns: { time: 'Time', title: 'Title', format: 'Format', length: 'Length', limit: 'Each' },
    pinned: 'pinned',
    slack: (ms: number): string => `${length(ms)} free before`,
    overlap: (ms: number): string => `${length(ms)} too late`,
    day: (n: number): string => `Day ${n}`,
    noTitle: 'no title',
    noLength: 'no length',
    edit: {
      time: 'Pinned start',
      title: 'Title',
      format: 'Format',
      length: 'Length',
      limit: 'Limit per person',
    },
    badLength: 'Write a length like 12, 1h30, 1:30 or 90s.',
    badLimit: 'Write a limit like 2, 90s or 1:30.',
    badTime: 'Write a time like 19:30, or nothing to unpin.',
    badDay: 'The first day is 1, the last one 31.',
    newRow: '',
    empty: 'Nothing is planned yet.',
    emptyHint: 'Add a row, or begin from a template.',
    emptyTemplate: 'Take a template',
    drag: 'Drag to move',
  },
  said: {
    undone: 'Taken back.',
    redone: 'Done again.',
    removed: (n: number): string => `${rows(n)} deleted.`,
    copied: (n: number): string => `${rows(n)} copied.`,
    cut: (n: number): string => `${rows(n)} cut.`,
    pasted: (n: number): string => `${rows(n)} pasted.`,
    duplicated: (n: number): string => `${rows(n)} duplicated.`,
    moved: (n: number, first: number): string => `${rows(n)} moved, now from place ${first}.`,
    mended: 'Mended.',
    broughtBack: 'The earlier version is back.',
    taken: 'The template’s rows are here.',
    nothing: 'There is nothing to paste.',
  },
  findingsLabel: 'What to look at',
  allWell: 'The arithmetic works out.',
  allWellEmpty: 'As rows are added, the arithmetic is done here.',
  noPeople: 'Say how many people come, and rounds are reckoned too.',
  timeline: { end: 'end', label: 'To scale' },
  row: {
    label: (title: string): string => (title === '' ? 'Row without a title' : `Row ${title}`),
    none: 'Select a row to see its words.',
    heading: 'This row',
    many: (n: number): string => `${rows(n)} selected`,
    manyTakes: (ms: number): string => `${length(ms)} together`,
    kind: 'Kind',
    format: 'Format',
    length: 'Length',
    shortest: 'At the shortest',
    limit: 'Limit per person',
    pin: 'Pinned start',
    pinHint: 'Empty: it follows from the row before.',
    pinDay: 'On day',
    prompt: 'Prompt',
    promptHint: 'Said aloud, shown on the wall.',
    cue: 'Cue, private',
    cueHint: 'Your script. It never reaches the wall or the summary.',
    wallText: 'Wall text',
    wallTextHint: 'Stands on the wall in place of the prompt.',
    slides: 'The room looks at slides',
    slidesHint: 'The wall steps aside, this screen shows the time alone, the clicker is left to the slides.',
    checklist: 'Checklist',
    checkAdd: 'Add',
    checkNew: 'New item',
    check: (n: number): string => `Item ${n}`,
    checkUp: (text: string): string => `Move up: ${text}`,
    checkDown: (text: string): string => `Move down: ${text}`,
    checkRemove: (text: string): string => `Remove: ${text}`,
    selected: 'Selected rows',
    manyHint:
      'Move, copy, cut, duplicate or delete them together: by keys, by dragging, or by “Selected rows”.',
    copy: 'Copy',
    cut: 'Cut',
    paste: 'Paste',
    duplicate: 'Duplicate',
    remove: 'Delete',
    up: 'Move up',
    down: 'Move down',
  },
  versions: {
    title: 'Earlier versions',
    hint: 'As the plan stood before each sitting that changed it.',
    reading: 'Reading…',
    none: 'There is no earlier version yet. One is kept from each sitting that changes the plan.',
    failed: 'They could not be read. The plan itself is safe.',
    back: 'Bring back',
    backOf: (when: string): string => `Bring back ${when}`,
    close: 'Close',
    difference,
  },
  templates: {
    title: 'Take a template',
    own: 'Own templates',
    shipped: 'Templates that come with the app',
    about: (minutes: number, from: number, to: number): string =>
      `${minutes} min, for ${from === to ? from : `${from} to ${to}`} people`,
    replaces: 'Its rows take the place of those in the plan. One undo brings them back.',
    close: 'Cancel',
  },
  keep: {
    title: 'Keep as template',
    name: 'Name',
    purpose: 'What it is for',
    purposeHint: 'One sentence.',
    from: 'People, at least',
    to: 'People, at most',
    badName: 'Give it a name.',
    badPeople: 'Whole numbers from 1 to 500, the smaller one first.',
    tooMany: (most: number): string => `A template holds 1 to ${most} rows.`,
    tooLong: 'Some words in it are too long for a template.',
    failed: 'It could not be written. Nothing was kept.',
    keep: 'Keep it',
    kept: (title: string): string => `“${title}” is among your templates.`,
    close: 'Cancel',
  },
  markdown: {
    title: 'Markdown',
    hint: 'A text file that people can read, and that this app reads back.',
    forWhom: 'For whom',
    open: 'Others: without cues and checklists',
    private: 'Me: with my private cues',
    save: 'Save…',
    close: 'Close',
    saved: (path: string): string => `Saved as ${path}`,
    failed: (code: string, detail: string): string => `It could not be saved (${code}): ${detail}`,
  },
  keys: {
    title: 'Keys in the run of show',
    close: 'Close',
    list: [
      ['↑ ↓ ← →', 'from cell to cell; with Shift more rows are selected'],
      ['Enter', 'change the cell; Enter again goes on below, Esc leaves it as it was'],
      ['Letters, digits', 'write anew in the cell'],
      ['Tab', 'while changing: the next cell'],
      ['Insert or Ctrl Enter', 'a new row below'],
      ['Delete', 'delete the selected rows'],
      ['Alt ↑ ↓', 'move the selected rows'],
      ['Ctrl C · X · V · D', 'copy, cut, paste, duplicate'],
      ['Ctrl A', 'select all rows'],
      ['Ctrl Space', 'select this row too, or not'],
      ['Ctrl Z, with Shift', 'undo, redo: every change'],
      ['F6', 'to the row’s words and back'],
    ],
  },
} as const;
