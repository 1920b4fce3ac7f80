import type { Cadence } from '../../circle/circle.ts';
import type { PurposeHint } from '../../circle/purpose.ts';
import { daysBetween } from '../../circle/cadence.ts';

const count = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;
const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

const weekday = (date: string): string => weekdays[new Date(`${date}T00:00:00Z`).getUTCDay()] ?? '';

/** "Thursday, 3 December 2026", of a local date; the year is left out where it is that of `today`. */
export function dateWords(date: string, today = ''): string {
  const [year = '', month = '', day = ''] = date.split('-');
  const short = `${weekday(date)}, ${Number(day)} ${months[Number(month) - 1] ?? ''}`;
  return today.startsWith(`${year}-`) ? short : `${short} ${Number(year)}`;
}

/** "tomorrow", "on Thursday", "on Thursday, 3 December 2026", as seen from today. */
export function dayWords(date: string, today: string): string {
  const days = daysBetween(today, date);
  if (days === 0) return 'today';
  if (days === 1) return 'tomorrow';
  if (days > 1 && days < 7) return `on ${weekday(date)}`;
  return `on ${dateWords(date, today)}`;
}

const cadences: Readonly<Record<Cadence, string>> = {
  once: 'Only once',
  weekly: 'Every week',
  fortnightly: 'Every two weeks',
  monthly: 'Every month',
  quarterly: 'Every three months',
};

const purpose: Readonly<Record<PurposeHint, string>> = {
  empty: 'One sentence, to be said aloud: what you do together, and what for.',
  sentences: 'That is more than one sentence. Which one would you say aloud?',
  onlyWho: 'So far it names the group. Say what you do together, too.',
  long: 'That is long for one breath. What can go?',
  fine: 'One sentence, and it says what for.',
};

/** Circles on the home page, a new one, and a circle that meets. */
export const circles = {
  heading: 'Circles',
  new: 'New circle',
  newHint: 'For a group that meets again: its people, agreements and next date stay here.',
  untitled: 'Circle without a name',
  open: (name: string): string => `Open ${name}`,
  openShort: 'Open',
  start: 'Start',
  starts: (name: string): string => `Start: ${name} meets now`,
  prepare: 'Prepare',
  prepares: (name: string): string => `Prepare the run of show of ${name}`,
  people: (n: number): string => (n === 0 ? 'nobody yet' : count(n, 'person', 'people')),
  actions: (n: number): string => count(n, 'open action', 'open actions'),
  reaffirmed: (date: string): string => `confidentiality reaffirmed on ${date}`,
  lastMet: (date: string): string => `last met on ${date}`,
  notMet: 'has not met yet',
  next: (date: string, time: string | null, today: string): string =>
    daysBetween(today, date) < 0
      ? `Was to meet ${dayWords(date, today)}`
      : `Meets ${dayWords(date, today)}${time === null ? '' : ` at ${time}`}`,
  noNext: 'No date for the next time yet',
  archived: (n: number): string => `Archived circles (${n})`,
  bringBack: 'Bring back',
  bringsBack: (name: string): string => `Bring ${name} back from the archive`,
  removed: (name: string): string => `“${name}” is in the trash for 30 days.`,
  archivedNow: (name: string): string => `“${name}” is in the archive, below.`,
  unread: (n: number): string =>
    `${count(n, 'document', 'documents')} of what is prepared cannot be read. Nothing was changed; what can be done is under repairs.`,
  notRead: (code: string): string =>
    `Circles could not be read (${code}). Sessions work; start again to try once more.`,
  unsaved: (code: string): string =>
    `What you changed last is not on the disk (${code}). It is kept here for as long as the app runs.`,
  tryAgain: 'Try again',
  cadences,
  purpose,
  limits: {
    heading: 'Before you begin',
    open: 'What this is not for, and who can read it',
    rows: [
      [
        'Never a clinical record.',
        'Nothing here belongs into anybody’s file, and nobody is treated or diagnosed with it.',
      ],
      [
        'Never for assessing staff.',
        'No measure in it says how well somebody works, and none may be used so.',
      ],
      ['With minors nothing is measured,', 'and names are first names, in the room and in every summary.'],
      [
        'The files are not encrypted.',
        'Whoever can read your user’s files on this computer can read this circle. Use the disk encryption of your system, and a user of your own.',
      ],
    ] as readonly (readonly [string, string])[],
  },
  create: {
    title: 'A new circle',
    back: 'Back',
    name: 'What is it called?',
    nameExample: 'Thursday circle',
    noName: 'Give it a name: it stands on the first page.',
    purpose: 'What do you meet for?',
    purposeExample: 'We learn from each other how to ask for help.',
    minors: 'Minors take part',
    go: 'I have read this. Make the circle',
    failed: (code: string): string => `It could not be saved (${code}). Nothing was made; try again.`,
  },
  meet: {
    start: (name: string): string => `${name} meets now`,
    prepare: (name: string): string => `A run of show for ${name}`,
    startHint: 'There is no plan for this evening yet. Pick what to go by.',
    prepareHint: 'Pick what to begin from; everything in it can be changed.',
    go: 'Go on',
    edit: 'To the plan',
    nobody: 'Nobody is in this circle yet. Add the people first.',
    toPeople: 'Add people',
    failed: (code: string): string => `The plan could not be saved (${code}). Try again.`,
  },
  unnamed: (badge: number): string => `Number ${badge}`,
  copyOf: (name: string): string => `${name} (copy)`,
} as const;
