import { startText } from '../../../../shared/plan/agenda/csv.ts';
import { readAgenda } from '../../../../shared/plan/agenda/read.ts';
import type { AgendaRow } from '../../../../shared/plan/agenda/reading.ts';

/** The rows of an agenda that can be read. */
export function rowsOf(...lines: readonly string[]): readonly AgendaRow[] {
  const reading = readAgenda(lines.join('\n'));
  if (!reading.ok) throw new Error(`${reading.error.code}, line ${reading.error.line}`);
  return reading.value.rows;
}

/** `line start minutes title`, as one reads it. */
export const shown = (...lines: readonly string[]): string[] =>
  rowsOf(...lines).map(({ line, start, minutes, title }) =>
    [line, start === null ? '–' : startText(start), minutes ?? '?', title].join(' '),
  );

export const doubtsOf = (...lines: readonly string[]): string[][] =>
  rowsOf(...lines).map(({ doubts }) => doubts.map(({ code }) => code));
