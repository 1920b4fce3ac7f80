import { isUtf8 } from 'node:buffer';
import { crc32 } from 'node:zlib';

const byteOrderMark = '\uFEFF';

/** CRC-32 (ISO-HDLC, as in gzip) as eight hexadecimal digits. */
export const checksum = (bytes: Uint8Array | string): string => crc32(bytes).toString(16).padStart(8, '0');

/** The text, without the mark that some editors put first; null where the bytes are not UTF-8. */
export function decodeText(bytes: Uint8Array): string | null {
  if (!isUtf8(bytes)) return null;
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
  return text.startsWith(byteOrderMark) ? text.slice(1) : text;
}

/** The value, or undefined where the text is not JSON. */
export function parseJson(text: string | null): unknown {
  if (text === null) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    return undefined;
  }
}

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
