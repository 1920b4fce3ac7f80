import type { LineReport, Numbered, ReadOnly } from './api.ts';
import { isRecord } from './checksum.ts';
import { decodeHeader, decodeLine, journalVersion, splitLines } from './journal-format.ts';

/** All jumps in `seq` together; one beyond this is taken for a bad line: nothing real loses so many. */
const mostLost = 100_000;

export interface Scan<E extends Numbered> {
  readonly created: number | null;
  /** Without a gap: `lostEvent` stands in for what is missing. */
  readonly events: readonly E[];
  readonly missing: readonly number[];
  readonly lines: readonly LineReport[];
  readonly readOnly: ReadOnly | null;
  /** Where the good part ends; bytes after it are a bad tail. Equal to the length where there is none. */
  readonly goodEnd: number;
  /** The good part ends in a whole line but for its \n. */
  readonly endsOpen: boolean;
  /** A good line comes after a bad one, or numbers are missing: more than a tail is wrong (V3). */
  readonly damaged: boolean;
}

interface Codec<E extends Numbered> {
  readonly parseEvent: (stored: unknown) => E | null;
  readonly lostEvent: (seq: number, before: E | undefined) => E;
}

/** Reads a journal's bytes. Pure; every valid line is taken, wherever it stands (V3). */
export function scanJournal<E extends Numbered>(
  bytes: Uint8Array,
  session: string,
  codec: Codec<E>,
): Scan<E> {
  const [first, ...rest] = splitLines(bytes);
  const header = first === undefined ? null : decodeHeader(first.bytes);
  const reports: LineReport[] = [];
  if (header !== null && header.version > journalVersion) {
    const readOnly: ReadOnly = { code: 'newerVersion', line: 0 };
    return {
      created: header.created,
      events: [],
      missing: [],
      lines: [],
      readOnly,
      goodEnd: bytes.length,
      endsOpen: false,
      damaged: false,
    };
  }
  let readOnly: ReadOnly | null = null;
  if (header === null || header.session !== session) {
    reports.push({ line: 0, reason: header === null ? 'header' : 'otherSession' });
    readOnly = { code: 'damaged', line: 0 };
  }

  const events: E[] = [];
  const missing: number[] = [];
  let goodEnd = first?.end ?? 0;
  let endsOpen = first !== undefined && !first.whole;
  let damaged = false;
  let bad = false;
  for (const raw of rest) {
    const decoded = decodeLine(raw.bytes);
    if (typeof decoded === 'string') {
      reports.push({ line: raw.line, reason: decoded });
      bad = true;
      continue;
    }
    const due = events.length + 1;
    const seq = isRecord(decoded.value) ? decoded.value['seq'] : undefined;
    // A good line after a bad one.
    damaged ||= bad;
    goodEnd = raw.end;
    endsOpen = !raw.whole;
    if (
      typeof seq === 'number' &&
      Number.isInteger(seq) &&
      (seq < due || seq > due + mostLost - missing.length)
    ) {
      reports.push({ line: raw.line, reason: 'sequence' });
      damaged = true;
      continue;
    }
    const event = codec.parseEvent(decoded.value);
    if (event === null || event.seq !== seq) {
      reports.push({ line: raw.line, reason: 'unknown' });
      readOnly ??= { code: 'unknownEvents', line: raw.line };
      continue;
    }
    for (let gone = due; gone < event.seq; gone++) {
      missing.push(gone);
      events.push(codec.lostEvent(gone, events.at(-1)));
    }
    events.push(event);
  }
  if (missing.length > 0 && readOnly === null) damaged = true;
  return {
    created: header?.created ?? null,
    events,
    missing,
    lines: reports,
    readOnly,
    goodEnd,
    endsOpen,
    damaged,
  };
}
