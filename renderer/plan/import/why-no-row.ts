import { plainLine } from '../../../shared/plan/agenda/markup.ts';
import type { AgendaRow } from '../../../shared/plan/agenda/reading.ts';
import { aboutAll, isEnd, labelled, roleOf } from '../../../shared/plan/agenda/vocabulary.ts';
import { foldedWords } from '../../../shared/search/words.ts';

/** Why a line is no row of its own. */
export type WhyNoRow =
  /** Blank, or nothing but strokes. */
  | 'nothing'
  | 'heading'
  /** The names of a table's columns. */
  | 'columns'
  /** It says that it is over. */
  | 'end'
  /** About the meeting as a whole: `Location: …`. */
  | 'about'
  /** A note, an owner or materials of the row above. */
  | 'part'
  /** Nothing in it says when or how long. */
  | 'untimed';

/** @param above the row above it, null where it is the first @param title of the agenda, as it was read */
export function whyNoRow(source: string, above: AgendaRow | null, title: string | null): WhyNoRow {
  const words = plainLine(source);
  if (!/[\p{L}\p{N}]/u.test(words)) return 'nothing';
  if (/^ {0,3}#{1,6}\s/u.test(source) || (above === null && title !== null && words === title))
    return 'heading';
  const cells = source.split(/[|\t;,]/u).filter((cell) => cell.trim() !== '');
  const named = cells.filter((cell) => roleOf(plainLine(cell)) !== null).length;
  if (cells.length > 1 && named > 1 && named * 2 > cells.length && !/\d/u.test(source)) return 'columns';
  const bare = words.replace(/^(?:[-–•*+]\s+|\d{1,3}[.)]\s+)/u, '');
  if (above !== null && isPart(bare, above)) return 'part';
  if (isEnd(withoutTimes(bare))) return 'end';
  return aboutAll.test(bare) ? 'about' : 'untimed';
}

const withoutTimes = (text: string): string =>
  text
    .replace(/(?:ca\.?|about|~)?\s*\d{1,2}(?:[:.h]\d{2})?\s*(?:am|pm|uhr|h)?(?!\p{L})/giu, ' ')
    .replace(/^[\s|;,:–—-]+|[\s|;,:–—-]+$/gu, '');

/** Whether all its words stand in the row above: in its notes, its owner, its materials. */
function isPart(text: string, { title, owner, notes, materials, more }: AgendaRow): boolean {
  const there = new Set(
    foldedWords([title, owner, notes, ...materials, ...more.map((each) => each.text)].join(' ')),
  );
  const words = foldedWords(labelled(text)?.text ?? text);
  return words.length > 0 && words.every((word) => there.has(word));
}
