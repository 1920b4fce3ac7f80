import type { DocumentKind, DocumentReport } from './api.ts';
import { checksum, decodeText, isRecord, parseJson } from './checksum.ts';
import { encodeText } from './journal-format.ts';

/**
 * A document on disk (V4): JSON, indented to be read by people, that names its format and carries the
 * CRC-32 of its data as compact JSON.
 */
export function encodeDocument<T>(kind: DocumentKind<T>, value: T): Uint8Array {
  const document = {
    format: `talking-piece ${kind.noun} ${kind.version}`,
    checksum: checksum(JSON.stringify(value)),
    data: value,
  };
  return encodeText(`${JSON.stringify(document, null, 2)}\n`);
}

type Decoded<T> =
  | { readonly good: true; readonly value: T }
  | { readonly good: false; readonly reason: NonNullable<DocumentReport['reason']> };

export function decodeDocument<T>(kind: DocumentKind<T>, bytes: Uint8Array): Decoded<T> {
  const document = parseJson(decodeText(bytes));
  if (document === undefined) return { good: false, reason: 'notJson' };
  if (!isRecord(document) || typeof document['format'] !== 'string') return { good: false, reason: 'schema' };
  const { format, data } = document;
  const prefix = `talking-piece ${kind.noun} `;
  const version = format.startsWith(prefix) ? Number(format.slice(prefix.length)) : Number.NaN;
  if (!Number.isInteger(version) || data === undefined) return { good: false, reason: 'schema' };
  if (version > kind.version) return { good: false, reason: 'newerVersion' };
  if (document['checksum'] !== checksum(JSON.stringify(data))) return { good: false, reason: 'checksum' };
  const value = kind.parse(data, version);
  return value === null ? { good: false, reason: 'schema' } : { good: true, value };
}
