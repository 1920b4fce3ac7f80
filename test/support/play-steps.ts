import type { Command } from '../../shared/session/commands.ts';
import { decide } from '../../shared/session/decide.ts';
import { stamp } from '../../shared/session/stamp.ts';
import { emptySession, fold } from '../../shared/session/fold.ts';
import type { SessionState } from '../../shared/session/state.ts';
import { second, T0 } from './record.ts';

/** Carries these out, a second apart; what is refused throws, so that nothing is half played. */
export function playSteps(...commands: readonly Command[]): SessionState {
  let n = 0;
  const newId = (): string => `x${(n += 1)}`;
  return commands.reduce((state, command, i) => {
    const now = T0 + i * second;
    const decided = decide(state, command, { now, newId, zone: 'Europe/Berlin' });
    if (!decided.ok) throw new Error(`${command.type}: ${decided.error.code}`);
    return fold(state, stamp(state, decided.value, { now, newId, commandId: newId() }));
  }, emptySession);
}
