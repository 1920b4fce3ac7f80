import * as v from 'valibot';
import {
  consoleRequests,
  type ConsoleAnswers,
  type ConsoleChannel,
  type ConsoleRequest,
} from '../../shared/ipc/contract.ts';
import { withinSize } from './within-size.ts';

export type Handlers = {
  readonly [C in ConsoleChannel]: (
    payload: ConsoleRequest<C>,
  ) => Promise<ConsoleAnswers[C]> | ConsoleAnswers[C];
};

/** Why a request was not listened to; said to the sender without a word of what it sent. */
export class RefusedRequest extends Error {
  override name = 'RefusedRequest';
}

/** Checks what a request says by the schema of its channel, and only then lets it be carried out. */
export async function answer<C extends ConsoleChannel>(
  handlers: Handlers,
  channel: C,
  payload: unknown,
): Promise<ConsoleAnswers[C]> {
  if (!withinSize(payload)) throw new RefusedRequest(`${channel}: too large`);
  const parsed = v.safeParse(consoleRequests[channel], payload);
  if (!parsed.success) {
    const where = parsed.issues.map((issue) => v.getDotPath(issue) ?? '').filter(Boolean);
    throw new RefusedRequest(`${channel}: ${where.slice(0, 3).join(', ') || 'wrong shape'}`);
  }
  return handlers[channel](parsed.output);
}
