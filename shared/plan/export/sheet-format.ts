import { escapedLine } from '../../summary/markdown-text.ts';
import { tidyText } from '../../lib/text.ts';
import type { PlanTime } from '../plan.ts';

/**
 * How a plan stands in Markdown: one heading a segment, below it a list of what it holds. The words of this list are
 * the format's own, as kinds and formats are, and the same in every language, so that each reads the files of all.
 */
export const sheetMark = 'talking-piece: plan 1';

export const labels = {
  when: 'When',
  how: 'How',
  limit: 'Limit',
  pin: 'Pinned',
  prompt: 'Prompt',
  wall: 'Wall',
  cue: 'Cue',
  checklist: 'Checklist',
} as const;
export type Label = keyof typeof labels;

/** "8 min", "8 min 30 s", "1.5 s". */
export function lengthText(ms: number): string {
  const minutes = Math.floor(ms / 60_000);
  const seconds = (ms % 60_000) / 1000;
  if (seconds === 0) return `${minutes} min`;
  return minutes === 0 ? `${seconds} s` : `${minutes} min ${seconds} s`;
}

/** Milliseconds; null: it is no length of this form. */
export function lengthOf(text: string): number | null {
  const found = /^(?:(\d{1,12}) min)?(?:(?:^| )(\d{1,2}(?:\.\d{1,3})?) s)?$/u.exec(text.trim());
  if (found === null || found[0] === '') return null;
  return Number(found[1] ?? 0) * 60_000 + Math.round(Number(found[2] ?? 0) * 1000);
}

/** "19:00", from the second day on "day 2, 09:00". */
export const timeText = ({ day, time }: PlanTime): string => (day === 0 ? time : `day ${day + 1}, ${time}`);

export function timeOf(text: string): PlanTime | null {
  const found = /^(?:day (\d{1,2}), )?((?:[01]\d|2[0-3]):[0-5]\d)$/u.exec(text.trim());
  return found === null ? null : { day: Math.max(0, Number(found[1] ?? 1) - 1), time: found[2] ?? '' };
}

/** What was typed, line by line, each but the last with a hard break: nothing of it is lost, blank lines neither. */
export const typed = (text: string, indent: string): string =>
  tidyText(text).split('\n').map(escapedLine).join(`\\\n${indent}`);

/** The same in one line, as a heading needs it. */
export const typedLine = (text: string): string => tidyText(text).split('\n').map(escapedLine).join('&#10;');

/** What stands in a line of source; `goesOn`: it ends in a hard break. */
export function untyped(source: string): { readonly text: string; readonly goesOn: boolean } {
  const strokes = /\\+$/u.exec(source)?.[0].length ?? 0;
  const goesOn = strokes % 2 === 1;
  const text = (goesOn ? source.slice(0, -1) : source).replace(
    /\\([!-/:-@[-`{-~])|&#(9|10|32);/gu,
    (_, sign?: string, code?: string) => sign ?? String.fromCharCode(Number(code)),
  );
  return { text, goesOn };
}
