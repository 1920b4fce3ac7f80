/** Reading out what somebody wrote; loaded with its panel. */
export const enWritten = {
  title: 'Read out something written',
  writer: 'Who wrote it',
  writerHint: 'The beginning of a name. Empty: nobody is named.',
  reader: 'Who reads it out',
  words: 'In words, to keep as a note',
  wordsHint: 'Empty: nothing is kept but that it was heard.',
  unclear: (typed: string): string => `Nobody, or more than one, fits “${typed}”.`,
  is: (name: string): string => name,
  visibility: 'Who sees the note',
  kindly: 'It counts as heard from, and is nobody’s speaking time.',
  keep: 'It was read: Enter',
  leave: 'Leave it: Esc',
} as const;
