import type { Result } from '../lib/result.ts';
import type { Words } from '../words/en.ts';
import { readAgenda } from './agenda/read.ts';
import type { AgendaFault } from './agenda/reading.ts';
import { agendaSegments } from './agenda/segments.ts';
import type { Segment } from './segment.ts';

/**
 * An agenda that is pasted and begun at once: what is doubtful is taken as it was understood, but a row without a length
 * is named. It begins when it is begun, so that nothing is pinned to the clock.
 */
export function pastedAgenda(
  text: string,
  words: Words,
  newId: () => string,
): Result<Segment[], AgendaFault> {
  const reading = readAgenda(text);
  if (!reading.ok) return reading;
  const segments = agendaSegments(reading.value.rows, words, newId);
  return segments.ok
    ? { ok: true, value: segments.value.map(({ pin: _pin, ...segment }) => segment) }
    : segments;
}
