import type { CommandId } from './command-ids.ts';
import type { Entry, RoomContext } from './entry.ts';
import { commandFits } from './find-command.ts';
import type { Reason } from './reasons.ts';
import { whyNot } from './why.ts';

/** One line of the palette. */
export interface PaletteLine {
  readonly entry: Entry;
  /** null: it can be done now. */
  readonly why: Reason | null;
}

/** Keys that only mean something where they are pressed: back, out of the palette, and what a clicker sends by itself. */
const notListed: ReadonlySet<CommandId> = new Set<CommandId>([
  'palette.show',
  'escape',
  'clicker.next',
  'clicker.back',
  'reload.nothing',
]);

/**
 * What was typed, answered: the best first, among equals what can be done now, then what was used last, then the order of
 * the registry. Nothing typed finds everything.
 *
 * @param used ids, the last used first
 */
export function paletteLines(
  entries: readonly Entry[],
  context: RoomContext,
  {
    typed,
    words,
    used,
  }: { readonly typed: string; readonly words: (id: CommandId) => string; readonly used: readonly string[] },
): readonly PaletteLine[] {
  const lastUsed = ({ id }: Entry): number => {
    const at = used.indexOf(id);
    return at < 0 ? used.length : at;
  };
  return entries
    .filter(({ id }) => !notListed.has(id))
    .flatMap((entry) => {
      const fit = commandFits(words(entry.id), typed);
      return fit === null ? [] : [{ entry, why: whyNot(entry, context), fit }];
    })
    .toSorted(
      (a, b) =>
        a.fit - b.fit ||
        Number(a.why !== null) - Number(b.why !== null) ||
        lastUsed(a.entry) - lastUsed(b.entry),
    )
    .map(({ entry, why }) => ({ entry, why }));
}
