import type { LibraryFault, LibraryList } from '../plan/library/fault.ts';
import type { LibraryKind, Stakes } from '../plan/library/item.ts';

const kinds: Readonly<Record<LibraryKind, string>> = {
  opener: 'Openers',
  scope: 'What this space is for',
  agreement: 'Agreements',
  confidentiality: 'Confidentiality',
  story: 'Experience and stories',
  reflection: 'Questions among peers',
  redirect: 'Back to the group',
  invitation: 'Open invitations',
  otherWay: 'Ways other than speaking',
  energiser: 'Energisers',
  harvest: 'Back together and harvest',
  feedback: 'Feedback',
  closing: 'Closing rounds',
  buddy: 'Buddies',
};

const stakes: Readonly<Record<Stakes, string>> = {
  low: 'low stakes',
  middle: 'middle stakes',
  high: 'high stakes',
};

const one: Readonly<Record<LibraryList, string>> = { items: 'item', templates: 'template' };

/** What a field should be, by the last name in its path that is known here. */
const wanted: Readonly<Record<string, string>> = {
  id: 'an id of 1 to 100 characters',
  kind: 'one of the kinds this version knows',
  text: 'the words to say, 1 to 500 characters',
  purpose: 'a sentence of at most 500 characters',
  minutes: 'whole minutes “from” and “to”, the smaller one first',
  people: 'numbers of people “from” and “to”, the smaller one first',
  stakes: '“low”, “middle” or “high”',
  format: 'one of the formats of a segment',
  how: 'a text of at most 2,000 characters',
  tags: 'at most 20 words of at most 40 characters',
  title: 'a title of at most 200 characters',
  segments: '1 to 100 segments',
  durationMs: 'whole milliseconds, at most a day',
  shortestMs: 'whole milliseconds, not more than the segment takes',
  limitMs: 'whole milliseconds, more than 0',
  prompt: 'a text of at most 2,000 characters',
  cue: 'a text of at most 5,000 characters',
  wallText: 'a text of at most 2,000 characters',
  checklist: 'at most 50 lines of at most 300 characters',
  pin: 'a day counted from 0 and a time like 18:30',
};

function entry({ list, number, name, field }: LibraryFault): string {
  const which = `${list === null ? 'entry' : one[list]} ${number ?? ''}${name === '' ? '' : ` (“${name}”)`}`;
  if (field === '')
    return `${which} is not one. Leave it out, or take the file as it was saved, and open it again.`;
  const last = field
    .split('.')
    .toReversed()
    .find((part) => Object.hasOwn(wanted, part));
  const should = last === undefined ? 'known to this version' : wanted[last];
  return `${which}: “${field}” is not ${should}. Put that right or leave the ${list === null ? 'entry' : one[list]} out, and open the file again.`;
}

const problems: Readonly<Record<LibraryFault['code'], (fault: LibraryFault) => string>> = {
  empty: () => 'the file is empty. Choose another one.',
  tooLarge: () => 'the file is too large for a library. Choose another one.',
  truncated: () => 'the file ends before it is complete. Save or copy it once more.',
  notJson: () => 'this is not valid JSON. Save or copy the file once more.',
  foreign: () =>
    'this is not a library of Talking Piece. A session file opens from the list of sessions instead.',
  newerVersion: () => 'written by a newer Talking Piece. Open it with that version.',
  list: ({ list }) => `“${list ?? ''}” is not a list. Put it in square brackets, or leave it out.`,
  tooMany: ({ list }) => `more than 2,000 ${list ?? 'entries'}. Divide them among several files.`,
  entry,
};

/**
 * The words of the library and its files, in English: the part of the catalogue that is loaded with the library, so that
 * a start does not carry it.
 */
export const enLibrary = {
  kinds,
  stakes,
  fault: (file: string, fault: LibraryFault): string =>
    `${file}${fault.line === null ? '' : `, line ${fault.line}`}: ${problems[fault.code](fault)} Nothing was taken over.`,
} as const;
