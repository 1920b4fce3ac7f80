import { apply } from './apply/apply.ts';
import { Draft } from './draft.ts';
import { emptyFacts } from './empty.ts';
import { appEvents, eventData, type EventType, type SessionEvent } from './events.ts';
import type { SessionFacts, SessionState } from './state.ts';

export { emptySession } from './empty.ts';

/** One event more (R2). Pure: the state that goes in stays as it was. */
export const evolve = (state: SessionState, event: SessionEvent): SessionState => fold(state, [event]);

/**
 * Many events more. Folding the first k and then the rest equals folding all (R3). Undone commands
 * are collected before anything is applied, so loading a log is linear (R4); only when an event takes
 * back or restores what had been applied already is the log folded anew.
 */
export function fold(state: SessionState, events: readonly SessionEvent[]): SessionState {
  const last = events.at(-1);
  if (last === undefined) return state;
  const undone = new Set(state.undone);
  const undoStack = [...state.undoStack];
  const redoStack = [...state.redoStack];
  let anew = false;
  let previous = state.log.at(-1)?.command;
  // Commands that began in these events; one that began before them may have been applied in part.
  const here = new Set<string>();
  for (const event of events) {
    // A lost event in the middle of a command does not begin it anew.
    const begins = event.command !== previous && event.command !== undoStack.at(-1);
    if (event.type === 'command.undone') {
      undone.add(event.data.command);
      remove(undoStack, event.data.command);
      redoStack.push(event.data.command);
      anew ||= !here.has(event.data.command);
    } else if (event.type === 'command.redone') {
      undone.delete(event.data.command);
      remove(redoStack, event.data.command);
      undoStack.push(event.data.command);
      anew ||= !here.has(event.data.command);
    } else if (begins && isUndoable(event)) {
      undoStack.push(event.command);
      redoStack.length = 0;
    }
    if (begins) here.add(event.command);
    previous = event.command;
  }
  const log = [...state.log, ...events];
  const facts = anew ? factsOf(emptyFacts, log, undone) : factsOf(state.facts, events, undone);
  return { seq: last.seq, lastAt: last.at, log, undone, undoStack, redoStack, facts };
}

/**
 * Whether undo takes back what this event did. An erasure leaves the stack of commands as it was (V6);
 * of an event that was lost nobody knows what it did.
 */
function isUndoable(event: SessionEvent): boolean {
  const type = event.type === 'event.redacted' ? event.data.was : event.type;
  return Object.hasOwn(eventData, type) && !appEvents.has(type as EventType);
}

function factsOf(
  base: SessionFacts,
  events: readonly SessionEvent[],
  undone: ReadonlySet<string>,
): SessionFacts {
  const draft = new Draft(base);
  for (const event of events) if (!undone.has(event.command)) apply(draft, event);
  return draft.facts;
}

function remove(list: string[], value: string): void {
  const at = list.lastIndexOf(value);
  if (at >= 0) list.splice(at, 1);
}
