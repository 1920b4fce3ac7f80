import * as fs from 'node:fs/promises';
import type { FileKind, Files, OpenFile } from './files.ts';

const flags = { create: 'wx', replace: 'w', change: 'r+' } as const;

interface Kinds {
  isFile(): boolean;
  isDirectory(): boolean;
}
const kindOf = (entry: Kinds): FileKind =>
  entry.isFile() ? 'file' : entry.isDirectory() ? 'folder' : 'other';

const opened = (handle: fs.FileHandle): OpenFile => ({
  async write(bytes, position) {
    let done = 0;
    while (done < bytes.length) {
      const { bytesWritten } = await handle.write(bytes, done, bytes.length - done, position + done);
      done += bytesWritten;
    }
  },
  truncate: (length) => handle.truncate(length),
  datasync: () => handle.datasync(),
  sync: () => handle.sync(),
  close: () => handle.close(),
});

/** The disk of this machine. Files and folders are made for their owner alone. */
export const nodeFiles: Files = {
  open: async (path, how) => opened(await fs.open(path, flags[how], 0o600)),
  async readFile(path, limit) {
    if (limit === undefined) return fs.readFile(path);
    const handle = await fs.open(path, 'r');
    try {
      const { bytesRead, buffer } = await handle.read(new Uint8Array(limit), 0, limit, 0);
      return buffer.subarray(0, bytesRead);
    } finally {
      await handle.close();
    }
  },
  async list(path) {
    const entries = await fs.readdir(path, { withFileTypes: true });
    return entries.map((entry) => ({ name: entry.name, kind: kindOf(entry) }));
  },
  async stat(path) {
    const stat = await fs.stat(path);
    return { kind: kindOf(stat), size: stat.size, mtimeMs: Math.floor(stat.mtimeMs) };
  },
  mkdir: (path) => fs.mkdir(path, 0o700),
  rename: (from, to) => fs.rename(from, to),
  unlink: (path) => fs.unlink(path),
  rmdir: (path) => fs.rmdir(path),
  async syncFolder(path) {
    // Windows opens no folder for this; NTFS journals its entries by itself.
    if (process.platform === 'win32') return;
    const handle = await fs.open(path, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  },
};
