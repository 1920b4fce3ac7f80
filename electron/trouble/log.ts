import { appendFileSync, mkdirSync, readFileSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { logCodes, type LogCode, type LogFacts } from './log-codes.ts';

/** 5 files of 256 kB: `app.log`, and the older `app.1.log` to `app.4.log`. */
const filesKept = 5;
const bytesPerFile = 256_000;

const nameOf = (age: number): string => (age === 0 ? 'app.log' : `app.${age}.log`);

/** A diagnostic log of codes and numbers, which never holds what a person typed (V6). */
export class Log {
  readonly #folder: string;
  readonly #now: () => number;

  /** `folder` is made when need be; `now` is wall time, epoch milliseconds. */
  constructor(folder: string, now: () => number) {
    this.#folder = folder;
    this.#now = now;
  }

  /** At once and to the end: the line before a crash is the one that counts. A log that cannot be written stops nothing. */
  write<C extends LogCode>(code: C, facts: LogFacts<C>): void {
    // What the types let through by a detour stays outside too.
    const sound = v.is(logCodes[code], facts);
    const told = sound ? Object.entries(facts).map(([name, value]) => ` ${name}=${String(value)}`) : [' ?'];
    const line = `${new Date(this.#now()).toISOString()} ${code}${told.join('')}\n`;
    try {
      mkdirSync(this.#folder, { recursive: true, mode: 0o700 });
      this.#rotate(line.length);
      appendFileSync(join(this.#folder, nameOf(0)), line, { mode: 0o600 });
    } catch {
      // The disk has its own banner.
    }
  }

  /** The last lines, oldest first; fewer where there are fewer. */
  last(most: number): readonly string[] {
    const lines: string[] = [];
    for (let age = 0; age < filesKept && lines.length < most; age++) {
      let text = '';
      try {
        text = readFileSync(join(this.#folder, nameOf(age)), 'utf8');
      } catch {
        break;
      }
      lines.unshift(...text.split('\n').filter(Boolean));
    }
    return lines.slice(-most);
  }

  #rotate(bytes: number): void {
    const size = statSync(join(this.#folder, nameOf(0)), { throwIfNoEntry: false })?.size ?? 0;
    if (size + bytes <= bytesPerFile) return;
    for (let age = filesKept - 2; age >= 0; age--) {
      const from = join(this.#folder, nameOf(age));
      // The oldest is written over.
      if (statSync(from, { throwIfNoEntry: false }) !== undefined)
        renameSync(from, join(this.#folder, nameOf(age + 1)));
    }
  }
}
