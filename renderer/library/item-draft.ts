import * as v from 'valibot';
import { libraryItemSchema, type LibraryItem, type LibraryKind } from '../../shared/plan/library/item.ts';
import { fail, ok, type Result } from '../../shared/lib/result.ts';

/** An item while it is written: everything as it is typed. */
export interface ItemDraft {
  /** null: it is a new one. */
  readonly id: string | null;
  readonly kind: LibraryItem['kind'];
  readonly text: string;
  readonly purpose: string;
  readonly how: string;
  readonly minutesFrom: string;
  readonly minutesTo: string;
  readonly peopleFrom: string;
  readonly peopleTo: string;
  readonly stakes: LibraryItem['stakes'];
  readonly format: LibraryItem['format'];
  readonly tags: string;
}
export type DraftField = 'text' | 'purpose' | 'how' | 'minutes' | 'people' | 'tags' | 'other';

export const newItem = (kind: LibraryKind): ItemDraft => ({
  id: null,
  kind,
  text: '',
  purpose: '',
  how: '',
  minutesFrom: '5',
  minutesTo: '10',
  peopleFrom: '3',
  peopleTo: '12',
  stakes: 'low',
  format: 'round',
  tags: '',
});

/** @param id null: a copy of it, to be changed */
export const draftOf = (item: LibraryItem, id: string | null): ItemDraft => ({
  id,
  kind: item.kind,
  text: item.text,
  purpose: item.purpose,
  how: item.how,
  minutesFrom: String(item.minutes.from),
  minutesTo: String(item.minutes.to),
  peopleFrom: String(item.people.from),
  peopleTo: String(item.people.to),
  stakes: item.stakes,
  format: item.format,
  tags: (item.tags ?? []).join(', '),
});

/** The item that is meant, or the fields that are not as they should be. */
export function itemOf(draft: ItemDraft, newId: () => string): Result<LibraryItem, readonly DraftField[]> {
  const tags = draft.tags
    .split(',')
    .map((tag) => tag.trim())
    .filter((tag) => tag !== '');
  const number = (text: string): number => (text.trim() === '' ? Number.NaN : Number(text));
  const parsed = v.safeParse(libraryItemSchema, {
    id: draft.id ?? newId(),
    kind: draft.kind,
    text: draft.text,
    purpose: draft.purpose,
    minutes: { from: number(draft.minutesFrom), to: number(draft.minutesTo) },
    people: { from: number(draft.peopleFrom), to: number(draft.peopleTo) },
    stakes: draft.stakes,
    format: draft.format,
    how: draft.how,
    ...(tags.length === 0 ? {} : { tags }),
  });
  if (parsed.success) return ok(parsed.output);
  const fields = parsed.issues.map((issue) => fieldOf(issue.path?.[0].key));
  return fail([...new Set(fields)]);
}

const known: readonly DraftField[] = ['text', 'purpose', 'how', 'minutes', 'people', 'tags'];
const fieldOf = (key: unknown): DraftField => known.find((each) => each === key) ?? 'other';
