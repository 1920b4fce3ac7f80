import type { Cadence, Referral } from '../circle/circle.ts';
import type { MembersFault } from '../circle/members-csv.ts';
import { rosterLimits } from '../plan/roster.ts';
import { circleLimits } from '../circle/circle.ts';
import type { Role, Tracking } from '../session/events.ts';
import type { Audience } from '../summary/view.ts';
import type { WallNames } from '../wall/name-styles.ts';
import { dateWords, dayWords } from './en/circles.ts';

const count = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

const roles: Readonly<Record<Role, string>> = {
  member: 'Member',
  facilitator: 'Facilitator',
  'co-facilitator': 'Co-facilitator',
  timekeeper: 'Timekeeper',
  closer: 'Closer',
  guest: 'Guest',
  observer: 'Observer',
};

const trackings: Readonly<Record<Tracking, string>> = {
  not: 'Not measured',
  session: 'For the session, then erased',
  kept: 'Measured and kept',
};

const wallNames: Readonly<Record<WallNames, string>> = {
  none: 'Not at all',
  initials: 'Initials',
  first: 'First names',
  full: 'Full names',
};

const audiences: Readonly<Record<Audience, string>> = {
  circle: 'The circle',
  absent: 'Those who were absent',
  shareable: 'Anyone',
  own: 'Only me',
};

const referrals: Readonly<Record<Referral['kind'], string>> = {
  crisis: 'In a crisis',
  health: 'Health',
  counselling: 'Counselling',
  advice: 'Advice and rights',
  group: 'Another group',
  other: 'Something else',
};

const faults: Readonly<Record<MembersFault['code'], (found: string) => string>> = {
  empty: () => 'there is nobody in it',
  tooMany: () => `a circle holds ${rosterLimits.people} people, and this is the first one too many`,
  quote: () => 'a quotation mark is not closed, or something follows it',
  noNameColumn: () => 'the heading names no column with names. Call one of them Name',
  noName: (found) => (found === '' ? 'there is no name' : `“${found}” is no name`),
  tooLong: (found) => `“${found}” is too long`,
  role: (found) => `“${found}” is no role. Write one of: ${Object.values(roles).join(', ')}`,
  badge: (found) => `“${found}” is no badge. Write a number from 1 to ${circleLimits.badge}`,
  sameBadge: (found) => `badge ${found} stands there twice`,
  columns: (found) =>
    `“${found}” stands where nothing is expected. Add a heading, so that each column says what it is`,
};

/** The letters of a spreadsheet's column, from 1. */
const columnLetters = (column: number): string =>
  column > 26
    ? `${columnLetters(Math.floor((column - 1) / 26))}${columnLetters(((column - 1) % 26) + 1)}`
    : String.fromCharCode(64 + column);

