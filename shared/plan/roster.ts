import { fail, ok, type Result } from '../lib/result.ts';
import { tidyLine } from '../lib/text.ts';
import { mostPeople } from '../session/limits.ts';

/** People in one session, characters of a name and of pronouns. */
export const rosterLimits = { people: mostPeople, name: 100, pronouns: 50 } as const;

export interface RosterRow {
  readonly name: string;
  readonly pronouns: string | null;
  /** From 1, as pasted, blank lines counted. */
  readonly line: number;
}

export interface ParsedRoster {
  readonly people: readonly RosterRow[];
  /** Names that more than one line has: they stay different people (R7), and it is said. */
  readonly shared: readonly { readonly name: string; readonly lines: readonly number[] }[];
}

export interface RosterFault {
  /** From 1; 0: the whole. */
  readonly line: number;
  readonly code: 'empty' | 'tooMany' | 'longName' | 'longPronouns' | 'noName' | 'columns';
  readonly count?: number;
}

/** Turn text around or hide it: no part of a name. Joiners stay: emoji and Persian need them. */
const invisible = /[\u200b\u2060\ufeff\u00ad\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/gu;
const bullet = /^\s*(?:[-–—•*]|\d{1,3}[.)])\s+/u;

/** At the end, in brackets, with a stroke or one of the few that stand alone. */
const bracketed = /^(.*\S)\s*[(（]\s*([^()（）]*\/[^()（）]*|she|he|they|any|all)\s*[)）]$/iu;

const clean = (text: string): string => tidyLine(text.normalize('NFC').replace(invisible, ''));

/** Whether anything of it can be seen. */
const visible = (text: string): boolean => /[^\p{C}\p{Z}\p{M}]/u.test(text);

/**
 * Names as people paste them: one a line, pronouns after a comma, a semicolon or a tab, or in brackets; or all
 * names on one line. All or nothing: the first line that cannot be read is named.
 */
export function parseRoster(text: string): Result<ParsedRoster, RosterFault> {
  const lines = linesOf(text);
  if (lines.length === 0) return fail({ line: 0, code: 'empty' });
  if (lines.length > rosterLimits.people)
    return fail({ line: lines[rosterLimits.people]?.line ?? 0, code: 'tooMany', count: lines.length });
  const people: RosterRow[] = [];
  for (const { line, cells } of lines) {
    const [name = '', pronouns = '', ...more] = withoutBrackets(cells);
    const fault = (code: RosterFault['code']) => fail({ line, code });
    if (!visible(name)) return fault('noName');
    if (more.some(visible)) return fault('columns');
    if (name.length > rosterLimits.name) return fault('longName');
    if (pronouns.length > rosterLimits.pronouns) return fault('longPronouns');
    people.push({ name, pronouns: visible(pronouns) ? pronouns : null, line });
  }
  return ok({ people, shared: sharedNames(people) });
}

/** `Ada (she/her)` is a name and pronouns as `Ada, she/her` is; where both stand, what follows the comma counts. */
function withoutBrackets([first = '', ...rest]: readonly string[]): readonly string[] {
  // Far longer than both can be: nothing is looked for in it.
  if (first.length > 2 * (rosterLimits.name + rosterLimits.pronouns)) return [first, ...rest];
  const found = bracketed.exec(first);
  if (found === null) return [first, ...rest];
  const [, name = '', pronouns = ''] = found;
  return rest.some(visible) ? [name, ...rest] : [name, pronouns.trim()];
}

function linesOf(text: string): { readonly line: number; readonly cells: readonly string[] }[] {
  const lines = text
    .split(/\r\n?|\n|\u2028|\u2029/u)
    .map((raw, i) => ({
      line: i + 1,
      cells: raw
        .replace(bullet, '')
        // A list copied from a table is often indented by a tab.
        .trim()
        .split(/[,;\t،、，]/u)
        .map(clean),
    }))
    .filter(({ cells }) => cells.some(visible));
  const only = lines[0];
  // One line with commas is a list of names, unless it is one person with "she/her".
  if (only === undefined || lines.length > 1 || only.cells.length < 2) return lines;
  if (only.cells.length === 2 && only.cells[1]?.includes('/') === true) return lines;
  return only.cells.filter(visible).map((name) => ({ line: only.line, cells: [name] }));
}

function sharedNames(people: readonly RosterRow[]): ParsedRoster['shared'] {
  const by = new Map<string, RosterRow[]>();
  for (const each of people) {
    const key = each.name.toLowerCase();
    by.set(key, [...(by.get(key) ?? []), each]);
  }
  return [...by.values()].flatMap((same) => {
    const name = same[0]?.name;
    return name === undefined || same.length < 2 ? [] : [{ name, lines: same.map(({ line }) => line) }];
  });
}
