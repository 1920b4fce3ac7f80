import type { CellRow } from './raw.ts';
import { doubt, type AgendaRow, type AgendaStart } from './reading.ts';

/** What the command line prints, and reads back word for word. */
export const agendaColumns = ['line', 'start', 'minutes', 'title', 'owner', 'notes', 'doubt'] as const;

export const isOwnCsv = (header: readonly string[]): boolean => header.join() === agendaColumns.join();

/** Rows that the command line has printed: nothing is looked for in them. Times that step back are of the next day. */
export function ownRows(rows: readonly CellRow[], sources: readonly string[]): AgendaRow[] {
  let day = 0;
  let before = 0;
  return rows.map(({ line, cells }): AgendaRow => {
    const [, from = '', length = '', title = '', owner = '', notes = '', doubts = ''] = cells;
    const start = startOf(from);
    if (start?.kind === 'clock') {
      if (start.minutes < before) day += 1;
      before = start.minutes;
    }
    const minutes = /^\d+(?:\.\d+)?$/u.test(length) ? Number(length) : null;
    return {
      line,
      source: sources[line - 1] ?? '',
      day: start?.kind === 'offset' ? 0 : day,
      start,
      minutes,
      length: minutes === null ? 'none' : 'stated',
      title,
      owner,
      notes,
      materials: [],
      more: [],
      doubts: doubts !== '' ? [doubt('told', { text: doubts })] : minutes === null ? [doubt('noLength')] : [],
      planned: null,
    };
  });
}

function startOf(text: string): AgendaStart | null {
  const found = /^(\+?)(\d{1,4}):([0-5]\d)$/u.exec(text);
  if (found === null) return null;
  const minutes = Number(found[2]) * 60 + Number(found[3]);
  if (found[1] === '+') return { kind: 'offset', minutes };
  return minutes < 1440 ? { kind: 'clock', minutes } : null;
}
