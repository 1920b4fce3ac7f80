import type { Files, OpenFile } from '../../../electron/vault/files.ts';
import { Entries } from './entries.ts';
import { FileNode, FolderNode, type Node } from './inode.ts';
import type { Random } from './random.ts';

export type Op =
  'open' | 'write' | 'truncate' | 'sync' | 'mkdir' | 'rename' | 'unlink' | 'syncFolder' | 'read';

class DiskError extends Error {
  readonly code: string;
  constructor(code: string) {
    // A stack costs more than the rest of a call, and thousands of these are meant to happen.
    const { stackTraceLimit } = Error;
    Error.stackTraceLimit = 0;
    super(code);
    Error.stackTraceLimit = stackTraceLimit;
    this.code = code;
  }
}

/**
 * A disk with a cache in front of it, deterministic by its `Random`. What a process does is seen at
 * once; it survives a power cut for certain only if synced: contents by the file's sync, entries by
 * the folder's. A kill loses nothing of the cache. Calls of a process that has died never answer.
 */
export class Disk {
  readonly root = new FolderNode();
  /** Advanced by every call, so that times differ. */
  now = 1_750_000_000_000;
  calls = 0;
  /** The process dies in the call of this number. */
  dieAt = Number.POSITIVE_INFINITY;
  /** The error of a call, if it is to fail. */
  fault: (op: Op, path: string) => string | null = () => null;
  /** Resolves when the process has died. */
  died: Promise<void> = Promise.resolve();
  #die: () => void = () => undefined;
  #boot = 0;
  #dead = false;
  readonly #entries = new Entries();
  readonly #random: Random;

  constructor(random: Random) {
    this.#random = random;
  }

  /** Starts a process on this disk; its file calls. */
  boot(): Files {
    const boot = ++this.#boot;
    this.#dead = false;
    this.died = new Promise((resolve) => {
      this.#die = resolve;
    });
    return this.#files(() => !this.#dead && boot === this.#boot);
  }

  get isDead(): boolean {
    return this.#dead;
  }

  /** The process ends here and now. */
  kill(): void {
    this.#dead = true;
    this.#die();
  }

  losePower(): void {
    this.kill();
    this.#entries.losePower(this.#random);
    const visit = (node: Node): void => {
      if (node.kind === 'file') node.losePower(this.#random);
      else {
        node.seen = new Map(node.durable);
        for (const inside of node.durable.values()) visit(inside);
      }
    };
    visit(this.root);
  }

  /** All files by path, as they are seen. */
  all(): ReadonlyMap<string, Uint8Array> {
    const found = new Map<string, Uint8Array>();
    const visit = (node: Node, path: string): void => {
      if (node.kind === 'file') found.set(path, node.seen);
      else for (const [name, inside] of node.seen) visit(inside, `${path}/${name}`);
    };
    visit(this.root, '');
    return found;
  }

  #find(path: string): Node {
    let node: Node = this.root;
    for (const name of path.split('/')) {
      if (name === '') continue;
      const next: Node | undefined = node.kind === 'folder' ? node.seen.get(name) : undefined;
      if (next === undefined) throw new DiskError('ENOENT');
      node = next;
    }
    return node;
  }

