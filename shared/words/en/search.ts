import type { RebuildReason } from '../../search/types.ts';

const count = (n: number, one: string, many: string): string =>
  `${n.toLocaleString('en-GB')} ${n === 1 ? one : many}`;

const why: Readonly<Record<Exclude<RebuildReason, 'missing'>, string>> = {
  ahead: 'it knew more than the sessions themselves',
  foreign: 'it had been made from other sessions',
  gone: 'it was not there any more',
  stray: 'it held something that no session has',
  count: 'some of it was missing or too much',
  damaged: 'some of it was damaged',
  broken: 'its file was damaged',
};

/** Words of the search across all sessions. */
export const search = {
  label: 'Search all notes',
  placeholder: 'Search the notes of all sessions',
  clear: 'Clear the search',
  results: 'What was found',
  found: (notes: number, sessions: number): string =>
    notes === 0
      ? count(sessions, 'session', 'sessions')
      : `${count(notes, 'note', 'notes')} in ${count(sessions, 'session', 'sessions')}`,
  firstOnly: (shown: number): string => `The best ${shown} sessions are shown. Another word narrows it down.`,
  nothing: (text: string): string => `Nothing found for “${text}”.`,
  more: (notes: number): string => `and ${count(notes, 'more note', 'more notes')}`,
  untitled: 'Untitled session',
  private: 'private',
  withoutPrivate: 'Private notes are left out: everyone may see this screen.',
  withPrivate: 'Private notes are searched too.',
  includePrivate: 'Only I see it: search them too',
  leavePrivate: 'Leave them out',
  reading: (done: number, of: number): string =>
    `Reading ${done.toLocaleString('en-GB')} of ${count(of, 'session', 'sessions')}…`,
  opening: 'The search is getting ready…',
  rebuilt: (reason: Exclude<RebuildReason, 'missing'>): string =>
    `The search index was rebuilt from the sessions: ${why[reason]}. Nothing is lost.`,
  inMemory: 'The disk does not take the search index. Search works, and starts anew with the app.',
  failed: 'Search does not work just now. The sessions themselves are not touched.',
  dismiss: 'Close',
} as const;
