import { agendaLimits } from '../agenda/reading.ts';

/** Rows a plan may have, characters of its texts, lines of a checklist, milliseconds of a row. */
export const planLimits = {
  rows: 500,
  title: agendaLimits.title,
  prompt: 2000,
  cue: 5000,
  wallText: 2000,
  checks: 50,
  check: 300,
  lengthMs: agendaLimits.minutes * 60_000,
  days: 30,
} as const;
