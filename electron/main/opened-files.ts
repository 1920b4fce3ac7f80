import { extname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sessionFileExtension } from '../../shared/summary/json.ts';

/**
 * The session files among a start's arguments, as absolute paths. Told by their ending, because the system mixes
 * switches of its own in; file managers give paths or addresses.
 *
 * @param cwd where relative paths start from: a second start may stand in another folder
 */
export const sessionFilesIn = (argv: readonly string[], cwd: string): string[] =>
  argv.flatMap((argument) => {
    const path = pathOf(argument);
    const isSession = path !== null && extname(path).toLowerCase() === `.${sessionFileExtension}`;
    return isSession ? [resolve(cwd, path)] : [];
  });

function pathOf(argument: string): string | null {
  if (argument.startsWith('-')) return null;
  if (!/^file:/iu.test(argument)) return argument;
  try {
    return fileURLToPath(argument);
  } catch {
    // On another host, or no address at all: nothing that can be opened here.
    return null;
  }
}

/** Files that were opened from outside and wait for the console to ask for them. */
export class OpenedFiles {
  readonly #waiting: string[] = [];
  /** Called when one has come. */
  onAdd: () => void = () => undefined;

  add(paths: readonly string[]): void {
    if (paths.length === 0) return;
    this.#waiting.push(...paths);
    this.onAdd();
  }

  /** The one that came first; null when none waits. */
  take(): string | null {
    return this.#waiting.shift() ?? null;
  }
}
