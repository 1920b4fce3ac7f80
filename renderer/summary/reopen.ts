import type { Command } from '../../shared/session/commands.ts';
import { isErased } from '../../shared/session/decide.ts';
import type { SessionState } from '../../shared/session/state.ts';

/**
 * What takes the close back (R4): undo up to it, then the next meeting again if it was set after the close.
 * null: there is nothing that could be taken back.
 */
export function reopening(state: SessionState): Command[] | null {
  const { log, undone, undoStack, facts } = state;
  if (isErased(state)) return null;
  const closing = log.findLast(({ type, command }) => type === 'session.closed' && !undone.has(command));
  const place = closing === undefined ? -1 : undoStack.lastIndexOf(closing.command);
  if (place < 0) return null;
  const after = undoStack.slice(place + 1);
  const nextIsLater = log.some(({ type, command }) => type === 'next.set' && after.includes(command));
  return [
    ...Array.from({ length: after.length + 1 }, (): Command => ({ type: 'undo' })),
    ...(nextIsLater && facts.next !== null ? [{ type: 'setNext', ...facts.next } as const] : []),
  ];
}