  #folder(path: string): FolderNode {
    const node = this.#find(path);
    if (node.kind !== 'folder') throw new DiskError('ENOTDIR');
    return node;
  }

  #place(path: string): { readonly folder: FolderNode; readonly name: string } {
    const cut = path.lastIndexOf('/');
    return { folder: this.#folder(path.slice(0, cut)), name: path.slice(cut + 1) };
  }

  #files(alive: () => boolean): Files {
    /** One call: waits a little, may fail or be the last. What is done of it then: `partly`, with or without an error. */
    const call = async <T>(
      op: Op,
      path: string,
      run: () => T,
      partly: (failed: boolean) => void = () => undefined,
    ): Promise<T> => {
      const random = this.#random;
      for (let pauses = random.below(3); pauses > 0; pauses--) await Promise.resolve();
      if (!alive()) return new Promise<never>(() => undefined);
      this.calls += 1;
      this.now += 1 + random.below(3);
      const last = this.calls >= this.dieAt;
      if (last && random.chance(0.5)) {
        partly(false);
        this.kill();
        return new Promise<never>(() => undefined);
      }
      const code = this.fault(op, path);
      if (code !== null) {
        partly(true);
        throw new DiskError(code);
      }
      const result = run();
      if (last) {
        this.kill();
        return new Promise<never>(() => undefined);
      }
      for (let pauses = random.below(3); pauses > 0; pauses--) await Promise.resolve();
      return alive() ? result : new Promise<never>(() => undefined);
    };
    const opened = (node: FileNode, path: string): OpenFile => {
      const write = (bytes: Uint8Array, at: number) => {
        node.write(at, bytes);
        node.mtimeMs = this.now;
      };
      const sync = () =>
        call(
          'sync',
          path,
          () => node.sync(),
          (failed) => {
            if (failed) node.failSync();
          },
        );
      return {
        write: (bytes, at) =>
          call(
            'write',
            path,
            () => write(bytes, at),
            () => write(bytes.subarray(0, this.#random.below(bytes.length + 1)), at),
          ),
        truncate: (length) => call('truncate', path, () => node.truncate(length)),
        datasync: sync,
        sync,
        close: () => call('read', path, () => undefined),
      };
    };
    return {
      open: (path, how) =>
        call('open', path, () => {
          const { folder, name } = this.#place(path);
          const there = folder.seen.get(name);
          if (there?.kind === 'folder') throw new DiskError('EISDIR');
          if (how === 'create' && there !== undefined) throw new DiskError('EEXIST');
          if (how === 'change' && there === undefined) throw new DiskError('ENOENT');
          const node = there ?? new FileNode();
          if (there === undefined) this.#entries.change(node, [{ folder, name, to: node }]);
          else if (how === 'replace') node.truncate(0);
          return opened(node, path);
        }),
      readFile: (path, limit) =>
        call('read', path, () => {
          const node = this.#find(path);
          if (node.kind !== 'file') throw new DiskError('EISDIR');
          return node.seen.slice(0, limit);
        }),
      list: (path) =>
        call('read', path, () =>
          [...this.#folder(path).seen].map(([name, node]) => ({ name, kind: node.kind })),
        ),
      stat: (path) =>
        call('read', path, () => {
          const node = this.#find(path);
          return {
            kind: node.kind,
            size: node.kind === 'file' ? node.seen.length : 0,
            mtimeMs: node.mtimeMs,
          };
        }),
      mkdir: (path) =>
        call('mkdir', path, () => {
          const { folder, name } = this.#place(path);
          if (folder.seen.has(name)) throw new DiskError('EEXIST');
          const node = new FolderNode();
          this.#entries.change(node, [{ folder, name, to: node }]);
        }),
      rename: (from, to) =>
        call('rename', from, () => {
          const source = this.#place(from);
          const target = this.#place(to);
          const node = source.folder.seen.get(source.name);
          if (node === undefined) throw new DiskError('ENOENT');
          const there = target.folder.seen.get(target.name);
          if (there?.kind === 'folder' && there.seen.size > 0) throw new DiskError('ENOTEMPTY');
          this.#entries.change(node, [
            { ...source, to: null },
            { ...target, to: node },
          ]);
        }),
      unlink: (path) =>
        call('unlink', path, () => {
          const { folder, name } = this.#place(path);
          const node = folder.seen.get(name);
          if (node === undefined) throw new DiskError('ENOENT');
          if (node.kind === 'folder') throw new DiskError('EISDIR');
          this.#entries.change(node, [{ folder, name, to: null }]);
        }),
      rmdir: (path) =>
        call('unlink', path, () => {
          const { folder, name } = this.#place(path);
          const node = folder.seen.get(name);
          if (node === undefined) throw new DiskError('ENOENT');
          if (node.kind !== 'folder' || node.seen.size > 0) throw new DiskError('ENOTEMPTY');
          this.#entries.change(node, [{ folder, name, to: null }]);
        }),
      syncFolder: (path) => call('syncFolder', path, () => this.#entries.sync(this.#folder(path))),
    };
  }
}
