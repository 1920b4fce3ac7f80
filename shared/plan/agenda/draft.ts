import type { DayCount } from './days.ts';
import { plainLine, plainLines } from './markup.ts';
import { emptyRow, listed, type RawRow } from './raw.ts';
import { partsOf, timesIn, type Parts } from './parts.ts';
import { doubt } from './reading.ts';
import { labelled } from './vocabulary.ts';

/** Characters from which on a line was rather wrapped than ended. */
const wrapped = 60;

/** A row while lines are added to it. */
export class Draft {
  #row: RawRow;
  #nested = 0;

  constructor(line: number, { day, part }: DayCount, parts: Parts) {
    const { title, span, length, bare, owner, doubts } = parts;
    this.#row = { ...emptyRow, line, day, part, title, span, length, bare, owner, doubts };
  }

  /** Whether it says neither how long nor until when. */
  get open(): boolean {
    return this.#row.length === null && this.#row.span?.end == null;
  }

  /** What its length leaves beside the parts that were added to it, in minutes; null: it says none. */
  get left(): number | null {
    const { length, span } = this.#row;
    const [from, to] = [span?.start?.minutes ?? null, span?.end?.minutes ?? null];
    const minutes = length?.minutes ?? (from === null || to === null ? null : (to - from + 720) % 720);
    return minutes === null ? null : minutes - this.#nested;
  }

  /** Whether it says how long, and not when. */
  get sized(): boolean {
    return this.#row.length !== null && this.#row.span === null;
  }

  get untitled(): boolean {
    return this.#row.title === '';
  }

  name(title: string): void {
    const { title: named, length, owner } = partsOf(title, true);
    this.#row = {
      ...this.#row,
      title: named,
      length: this.#row.length ?? length,
      owner: this.#row.owner === '' ? owner : this.#row.owner,
    };
  }

  /** A line below it: an owner, materials or a length where it says so, else a note. */
  add(markdown: string, goesOn: boolean): void {
    for (const text of plainLines(markdown)) {
      const label = labelled(text);
      if (label === null) this.#note(text, goesOn);
      else this.#take(label.role, label.text, text);
    }
  }

  /** A line of text that goes on after a long one is the same note, wrapped. */
  #note(text: string, goesOn = false): void {
    const { length } = partsOf(text);
    this.#nested += length?.minutes ?? 0;
    const last = this.#row.notes.at(-1) ?? '';
    const notes =
      goesOn && last.length > wrapped
        ? [...this.#row.notes.slice(0, -1), `${last} ${text}`]
        : [...this.#row.notes, text];
    this.#row = { ...this.#row, notes };
  }

  #take(role: string, text: string, whole: string): void {
    const row = this.#row;
    if (role === 'owner') this.#row = { ...row, owner: row.owner === '' ? text : `${row.owner}, ${text}` };
    else if (role === 'materials') this.#row = { ...row, materials: [...row.materials, ...listed(text)] };
    else if (role === 'notes') this.#row = { ...row, notes: [...row.notes, text] };
    else {
      const { span, length } = timesIn(text, null);
      if (span === null && length === null) this.#note(whole);
      else this.#row = { ...row, span: row.span ?? span, length: row.length ?? length };
    }
  }

  done(): RawRow {
    const row = this.#row;
    const open = row.length === null && row.span?.end == null && this.#nested > 0;
    return open ? { ...row, doubts: [...row.doubts, doubt('nested', { minutes: this.#nested })] } : row;
  }
}

/** A line's parts; where a first line of several is meant, the others stay below it. */
export const partsOfMarkdown = (markdown: string): Parts => partsOf(plainLine(markdown));
