import type { Command, CommandType, Refusal } from '../../../../shared/session/commands.ts';
import type { Body } from '../../../../shared/session/events.ts';
import type { Step } from '../../../support/record.ts';

/** Given these steps, when this command is given, then these events, or this refusal. */
export interface Case {
  /** What it proves, with the rule. */
  readonly title: string;
  readonly given: readonly Step[];
  /** Milliseconds after T0; else one second after the last step. */
  readonly at?: number;
  readonly when: Command;
  readonly then: readonly Body[] | Refusal['code'];
}
export type Cases<T extends CommandType> = { readonly [K in T]: readonly Case[] };
