import type { Words } from '../../words/en.ts';
import { agendaColumns } from './own-csv.ts';
import { clockText } from './settle.ts';
import type { AgendaReading, AgendaRow, AgendaStart } from './reading.ts';

/**
 * A reading as `line,start,minutes,title,owner,notes,doubt`, RFC 4180. It is for programs, so cells say exactly what
 * was read: a start since the beginning is `+0:10`, which no spreadsheet would run.
 */
export const agendaCsv = ({ rows }: AgendaReading, words: Words): string =>
  [agendaColumns, ...rows.map((row) => cellsOf(row, words))]
    .map((cells) => `${cells.map(cell).join(',')}\r\n`)
    .join('');

const cell = (text: string): string =>
  /[",\r\n]|^\s|\s$/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

const cellsOf = (row: AgendaRow, words: Words): string[] => [
  String(row.line),
  row.start === null ? '' : startText(row.start),
  row.minutes === null ? '' : String(row.minutes),
  row.title,
  row.owner,
  row.notes.replaceAll('\n', '; '),
  row.doubts.map(({ code, params }) => words.agenda.doubts[code](params)).join('; '),
];

/** `HH:MM`, or `+H:MM` since the beginning. */
export function startText({ kind, minutes }: AgendaStart): string {
  if (kind === 'clock') return clockText(minutes);
  return `+${Math.floor(minutes / 60)}:${String(Math.floor(minutes % 60)).padStart(2, '0')}`;
}
