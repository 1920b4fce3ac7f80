import { join } from 'node:path';
import { checksum } from './checksum.ts';
import type { Files } from './files.ts';
import { isThere, listIfThere, writeAside } from './places.ts';

/** Names begin with whose they are, so that erasing and destroying find them; ids hold no dots. */
const prefixOf = (kind: string, id: string): string => `${kind}.${id}.`;

/** Keeps the bytes as they were found. The name is made of them, so finding them again adds nothing. */
export async function keepAside(
  files: Files,
  quarantine: string,
  whose: { readonly kind: string; readonly id: string },
  bytes: Uint8Array,
): Promise<string> {
  const name = `${prefixOf(whose.kind, whose.id)}${checksum(bytes)}-${bytes.length}`;
  if (await isThere(files, join(quarantine, name))) await files.syncFolder(quarantine);
  else await writeAside(files, quarantine, name, bytes);
  return join(quarantine, name);
}

export async function namesInQuarantine(files: Files, quarantine: string, kind: string, id: string) {
  const entries = await listIfThere(files, quarantine);
  return entries.map((entry) => entry.name).filter((name) => name.startsWith(prefixOf(kind, id)));
}
