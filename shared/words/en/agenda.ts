import type { DoubtCode } from '../../plan/agenda/reading.ts';

type Params = Readonly<Record<string, string | number>>;

const minutes = (n: string | number | undefined): string => `${n} ${Number(n) === 1 ? 'minute' : 'minutes'}`;

/** What is said of an agenda that was read, beside the line it comes from. */
const doubts: Readonly<Record<DoubtCode, (p: Params) => string>> = {
  noLength: () => 'no length given',
  noTitle: () => 'no title',
  badLength: (p) => `“${p['text']}” is no length between nothing and a day`,
  longTitle: () => 'too long for a title: it stands whole in the notes',
  about: (p) => `“${p['text']}” is only about`,
  afternoon: (p) => `${p['text']} taken as ${p['taken']}`,
  nextDay: (p) => `${p['text']} taken as after midnight`,
  offsets: (p) => `${p['text']} taken as the beginning, not as midnight`,
  hours: (p) => `“${p['text']}” taken as hours of the day`,
  atLeast: (p) => `“${p['text']}” taken as ${minutes(p['minutes'])}`,
  atMost: (p) => `“${p['text']}” taken as ${minutes(p['minutes'])}`,
  between: (p) => `“${p['text']}” taken as ${minutes(p['minutes'])}`,
  bareNumber: (p) => `“${p['text']}” taken as ${minutes(p['minutes'])}`,
  times: (p) => `“${p['text']}” taken as ${minutes(p['minutes'])} in all`,
  each: (p) => `“${p['text']}” is for each, not for all`,
  clash: (p) => `clock and stated length differ: ${minutes(p['clock'])}, “${p['stated']}”`,
  overlap: (p) => `overlaps what is before it by ${minutes(p['minutes'])}`,
  earlier: (p) => `${p['text']} is before the start of what is before it`,
  sameStart: () => 'the next row starts at the same time',
  remainder: (p) => `${minutes(p['minutes'])} are left by the rows after it`,
  gap: (p) => `${minutes(p['minutes'])} lie between the rows around it`,
  nested: (p) => `the lines below it make ${minutes(p['minutes'])}`,
  otherDay: (p) => `the days stand side by side; of ${p['day']} nothing is taken: “${p['text']}”`,
  maybeOwner: (p) => `“${p['text']}” may be who leads it`,
  told: (p) => String(p['text']),
};

/** Reading an agenda, and what becomes of it in a plan. */
export const agenda = {
  doubts,
  /** Minutes that no row says: they follow from the start of what comes next. */
  followed: 'until the next row starts',
  /** Whose row it is, in the facilitator’s script. */
  ownerCue: (owner: string): string => `With ${owner}.`,
  moreCue: (label: string, text: string): string => (label === '' ? text : `${label}: ${text}`),
} as const;
