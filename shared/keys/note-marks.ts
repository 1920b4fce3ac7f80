import type { NoteKind } from '../session/events.ts';

/** What a note is, by its first character. */
export const kindMarks: Readonly<Record<string, NoteKind>> = {
  '*': 'insight',
  '•': 'keyPoint',
  '!': 'action',
  '=': 'decision',
  '+': 'resource',
  '?': 'question',
  '>': 'parking',
};
export const privateMark = '~';
