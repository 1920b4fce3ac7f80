import { findPerson, type NamedPerson } from '../../../shared/keys/letters.ts';
import { ownerIn } from '../../../shared/keys/mention.ts';
import { kindMarks, privateMark } from '../../../shared/keys/note-marks.ts';
import type { NoteKind, Visibility } from '../../../shared/session/events.ts';
import { dueAtEnd, type DuePhrases, type DueToday } from '../../../shared/time/due-phrase.ts';

/** Who does an action, and until when, as it was typed. */
export interface Action {
  readonly text: string;
  readonly owner: string | null;
  /** `yyyy-MM-dd` */
  readonly due: string | null;
  /** Until the next session, which has no date yet: the words stay. */
  readonly noDate: boolean;
}

/** What was typed into the pad, understood. */
export type Typed =
  | { readonly type: 'nothing' }
  /** `/name`: the floor; `person` is null where nobody, or more than one, fits. */
  | { readonly type: 'floor'; readonly typed: string; readonly person: string | null }
  | (Action & {
      readonly type: 'note';
      readonly kind: NoteKind;
      /** null: as chosen beside the pad. */
      readonly visibility: Visibility | null;
    });

export const markOf = (kind: NoteKind): string =>
  Object.entries(kindMarks).find(([, each]) => each === kind)?.[0] ?? '•';

/** `known.today` is the date of the room. */
export function parseTyped(
  line: string,
  people: readonly NamedPerson[],
  known: DueToday,
  phrases: DuePhrases,
): Typed {
  const trimmed = line.trim();
  if (trimmed.startsWith('/')) {
    const typed = trimmed.slice(1);
    return typed === '' ? { type: 'nothing' } : { type: 'floor', typed, person: findPerson(people, typed) };
  }
  const isPrivate = trimmed.startsWith(privateMark);
  const rest = isPrivate ? trimmed.slice(privateMark.length).trimStart() : trimmed;
  const marked = isMarked(rest) ? kindMarks[rest.charAt(0)] : undefined;
  const text = (marked === undefined ? rest : rest.slice(1)).trim();
  if (text === '') return { type: 'nothing' };
  const kind = marked ?? 'keyPoint';
  const visibility = isPrivate ? ('private' as const) : null;
  const action = kind === 'action' ? parseAction(text, people, known, phrases) : { ...noAction, text };
  return { type: 'note', visibility, kind, ...action };
}

const noAction = { owner: null, due: null, noDate: false } as const;

/** `**bold**` and `*so*` at the beginning are words set off, and no insight. */
const isMarked = (text: string): boolean => !/^\*(?:\*\S|\S(?:[^*\n]*\S)?\*(?![\p{L}\p{N}]))/u.test(text);

/** The text without the words that say who and until when; an action that is nothing but these keeps them. */
export function parseAction(
  text: string,
  people: readonly NamedPerson[],
  known: DueToday,
  phrases: DuePhrases,
): Action {
  const { owner, without } = ownerIn(text, people);
  const found = dueAtEnd(without, known, phrases);
  const before = found === null || found.due === null ? without : without.slice(0, found.from).trim();
  return {
    text: before === '' ? text : before,
    owner,
    due: found?.due ?? null,
    noDate: found !== null && found.due === null,
  };
}
