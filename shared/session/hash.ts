import { fingerprint } from '../lib/fingerprint.ts';
import type { SessionState } from './state.ts';

/** A short fingerprint of the facts, to compare main's state with the console's. */
export const stateHash = (state: SessionState): string => fingerprint(JSON.stringify(state.facts));
