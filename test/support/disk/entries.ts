import type { FolderNode, Node } from './inode.ts';
import type { Random } from './random.ts';

interface Slot {
  readonly folder: FolderNode;
  readonly name: string;
  readonly to: Node | null;
}

/** One change of entries, whole or not at all: made, renamed, removed. */
interface Entry {
  readonly slots: readonly Slot[];
  readonly node: Node;
  /** Folders that were not synced since; durable once there are none. */
  readonly waitsFor: Set<FolderNode>;
}

const touches = (one: Entry, other: Entry): boolean =>
  one.node === other.node ||
  one.slots.some((slot) => other.slots.some((its) => its.folder === slot.folder && its.name === slot.name));

function apply(entry: Entry): void {
  for (const { folder, name, to } of entry.slots) {
    if (to === null) folder.durable.delete(name);
    else folder.durable.set(name, to);
  }
}

/** Changes of folder entries that are seen, and not yet durable: a folder has to be synced for that. */
export class Entries {
  #open: Entry[] = [];

  change(node: Node, slots: readonly Slot[]): void {
    for (const { folder, name, to } of slots) {
      if (to === null) folder.seen.delete(name);
      else folder.seen.set(name, to);
    }
    this.#open.push({ node, slots, waitsFor: new Set(slots.map((slot) => slot.folder)) });
  }

  sync(folder: FolderNode): void {
    for (const entry of this.#open) entry.waitsFor.delete(folder);
    const forced = new Set<Entry>();
    // What comes before it, of the same file or name, cannot be missing where the later one is there.
    for (const entry of this.#open.toReversed()) {
      if (entry.waitsFor.size === 0 || [...forced].some((later) => touches(entry, later))) forced.add(entry);
    }
    for (const entry of this.#open) if (forced.has(entry)) apply(entry);
    this.#open = this.#open.filter((entry) => !forced.has(entry));
  }

  /** The power went: nothing, all, the first few, or any of the open changes happened. */
  losePower(random: Random): void {
    const mode = random.pick(['none', 'all', 'prefix', 'subset'] as const);
    const stop =
      mode === 'none' ? 0 : mode === 'prefix' ? random.below(this.#open.length + 1) : this.#open.length;
    const dropped: Entry[] = [];
    for (const [index, entry] of this.#open.entries()) {
      const drop = index >= stop || (mode === 'subset' && random.chance(0.5));
      if (drop || dropped.some((earlier) => touches(earlier, entry))) dropped.push(entry);
      else apply(entry);
    }
    this.#open = [];
  }
}
