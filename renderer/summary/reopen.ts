import type { Command } from '../../shared/session/commands.ts';
import { closing, isErased } from '../../shared/session/decide.ts';
import type { SessionState } from '../../shared/session/state.ts';

/**
 * What takes the close back (R4), and leaves what came after it: the next meeting, notes and turns put right. null: there
 * is nothing that could be taken back.
 */
export const reopening = (state: SessionState): Command | null =>
  closing(state) === null || isErased(state) ? null : { type: 'reopenSession' };
