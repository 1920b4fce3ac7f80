import type { DoubtCode } from '../../../shared/plan/agenda/reading.ts';

/** What a person has said of one line of the source; what is left out is as it was understood. */
export interface RowEdit {
  readonly title?: string;
  /** As it is typed. */
  readonly minutes?: string;
  /** The time of day does not hold. */
  readonly startless?: true;
  /** The row is left out. */
  readonly out?: true;
  /** Doubts that were looked at and found right. */
  readonly seen?: readonly DoubtCode[];
  /** The line is read with `from` written as `to`: the other reading of what it says. */
  readonly reread?: { readonly from: string; readonly to: string };
  /** It was taken as no row, and is one. */
  readonly added?: true;
}

/** An agenda on its way into a plan. Nothing of it is taken yet. */
export interface Draft {
  readonly text: string;
  /** Of the file it comes from; null: it was pasted or typed. */
  readonly file: string | null;
  /** By line of the source, from 1. */
  readonly edits: ReadonlyMap<number, RowEdit>;
}

export const emptyDraft: Draft = { text: '', file: null, edits: new Map() };

/** Says something of one line; what is `undefined` is as it was understood again. */
export function edited(draft: Draft, line: number, part: Partial<Record<keyof RowEdit, unknown>>): Draft {
  const whole = { ...draft.edits.get(line), ...part };
  const kept = Object.fromEntries(Object.entries(whole).filter(([, value]) => value !== undefined));
  const edits = new Map(draft.edits);
  if (Object.keys(kept).length === 0) edits.delete(line);
  else edits.set(line, kept);
  return { ...draft, edits };
}

/** A row is always there where it was added: leaving it out takes the addition back. */
export function leftOut(draft: Draft, line: number): Draft {
  return draft.edits.get(line)?.added === true
    ? { ...draft, edits: new Map([...draft.edits].filter(([each]) => each !== line)) }
    : edited(draft, line, { out: true });
}

/** Another text: what was said of a line stays with it while the line itself stands somewhere, and only once. */
export function retold(draft: Draft, text: string, linesOf: (text: string) => readonly string[]): Draft {
  if (text === draft.text) return draft;
  const before = linesOf(draft.text);
  const after = linesOf(text);
  const edits = new Map<number, RowEdit>();
  for (const [line, edit] of draft.edits) {
    const source = before[line - 1] ?? '';
    if (after[line - 1] === source) edits.set(line, edit);
    else if (after.filter((each) => each === source).length === 1) edits.set(after.indexOf(source) + 1, edit);
  }
  return { ...draft, text, edits };
}
