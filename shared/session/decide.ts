import type { Command, CommandType, DecideContext } from './commands.ts';
import { course } from './decide/course.ts';
import { events, refuse, type Decider, type Deciders, type Decision } from './decide/decider.ts';
import { floor } from './decide/floor.ts';
import { groups } from './decide/groups.ts';
import { notes } from './decide/notes.ts';
import { people } from './decide/people.ts';
import { rounds } from './decide/rounds.ts';
import { segments } from './decide/segments.ts';
import { turns } from './decide/turns.ts';
import type { Body, SessionEvent } from './events.ts';
import type { SessionState } from './state.ts';

const deciders: Deciders<Exclude<CommandType, 'undo' | 'redo'>> = {
  ...course,
  ...people,
  ...segments,
  ...floor,
  ...turns,
  ...rounds,
  ...groups,
  ...notes,
};

/** What a closed session still takes: it can be reopened by undo, the next meeting set, the wall changed. */
const afterClosing: ReadonlySet<CommandType> = new Set(['setWall', 'setNext', 'editNote', 'removeNote']);

/**
 * Decides what a command does (R2): events without their place in the log, or a refusal as a code with
 * parameters. Pure; the moment and new ids come in with the context.
 */
export function decide(state: SessionState, command: Command, context: DecideContext): Decision {
  if (command.type === 'undo') {
    const last = state.undoStack.at(-1);
    return last === undefined || isErased(state)
      ? refuse('nothingToUndo')
      : events({ type: 'command.undone', data: { command: last } });
  }
  if (command.type === 'redo') {
    const last = state.redoStack.at(-1);
    return last === undefined
      ? refuse('nothingToRedo')
      : events({ type: 'command.redone', data: { command: last } });
  }
  const { phase } = state.facts;
  if (phase === 'none' && command.type !== 'openSession') return refuse('notOpen');
  if (phase === 'closed' && !afterClosing.has(command.type)) return refuse('closed');
  const decider = deciders[command.type] as Decider<CommandType>;
  return decider(state.facts, command, context);
}

/** U4: once the personal turns of a session are erased, its closing stands. */
export const isErased = ({ facts, log }: SessionState): boolean =>
  facts.phase === 'closed' &&
  facts.tracking === 'session' &&
  log.some(({ type }) => type === 'event.redacted');

export interface Stamp {
  /** Epoch milliseconds. */
  readonly now: number;
  readonly newId: () => string;
  readonly commandId: string;
}

/** R1: gives events their place: `seq` without a gap, `at` that never runs backwards, one `command`. */
export function stamp(
  state: SessionState,
  bodies: readonly Body[],
  { now, newId, commandId }: Stamp,
): SessionEvent[] {
  const at = Math.max(now, state.lastAt);
  return bodies.map((body, i) => ({ ...body, seq: state.seq + 1 + i, id: newId(), at, command: commandId }));
}
