import { join } from 'node:path';
import { checksum } from './checksum.ts';
import type { Files } from './files.ts';
import { isThere, listIfThere, writeAside } from './places.ts';

/** Names begin with whose they are, so that erasing and destroying find them; ids hold no dots. */
const prefixOf = (kind: string, id: string): string => `${kind}.${id}.`;

/**
 * Keeps the bytes as they were found. The name is made of them, so finding them again adds nothing; `line` is where a cut-off
 * end had begun.
 */
export async function keepAside(
  files: Files,
  quarantine: string,
  whose: { readonly kind: string; readonly id: string },
  bytes: Uint8Array,
  line: number | null = null,
): Promise<string> {
  const place = line === null ? '' : `-line${line}`;
  const name = `${prefixOf(whose.kind, whose.id)}${checksum(bytes)}-${bytes.length}${place}`;
  if (await isThere(files, join(quarantine, name))) await files.syncFolder(quarantine);
  else await writeAside(files, quarantine, name, bytes);
  return join(quarantine, name);
}

export async function namesInQuarantine(files: Files, quarantine: string, kind: string, id: string) {
  const entries = await listIfThere(files, quarantine);
  return entries.map((entry) => entry.name).filter((name) => name.startsWith(prefixOf(kind, id)));
}

export interface Kept {
  readonly kind: string;
  readonly id: string;
  readonly name: string;
  /** Of the journal, where the copy is of its cut-off end. */
  readonly line: number | null;
}

const namePattern = /^([^.]+)\.([^.]+)\.[0-9a-f]{8}-\d+(?:-line(\d+))?$/;

/** All that is kept aside; other files are passed over. */
export async function allInQuarantine(files: Files, quarantine: string): Promise<readonly Kept[]> {
  return (await listIfThere(files, quarantine)).flatMap(({ name }) => {
    const [, kind, id, line] = namePattern.exec(name) ?? [];
    if (kind === undefined || id === undefined) return [];
    return [{ kind, id, name, line: line === undefined ? null : Number(line) }];
  });
}
