import * as v from 'valibot';
import type { Files } from '../../../electron/vault/files.ts';
import { openVault, type DocumentKind, type Outcome, type Vault } from '../../../electron/vault/vault.ts';

/** A vault of small events and documents, for tests of the vault itself. */
export interface TestEvent {
  readonly seq: number;
  readonly text: string;
}
const eventSchema = v.strictObject({ seq: v.number(), text: v.string() });

/** What stands in for an event that is gone. */
export const lost = 'lost';

export interface TestDoc {
  readonly version: number;
  readonly fill: string;
}
const docSchema = v.strictObject({ version: v.number(), fill: v.string() });

export const circles: DocumentKind<TestDoc> = {
  folder: 'circles',
  noun: 'circle',
  version: 1,
  parse(data) {
    const parsed = v.safeParse(docSchema, data);
    return parsed.success ? parsed.output : null;
  },
};

export const openTestVault = (options: {
  readonly files: Files;
  readonly dir: string;
  readonly pid?: number;
  readonly isAlive?: (pid: number) => boolean;
  readonly now?: () => number;
  readonly newId?: () => string;
  readonly every?: (ms: number, run: () => void) => () => void;
}): Promise<Outcome<Vault<TestEvent>>> =>
  openVault<TestEvent>({
    dir: options.dir,
    files: options.files,
    owner: {
      pid: options.pid ?? 1,
      start: null,
      isAlive: (pid) => Promise.resolve(options.isAlive?.(pid) ?? false),
    },
    now: options.now ?? (() => 1_750_000_000_000),
    newId: options.newId ?? (() => 'token'),
    every: options.every ?? (() => () => undefined),
    parseEvent(stored) {
      const parsed = v.safeParse(eventSchema, stored);
      return parsed.success ? parsed.output : null;
    },
    lostEvent: (seq) => ({ seq, text: lost }),
  });

/** The value of what went well; anything else fails the test, by its code. */
export function given<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
  return outcome.value;
}

export const quiet = { onDurable: () => undefined, onDisk: () => undefined };

export const events = (first: number, ...texts: readonly string[]): readonly TestEvent[] =>
  texts.map((text, index) => ({ seq: first + index, text }));
