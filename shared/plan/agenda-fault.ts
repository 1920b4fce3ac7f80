/** Rows a pasted agenda may have, characters of a title, minutes of a row. */
export const agendaLimits = { rows: 100, title: 200, minutes: 24 * 60 } as const;

export interface AgendaFault {
  /** From 1, as pasted, blank lines counted. 0: the whole. */
  readonly line: number;
  readonly code: 'empty' | 'noMinutes' | 'noTitle' | 'badMinutes' | 'longTitle' | 'tooMany';
}
