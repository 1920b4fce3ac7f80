import { checksum, decodeText, isRecord, parseJson } from './checksum.ts';

/**
 * A journal on disk (V1): line 0 names its format, then one line an event: CRC-32 of the JSON in eight
 * hexadecimal digits, space, the JSON. UTF-8, lines end in \n. Line 0 is plain JSON, so that any later
 * format can be told from it, however its lines are made.
 */
const journalFormat = 'talking-piece journal';
export const journalVersion = 1;

interface JournalHeader {
  readonly version: number;
  readonly session: string;
  /** Epoch milliseconds. */
  readonly created: number;
}

const newline = 0x0a;
const carriageReturn = 0x0d;
const space = 0x20;
const sumLength = 8;
const encoder = new TextEncoder();

export const encodeHeader = (session: string, created: number): string =>
  `${JSON.stringify({ format: `${journalFormat} ${journalVersion}`, session, created })}\n`;

export function encodeLine(event: unknown): string {
  const json = JSON.stringify(event);
  return `${checksum(json)} ${json}\n`;
}

export const encodeText = (text: string): Uint8Array => encoder.encode(text);

export function decodeHeader(line: Uint8Array): JournalHeader | null {
  const value = parseJson(decodeText(line));
  if (!isRecord(value) || typeof value['format'] !== 'string') return null;
  const named = /^talking-piece journal (\d{1,6})$/.exec(value['format']);
  const { session, created } = value;
  if (named?.[1] === undefined) return null;
  const version = Number(named[1]);
  // What else a newer header says is its own affair.
  if (version > journalVersion) return { version, session: String(session), created: Number(created) };
  if (typeof session !== 'string' || typeof created !== 'number') return null;
  return { version, session, created };
}

/** The stored value of a line, or why it cannot be taken. */
export function decodeLine(line: Uint8Array): { readonly value: unknown } | 'checksum' | 'notJson' {
  if (line.length <= sumLength || line[sumLength] !== space) return 'checksum';
  const json = line.subarray(sumLength + 1);
  if (String.fromCharCode(...line.subarray(0, sumLength)) !== checksum(json)) return 'checksum';
  const value = parseJson(decodeText(json));
  return value === undefined ? 'notJson' : { value };
}

interface RawLine {
  readonly line: number;
  /** Without its end; an editor's \r\n is forgiven. */
  readonly bytes: Uint8Array;
  /** Byte after its \n, or the end of the file. */
  readonly end: number;
  /** false: the file ends before the \n. */
  readonly whole: boolean;
}

export function splitLines(bytes: Uint8Array): readonly RawLine[] {
  const lines: RawLine[] = [];
  for (let start = 0; start < bytes.length;) {
    const found = bytes.indexOf(newline, start);
    const whole = found >= 0;
    const stop = whole ? found : bytes.length;
    const cut = stop > start && bytes[stop - 1] === carriageReturn ? stop - 1 : stop;
    const end = whole ? stop + 1 : stop;
    lines.push({ line: lines.length, bytes: bytes.subarray(start, cut), end, whole });
    start = end;
  }
  return lines;
}
