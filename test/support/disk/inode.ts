import type { Random } from './random.ts';

/** What was done to a file since it was last synced. `lost`: a sync failed over it; no later one writes it. */
type Change = { lost: boolean } & (
  | { readonly kind: 'write'; readonly at: number; readonly bytes: Uint8Array }
  | { readonly kind: 'truncate'; readonly length: number }
);

function written(into: Uint8Array, at: number, bytes: Uint8Array): Uint8Array {
  const result = new Uint8Array(Math.max(into.length, at + bytes.length));
  result.set(into);
  result.set(bytes, at);
  return result;
}

function truncated(from: Uint8Array, length: number): Uint8Array {
  const result = new Uint8Array(length);
  result.set(from.subarray(0, length));
  return result;
}

const applied = (to: Uint8Array, change: Change): Uint8Array =>
  change.kind === 'write' ? written(to, change.at, change.bytes) : truncated(to, change.length);

/** A file: what its readers see, what is on the platter, and the changes between the two. */
export class FileNode {
  readonly kind = 'file';
  seen: Uint8Array = new Uint8Array();
  mtimeMs = 0;
  #durable: Uint8Array = new Uint8Array();
  #changes: Change[] = [];

  write(at: number, bytes: Uint8Array): void {
    this.#change({ kind: 'write', at, bytes: bytes.slice(), lost: false });
  }

  truncate(length: number): void {
    this.#change({ kind: 'truncate', length, lost: false });
  }

  sync(): void {
    for (const change of this.#changes) if (!change.lost) this.#durable = applied(this.#durable, change);
    this.#changes = [];
  }

  /** The system could not write, and takes the pages for clean from now on. */
  failSync(): void {
    for (const change of this.#changes) change.lost = true;
  }

  /**
   * The power went: what was not synced is dropped, kept, torn at any byte, filled with zeros or rubbish, or
   * there in another order, as `random` says.
   */
  losePower(random: Random): void {
    const mode = random.pick(['none', 'all', 'prefix', 'subset', 'zeros', 'rubbish'] as const);
    let left = this.#durable;
    // Overwritten bytes are the old or the new ones; only what was added can be anything else.
    let solid = left.length;
    const stop = mode === 'prefix' ? random.below(this.#changes.length + 1) : this.#changes.length;
    for (const [index, change] of mode === 'none' ? [] : this.#changes.entries()) {
      if (change.kind === 'truncate') solid = Math.min(solid, change.length);
      if (index > stop || (mode === 'subset' && random.chance(0.5))) continue;
      if (index === stop && change.kind === 'write') {
        left = written(left, change.at, change.bytes.subarray(0, random.below(change.bytes.length)));
      } else if (index < stop) left = applied(left, change);
    }
    if ((mode === 'zeros' || mode === 'rubbish') && left.length > solid) {
      left = left.slice();
      const from = solid + random.below(left.length - solid);
      const to = random.chance(0.5) ? left.length : from + random.below(left.length - from);
      for (let at = from; at < to; at++) left[at] = mode === 'zeros' ? 0 : random.below(256);
    }
    this.seen = left;
    this.#durable = left;
    this.#changes = [];
  }

  #change(change: Change): void {
    this.#changes.push(change);
    this.seen = applied(this.seen, change);
  }
}

export class FolderNode {
  readonly kind = 'folder';
  readonly mtimeMs = 0;
  seen = new Map<string, Node>();
  durable = new Map<string, Node>();
}

export type Node = FileNode | FolderNode;
