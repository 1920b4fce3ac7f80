import { useMemo } from 'react';
import type { SessionFacts } from '../../../shared/session/state.ts';

/** The facts and when they are looked at, as one value that changes when either does. */
export const useMoment = (facts: SessionFacts, now: number) => useMemo(() => ({ facts, now }), [facts, now]);
