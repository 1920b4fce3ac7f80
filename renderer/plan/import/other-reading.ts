import { wholeLength } from '../../../shared/plan/agenda/length.ts';
import type { AgendaRow, Doubt } from '../../../shared/plan/agenda/reading.ts';
import type { RowEdit } from './draft.ts';

/** What else a doubtful line could mean: one press takes it. */
export interface OtherReading {
  readonly kind: 'minutes' | 'reread' | 'startless' | 'shorten';
  /** For the words of the button. */
  readonly minutes: number;
  readonly text: string;
  /** The line that it changes, from 1. */
  readonly line: number;
  readonly edit: RowEdit;
}

const ofMinutes = (line: number, minutes: number): OtherReading => ({
  kind: 'minutes',
  minutes,
  text: '',
  line,
  edit: { minutes: String(minutes) },
});

const reread = (line: number, from: string, to: string): OtherReading => ({
  kind: 'reread',
  minutes: 0,
  text: to,
  line,
  edit: { reread: { from, to } },
});

/** null: there is no other that could be meant; its minutes or its title can be typed. */
export function otherReading(
  { code, params }: Doubt,
  row: AgendaRow,
  before: AgendaRow | undefined,
): OtherReading | null {
  const text = String(params['text'] ?? '');
  switch (code) {
    case 'afternoon':
      return reread(row.line, text, `${text} am`);
    case 'offsets':
      return reread(row.line, text, `12${text.replace(/^0+(?=\D)|^0+$/u, '')} am`);
    case 'hours':
      return reread(row.line, written(row.source, text), `${written(row.source, text)} min`);
    case 'between': {
      const least = Number.parseInt(text, 10);
      return least > 0 ? ofMinutes(row.line, least) : null;
    }
    case 'clash': {
      const stated = wholeLength(String(params['stated'] ?? ''))?.minutes ?? 0;
      return stated > 0 ? ofMinutes(row.line, stated) : null;
    }
    case 'nested':
      return ofMinutes(row.line, Number(params['minutes']));
    case 'overlap': {
      const minutes = (before?.minutes ?? 0) - Number(params['minutes']);
      if (before === undefined || minutes <= 0) return null;
      return { ...ofMinutes(before.line, minutes), kind: 'shorten', text: before.title };
    }
    case 'earlier':
    case 'nextDay':
      return { kind: 'startless', minutes: 0, text, line: row.line, edit: { startless: true } };
    default:
      return null;
  }
}

/** `9–10` is told of a range however its stroke was written. */
function written(source: string, range: string): string {
  const [from = '', to = ''] = range.split('–');
  const found = new RegExp(String.raw`${from}\s?[-–—]{1,2}\s?${to}`, 'u').exec(source);
  return found?.[0] ?? range;
}
