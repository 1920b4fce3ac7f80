import * as v from 'valibot';
import { rememberLast } from '../lib/last.ts';
import { commandIds, type CommandId } from './command-ids.ts';
import type { Combo } from './combo.ts';
import type { Entry } from './entry.ts';
import { registry } from './registry.ts';

export const comboSchema = v.strictObject({
  key: v.pipe(v.string(), v.minLength(1), v.maxLength(20)),
  mod: v.exactOptional(v.literal(true)),
  shift: v.exactOptional(v.literal(true)),
});

/** By command: the keys it has here instead of those it is shipped with; none is an answer, too. */
export const bindingsSchema = v.record(
  v.pipe(v.string(), v.maxLength(60)),
  v.pipe(v.array(comboSchema), v.maxLength(8)),
);
export type Bindings = Readonly<Record<string, readonly Combo[]>>;

const none: Bindings = {};

/** The registry as its keys are bound here. */
export const boundEntries = rememberLast((bindings: Bindings): readonly Entry[] =>
  registry.map((entry) => {
    const keys = bindings[entry.id];
    return keys === undefined ? entry : { ...entry, keys };
  }),
);

export const entriesOf = (settings: { readonly keys?: Bindings } | null | undefined): readonly Entry[] =>
  boundEntries(settings?.keys ?? none);

/** The key that is shown for a command; undefined: it has none. */
export const firstKey = (
  settings: { readonly keys?: Bindings } | null | undefined,
  id: CommandId,
): Combo | undefined => entriesOf(settings).find((each) => each.id === id)?.keys[0];

export const isCommand = (id: string): id is CommandId => (commandIds as readonly string[]).includes(id);
