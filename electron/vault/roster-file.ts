import * as v from 'valibot';
import { rosterSchema, type Roster } from '../../shared/session/roster.ts';
import type { DocumentKind } from './api.ts';
import type { DocumentFile } from './document-file.ts';
import type { Files } from './files.ts';
import { rosterId, type Places } from './places.ts';

export const rosterKind: DocumentKind<Roster> = {
  folder: '',
  noun: 'roster',
  version: 1,
  parse(data) {
    const parsed = v.safeParse(rosterSchema, data);
    return parsed.success ? parsed.output : null;
  },
};

/** The names of one session, a document in the folder where its journal is (V1, V4). */
export const rosterFile = (
  files: Files,
  places: Places,
  folder: string,
  id: string,
): DocumentFile<Roster> => ({
  files,
  folder,
  id: rosterId,
  kind: rosterKind,
  quarantine: places.quarantine,
  whose: { kind: 'session', id },
});
