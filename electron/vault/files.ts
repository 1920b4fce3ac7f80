/**
 * The file calls that the vault makes, injected so that a simulated disk can stand in for the real
 * one. Every call may fail with an error that carries the system's `code` ('ENOENT', 'ENOSPC', …).
 */
export interface Files {
  /** `create` fails with EEXIST; `replace` empties or creates; `change` needs the file to exist. */
  open(path: string, how: 'create' | 'replace' | 'change'): Promise<OpenFile>;
  /** The whole file, or its first `limit` bytes. */
  readFile(path: string, limit?: number): Promise<Uint8Array>;
  list(path: string): Promise<readonly FolderEntry[]>;
  stat(path: string): Promise<FileStat>;
  /** One level; EEXIST when it is there. */
  mkdir(path: string): Promise<void>;
  /** Replaces a file that stands at `to`. */
  rename(from: string, to: string): Promise<void>;
  unlink(path: string): Promise<void>;
  rmdir(path: string): Promise<void>;
  /** Makes the entries of a folder durable: what was created, renamed or removed in it. */
  syncFolder(path: string): Promise<void>;
}

export interface OpenFile {
  /** All of `bytes` at `position`, or an error after which any part of them may be there. */
  write(bytes: Uint8Array, position: number): Promise<void>;
  truncate(length: number): Promise<void>;
  /** fdatasync: contents and length, not the times. */
  datasync(): Promise<void>;
  sync(): Promise<void>;
  close(): Promise<void>;
}

export type FileKind = 'file' | 'folder' | 'other';

interface FolderEntry {
  readonly name: string;
  readonly kind: FileKind;
}

interface FileStat {
  readonly kind: FileKind;
  /** Bytes. */
  readonly size: number;
  /** Epoch milliseconds. */
  readonly mtimeMs: number;
}

/** The system's code of a failed file call; anything else is a fault of ours and is thrown on. */
export function osCode(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code;
  throw error;
}
