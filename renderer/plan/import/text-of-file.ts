import type { OpenedText } from '../../../shared/ipc/documents.ts';

/** Bytes: far more than any agenda has. */
const largest = 2_000_000;

/** A file that was dropped, decoded as main decodes one that was opened: UTF-8, UTF-16 with a mark, else Latin-1. */
export async function textOfFile(file: File): Promise<NonNullable<OpenedText>> {
  const { name } = file;
  if (file.size > largest) return { ok: false, code: 'tooLarge', name };
  try {
    const text = decoded(new Uint8Array(await file.arrayBuffer()));
    return text.includes('\0') ? { ok: false, code: 'notText', name } : { ok: true, name, text };
  } catch {
    return { ok: false, code: 'unreadable', name };
  }
}

function decoded(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
