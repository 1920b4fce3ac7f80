import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** Files of this run in a folder that may be anybody's: each replaces its namesake, and nothing else is touched. */
export class OwnFiles {
  readonly written: string[] = [];
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** The path of a file about to be written; what stood there of an earlier run is gone. */
  async next(name: string): Promise<string> {
    const path = join(this.#folder, name);
    await mkdir(this.#folder, { recursive: true });
    await rm(path, { force: true });
    this.written.push(path);
    return path;
  }
}
