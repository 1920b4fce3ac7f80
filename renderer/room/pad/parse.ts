import { findPerson, type NamedPerson } from '../../../shared/keys/letters.ts';
import { kindMarks, privateMark } from '../../../shared/keys/note-marks.ts';
import type { NoteKind, Visibility } from '../../../shared/session/events.ts';
import { dueDate, type DueWords } from '../../../shared/time/due.ts';

/** What was typed into the pad, understood. */
export type Typed =
  | { readonly type: 'nothing' }
  /** `/name`: the floor; `person` is null where nobody, or more than one, fits. */
  | { readonly type: 'floor'; readonly typed: string; readonly person: string | null }
  | {
      readonly type: 'note';
      readonly kind: NoteKind;
      /** null: as chosen beside the pad. */
      readonly visibility: Visibility | null;
      readonly text: string;
      readonly owner: string | null;
      /** `yyyy-MM-dd` */
      readonly due: string | null;
    };

export const markOf = (kind: NoteKind): string =>
  Object.entries(kindMarks).find(([, each]) => each === kind)?.[0] ?? '•';

/** `today` is the date of the room, `yyyy-MM-dd`. */
export function parseTyped(
  line: string,
  people: readonly NamedPerson[],
  today: string,
  words: DueWords,
): Typed {
  const trimmed = line.trim();
  if (trimmed.startsWith('/')) {
    const typed = trimmed.slice(1);
    return typed === '' ? { type: 'nothing' } : { type: 'floor', typed, person: findPerson(people, typed) };
  }
  const isPrivate = trimmed.startsWith(privateMark);
  const rest = isPrivate ? trimmed.slice(privateMark.length).trimStart() : trimmed;
  const kind = kindMarks[rest.charAt(0)];
  const text = (kind === undefined ? rest : rest.slice(1)).trim();
  if (text === '') return { type: 'nothing' };
  const plain = { type: 'note' as const, visibility: isPrivate ? ('private' as const) : null };
  if (kind !== 'action') return { ...plain, kind: kind ?? 'keyPoint', text, owner: null, due: null };
  const { owner, without } = takeOwner(text, people);
  const { due, before } = takeDue(without, today, words);
  // An action that is nothing but an owner and a date keeps its words.
  return { ...plain, kind, text: before === '' ? text : before, owner, due };
}

function takeOwner(text: string, people: readonly NamedPerson[]): { owner: string | null; without: string } {
  for (const found of text.matchAll(/(?:^|\s)@(\S+)/gu)) {
    const owner = findPerson(people, found[1] ?? '');
    if (owner !== null) return { owner, without: text.replace(found[0], '').trim() };
  }
  return { owner: null, without: text };
}

function takeDue(text: string, today: string, words: DueWords): { due: string | null; before: string } {
  const last = /(?:^|\s)(\S+)$/u.exec(text)?.[1] ?? '';
  const due = dueDate(last, today, words);
  return due === null
    ? { due, before: text }
    : { due, before: text.slice(0, text.length - last.length).trim() };
}
