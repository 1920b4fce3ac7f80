import type { Outcome } from '../vault/api.ts';
import { RefusedRequest } from './answer.ts';

/** The value, or an error whose message is the problem's code; it carries no word that a person typed. */
export function must<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value;
  throw new RefusedRequest(outcome.error.code);
}
