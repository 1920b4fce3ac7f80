import { fingerprint } from '../lib/fingerprint.ts';
import type { NoteRow, SessionRow } from './types.ts';

/** Of one session's rows, the notes by their place. The same in main, which makes them, and in the index, which keeps them. */
export const digestOf = (row: SessionRow, notes: readonly NoteRow[]): string =>
  fingerprint(
    JSON.stringify([
      [row.session, row.title, row.circle, row.openedAt, row.zone],
      notes.map((each) => [
        each.place,
        each.note,
        each.kind,
        each.visibility,
        each.at,
        each.text,
        each.segment,
        each.owner,
      ]),
    ]),
  );
