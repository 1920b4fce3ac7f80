import type { Disk, Numbered, SessionHooks } from './api.ts';
import { osCode, type OpenFile } from './files.ts';
import { encodeLine, encodeText } from './journal-format.ts';

/** A file that is appended to. `size` in bytes is where the next line goes. */
export interface Target {
  readonly folder: string;
  readonly file: OpenFile;
  size: number;
}

export interface LogLine {
  readonly seq: number;
  readonly text: string;
}

interface Journal<E extends Numbered> {
  readonly durableSeq: number;
  readonly disk: Disk;
  /** All lines, header excepted, in memory too: what `saveTo` writes when the disk has failed (V2). */
  readonly lines: readonly LogLine[];
  append(events: readonly E[]): Promise<void>;
  settled(): Promise<void>;
  /** Goes on in `target`, which holds the first `count` lines durably. */
  goOn(target: Target, count: number): void;
  /** Everything written and synced, or failed; the file closed. */
  close(): Promise<void>;
}

interface Waiting {
  readonly text: string;
  readonly lastSeq: number;
  readonly written: () => void;
}

/**
 * The one queue of a session (V1), with group commit: write all that waits, answer, fdatasync, advance
 * `durableSeq`. After an I/O error the descriptor is never synced again, since the system may have
 * dropped what it could not write and call the next sync a success; the log goes on in memory (V2).
 */
export function createJournal<E extends Numbered>(start: {
  readonly target: Target | null;
  /** Named in `disk` where there is no target. */
  readonly folder: string;
  readonly failure: unknown;
  readonly lines: readonly LogLine[];
  readonly lastSeq: number;
  readonly hooks: SessionHooks;
}): Journal<E> {
  const lines = [...start.lines];
  let target: Target | null = start.target;
  let folder = start.folder;
  let lastSeq = start.lastSeq;
  let durableSeq = start.target === null ? 0 : start.lastSeq;
  let disk: Disk =
    start.target === null ? { state: 'failing', code: osCode(start.failure), path: folder } : { state: 'ok' };
  let waiting: Waiting[] = [];
  let draining: Promise<void> | null = null;

  const fail = (error: unknown) => {
    const code = osCode(error);
    if (disk.state === 'failing') return;
    disk = { state: 'failing', code, path: folder };
    // Closing does not sync; whether it succeeds tells us nothing any more.
    target?.file.close().catch(() => undefined);
    target = null;
    start.hooks.onDisk(disk);
  };

  const commit = async (into: Target, batch: readonly Waiting[]) => {
    const bytes = encodeText(batch.map((one) => one.text).join(''));
    try {
      await into.file.write(bytes, into.size);
    } catch (error) {
      fail(error);
    }
    for (const one of batch) one.written();
    if (target !== into) return;
    into.size += bytes.length;
    try {
      await into.file.datasync();
    } catch (error) {
      fail(error);
      return;
    }
    durableSeq = batch.at(-1)?.lastSeq ?? durableSeq;
    start.hooks.onDurable(durableSeq);
  };

  const drain = async () => {
    while (target !== null && waiting.length > 0) {
      const batch = waiting;
      waiting = [];
      await commit(target, batch);
    }
    for (const one of waiting) one.written();
    waiting = [];
    draining = null;
  };

  return {
    get durableSeq() {
      return durableSeq;
    },
    get disk() {
      return disk;
    },
    lines,
    append(events) {
      const added = events.map((event, index) => {
        if (event.seq !== lastSeq + 1 + index)
          throw new Error(`seq ${event.seq} does not follow ${lastSeq + index}`);
        return { seq: event.seq, text: encodeLine(event) };
      });
      if (added.length === 0) return Promise.resolve();
      lines.push(...added);
      lastSeq += added.length;
      if (disk.state === 'failing') return Promise.resolve();
      return new Promise((written) => {
        waiting.push({ text: added.map((line) => line.text).join(''), lastSeq, written });
        draining ??= drain();
      });
    },
    async settled() {
      while (draining !== null) await draining;
    },
    goOn(next, count) {
      target = next;
      folder = next.folder;
      disk = { state: 'ok' };
      durableSeq = lines[count - 1]?.seq ?? 0;
      start.hooks.onDisk(disk);
      start.hooks.onDurable(durableSeq);
      const rest = lines.slice(count);
      if (rest.length === 0) return;
      const text = rest.map((line) => line.text).join('');
      waiting.push({ text, lastSeq, written: () => undefined });
      draining ??= drain();
    },
    async close() {
      while (draining !== null) await draining;
      const last = target;
      target = null;
      await last?.file.close().catch(() => undefined);
    },
  };
}
