import { fail, ok, type Result } from '../../lib/result.ts';
import type { Command, CommandType, DecideContext, Refusal } from '../commands.ts';
import type { Body } from '../events.ts';
import type { SessionFacts } from '../state.ts';

export type Decision = Result<readonly Body[], Refusal>;
/** Pure (R2). It is only asked while the session is open, unless it says otherwise. */
export type Decider<T extends CommandType> = (
  facts: SessionFacts,
  command: Command<T>,
  context: DecideContext,
) => Decision;
export type Deciders<T extends CommandType> = { readonly [K in T]: Decider<K> };

export const events = (...bodies: readonly Body[]): Decision => ok(bodies);
export const refuse = (code: Refusal['code'], params?: Refusal['params']): Decision =>
  fail(params === undefined ? { code } : { code, params });
