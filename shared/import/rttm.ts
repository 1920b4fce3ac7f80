import { fail, ok, type Result } from '../lib/result.ts';
import { importError, quoted, type ImportError } from './errors.ts';
import { parseSeconds, toMs } from './seconds.ts';
import type { SpokenTurn } from './turns-to-events.ts';

/** Types of the NIST Rich Transcription evaluation plan (RT-09, appendix A). Only SPEAKER says who spoke when. */
const types = new Set([
  'SEGMENT',
  'NOSCORE',
  'NO_RT_METADATA',
  'LEXEME',
  'NON-LEX',
  'NON-SPEECH',
  'FILLER',
  'EDIT',
  'IP',
  'SU',
  'CB',
  'A/P',
  'SPEAKER',
  'SPKR-INFO',
]);

const FEWEST_FIELDS = 8;

/** Whether this line, the first that is not blank, is one of RTTM. */
export const looksLikeRttm = (line: string): boolean =>
  line.startsWith(';;') || types.has(line.split(/\s/u)[0] ?? '');

export function parseRttm(text: string): Result<SpokenTurn[], ImportError> {
  const turns: SpokenTurn[] = [];
  let recording: string | null = null;
  for (const [index, raw] of text.split(/\r\n|\n|\r/u).entries()) {
    const line = index + 1;
    const content = raw.trim();
    if (content === '' || content.startsWith(';;')) continue;
    const fields = content.split(/\s+/u);
    const [type = '', file = '', , start = '', duration = '', , , speaker = ''] = fields;
    if (!types.has(type)) return fail(importError('rttmType', line, { text: quoted(type) }));
    if (type !== 'SPEAKER') continue;
    if (fields.length < FEWEST_FIELDS)
      return fail(importError('rttmFields', line, { found: fields.length, wanted: FEWEST_FIELDS }));
    if (recording !== null && recording !== file)
      return fail(importError('rttmOtherFile', line, { text: quoted(file), first: quoted(recording) }));
    recording = file;
    if (speaker === '<NA>') return fail(importError('noSpeaker', line));
    const from = parseSeconds(start, 'start', line);
    if (!from.ok) return from;
    const length = parseSeconds(duration, 'duration', line);
    if (!length.ok) return length;
    const startMs = toMs(from.value);
    turns.push({ person: speaker, start: startMs, end: startMs + toMs(length.value) });
  }
  return turns.length === 0 ? fail(importError('noTurns', 1)) : ok(turns);
}