/** The page of one circle. To be loaded with it. */
export const enCircle = {
  back: 'All circles',
  leaveAnyway: 'Go back all the same',
  contents: 'Parts of this page',
  name: 'Name of the circle',
  start: 'Start',
  prepare: 'Run of show',
  undo: 'Undo',
  redo: 'Redo',
  undone: 'Undone',
  redone: 'Redone',
  states: { saved: 'saved', saving: 'saving…', failed: 'not saved' },
  notSaved: (code: string): string =>
    code === 'newerVersion'
      ? 'A newer version of the app wrote this; open it there. What you changed here is kept only for as long as this page is open.'
      : `What you changed is not on the disk (${code}). Make room on it, or see that it can be written to. Nothing is lost as long as this page is open.`,
  tryAgain: 'Try again',

  purpose: {
    heading: 'Purpose and scope',
    label: 'What do you meet for?',
    example: 'We learn from each other how to ask for help.',
    is: 'This space is',
    isExample: 'for what we have lived through ourselves, and for questions that have no quick answer',
    isNot: 'It is not',
    isNotExample: 'therapy, advice from experts, a place where decisions about people are made',
    minors: 'Minors take part',
    minorsHint: 'Nothing is measured then, and names are first names.',
  },

  agreements: {
    heading: 'Agreements',
    hint: (n: number): string =>
      n === 0
        ? 'Three to five, made with the group and not for it. Pick some to start from, or write your own.'
        : n < 3
          ? `${n === 1 ? 'One' : 'Two'} so far. Three to five can be remembered.`
          : n <= 5
            ? `${['Three', 'Four', 'Five'][n - 3] ?? n} agreements: few enough to be remembered.`
            : `${n} are more than anybody remembers. Which could go?`,
    one: (n: number): string => `Agreement ${n}`,
    adopt: 'Mark as adopted today',
    adopts: (n: number): string => `Mark agreement ${n} as adopted today`,
    adoptedOn: (date: string): string => `Adopted ${dateWords(date)}`,
    takeBack: 'Take back',
    takesBack: (n: number): string => `Take back that agreement ${n} is adopted`,
    adoptAll: 'Mark all as adopted today',
    remove: 'Remove',
    removes: (n: number): string => `Remove agreement ${n}`,
    own: 'In your own words',
    add: 'Add',
    full: `A circle holds ${circleLimits.agreements} agreements.`,
    suggestions: 'To start from',
    more: 'Show more',
    noSuggestions: 'The suggestions could not be read. Write your own.',
  },

  people: {
    heading: 'People',
    none: 'Nobody yet. Paste a list, open one, or begin with a name.',
    columns: { badge: 'Badge', name: 'Name', pronouns: 'Pronouns', role: 'Role' },
    nameOf: (n: number): string => `Name of person ${n}`,
    noName: 'A name is needed. To take somebody out, press Remove.',
    of: {
      badge: (name: string): string => `Badge of ${name}`,
      pronouns: (name: string): string => `Pronouns of ${name}`,
      role: (name: string): string => `Role of ${name}`,
      more: (name: string): string => `More about ${name}`,
      moreWith: (name: string): string => `More about ${name}, something is filled in`,
      remove: (name: string): string => `Remove ${name}`,
    },
    more: 'More',
    moreWith: 'More •',
    remove: 'Remove',
    removed: (name: string, gone: boolean): string =>
      gone ? `${name} is out of the circle.` : `${name} is out of this circle and stays in the others.`,
    badgeTaken: (badge: number, name: string): string => `Badge ${badge} is ${name}’s.`,
    badgeWrong: `A number from 1 to ${circleLimits.badge}, or nothing.`,
    access: 'Needs to take part well',
    accessHint: 'Only you see this; it is in no session and in no summary.',
    tracked: 'May be measured where the circle agrees to it',
    alsoIn: (circles: readonly string[]): string =>
      `Also in ${circles.join(' and ')}: one person, so a new name or pronouns count there, too.`,
    observerHint: 'An observer takes no part and is never measured.',
    unnamed: 'Name is gone',
    add: 'Add somebody',
    addExample: 'Name, pronouns',
    adds: 'Add',
    paste: 'Paste a list…',
    file: 'Open a list…',
    fileHint: 'CSV or text: name, pronouns, role, badge, needs.',
    full: `A circle holds ${rosterLimits.people} people.`,
    apart: 'Never in one small group',
    apartHint: 'Groups and pairs keep these people apart. Nobody else sees it.',
    apartOne: 'One person',
    apartOther: 'and another',
    apartAdd: 'Keep apart',
    apartPair: (one: string, other: string): string => `${one} and ${other}`,
    apartRemove: (one: string, other: string): string => `${one} and ${other} may be together`,
    choose: 'Choose',
  },

  add: {
    title: 'Add people',
    fromFile: (file: string): string => `From ${file}`,
    label: 'Names',
    hint: 'One a line, pronouns after a comma. Rows copied from a spreadsheet work, too.',
    example: 'Amara\nJonas\nMei, she/her',
    preview: 'Who would be added',
    more: (n: number): string => `and ${n} more`,
    leftOut: (columns: readonly string[]): string => `Columns that are left out: ${columns.join(', ')}.`,
    badge: (n: number): string => `badge ${n}`,
    badgeTaken: (name: string, badge: number): string =>
      `Badge ${badge} is somebody else’s already: ${name} gets the next free one.`,
    fault: (file: string | null, fault: MembersFault): string => {
      const where = [
        ...(file === null ? [] : [file]),
        ...(fault.line > 0 ? [`line ${fault.line}`] : []),
        ...(fault.column > 0 ? [`column ${columnLetters(fault.column)}`] : []),
      ].join(', ');
      const what = faults[fault.code](fault.found);
      return `${where === '' ? '' : `${where}: `}${what}. Nobody was added.`;
    },
    notOpened: {
      tooLarge: (file: string): string => `${file} is far larger than a list of people. Nobody was added.`,
      notText: (file: string): string =>
        `${file} is no text. Save it as CSV from the spreadsheet, and open that. Nobody was added.`,
      unreadable: (file: string): string => `${file} cannot be read. Nobody was added.`,
    },
    tooMany: (n: number): string =>
      `That would be ${n} people; a circle holds ${rosterLimits.people}. Nobody was added.`,
    asks: 'Somebody goes by this name already. Is it the same person?',
    who: (name: string): string => `Is ${name} somebody you know already?`,
    here: 'In this circle already: leave out',
    same: (circles: readonly string[]): string =>
      circles.length === 0 ? 'The same person' : `The same person, from ${circles.join(' and ')}`,
    other: 'Somebody else',
    unanswered: 'Say for each name whether it is the same person.',
    twice: (name: string): string => `Only one of them can be the ${name} you know.`,
    allSame: 'All of them are the same people',
    go: (n: number): string => (n === 0 ? 'Add' : `Add ${count(n, 'person', 'people')}`),
    cancel: 'Cancel',
    added: (n: number): string => `${count(n, 'person is', 'people are')} in the circle now.`,
  },

  meeting: {
    heading: 'How you meet',
    cadence: 'How often?',
    date: 'Next time',
    time: 'Time',
    place: 'Place',
    placeExample: 'Room 4, second floor',
    suggest: (date: string, today: string): string => `Take ${dayWords(date, today).replace(/^on /u, '')}`,
    suggestHint: (cadence: Cadence): string =>
      cadence === 'monthly' || cadence === 'quarterly'
        ? 'The same weekday at the same place in its month.'
        : 'Counted on from the last date.',
    noBase: 'Once there is a first date, the next ones are suggested from it.',
    clear: 'No date yet',
    between: 'Where do you talk in between?',
    betweenExample: 'A mailing list, a group chat, the notice board',
  },

  turn: {
    heading: 'Where to turn',
    hint: 'For what a circle of peers cannot carry. Everyone gets these: at the close, in the summary, on a slip.',
    none: 'None yet. One number is better than none.',
    kind: (n: number): string => `Kind of contact ${n}`,
    name: (n: number): string => `Name of contact ${n}`,
    contact: (n: number): string => `How to reach contact ${n}`,
    nameExample: 'Who',
    contactExample: 'Number, address, hours',
    add: 'Add a contact',
    remove: 'Remove',
    removes: (n: number): string => `Remove contact ${n}`,
    kinds: referrals,
  },

  shown: {
    heading: 'On the wall and in the summary',
    wall: 'Names on the wall',
    wallHint: {
      none: 'Whoever speaks is a number.',
      initials: 'Two people with the same initials are told apart by their badges.',
      first: 'Two people with the same first name get an initial, too.',
      full: 'As they are written above.',
    } satisfies Record<WallNames, string>,
    tracking: 'Is talk time measured?',
    trackingHint: 'It is asked again at every opening; this is what the circle usually says.',
    minors: 'Minors take part: nothing is measured, and names are first names.',
    audience: 'A summary is for',
    audienceHint: 'What is shown first after a session; it can be changed there.',
    wallNames,
    trackings,
    audiences,
  },

  first: {
    heading: 'First session',
    hint: 'Three things that carry everything after. Tick them when they have happened.',
    rows: {
      purpose: 'The purpose was said in one sentence',
      agreements: 'The agreements were made with the group',
      role: 'The facilitator said aloud what their role is, and what it is not',
    },
    done: (date: string): string => dateWords(date),
  },

  end: {
    heading: 'This circle',
    archive: 'Put into the archive',
    archiveHint: 'It stays as it is, apart from the circles in use.',
    bringBack: 'Bring back from the archive',
    duplicate: 'Make a copy',
    duplicateHint: 'The same people and ways, with no date and no plan.',
    remove: 'Delete',
    removeHint: 'Into the trash for 30 days; its sessions stay where they are.',
  },

  roles,
} as const;
