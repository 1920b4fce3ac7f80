import type { Command, CommandType, DecideContext } from './commands.ts';
import { attendance } from './decide/attendance.ts';
import { circle } from './decide/circle.ts';
import { course } from './decide/course.ts';
import { events, refuse, type Decider, type Deciders, type Decision } from './decide/decider.ts';
import { edges } from './decide/edges.ts';
import { fill } from './decide/fill.ts';
import { contributions } from './decide/contributions.ts';
import { floor } from './decide/floor.ts';
import { gap } from './decide/gap.ts';
import { land } from './decide/land.ts';
import { groups } from './decide/groups.ts';
import { notes } from './decide/notes.ts';
import { nudges } from './decide/nudges.ts';
import { polls } from './decide/polls.ts';
import { people } from './decide/people.ts';
import { rounds } from './decide/rounds.ts';
import { seats } from './decide/seats.ts';
import { segments } from './decide/segments.ts';
import { turns } from './decide/turns.ts';
import type { SessionFacts, SessionState } from './state.ts';

const deciders: Deciders<Exclude<CommandType, 'undo' | 'redo' | 'reopenSession'>> = {
  ...course,
  ...gap,
  ...people,
  ...seats,
  ...segments,
  ...land,
  ...floor,
  ...contributions,
  ...turns,
  ...edges,
  ...fill,
  ...rounds,
  ...groups,
  ...notes,
  ...attendance,
  ...circle,
  ...polls,
  ...nudges,
};

/** What a closed session still takes: it can be reopened by undo, the next meeting set, the wall changed. */
const afterClosing: ReadonlySet<CommandType> = new Set([
  'setWall',
  'setNext',
  'editNote',
  'removeNote',
  'mergeNotes',
  'pinNote',
]);

/** And of one whose turns are kept, who spoke when: people remember afterwards, too. */
const ofTurns: ReadonlySet<CommandType> = new Set<CommandType>([
  'correctTurn',
  'splitTurn',
  'addTurn',
  'removeTurn',
  'moveEdge',
  'mergeTurns',
  'fillStretch',
]);

/**
 * Whether turns can be put right after the close: where they are kept. Where talk time was for the session only, the
 * close has frozen the group's measures and the turns are about to go (U4): it is reopened first.
 */
export const takesCorrections = ({ phase, tracking }: SessionFacts): boolean =>
  phase === 'open' || (phase === 'closed' && tracking === 'kept');

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
  if (command.type === 'reopenSession') {
    const close = closing(state);
    return close === null || isErased(state)
      ? refuse('nothingToUndo')
      : events({ type: 'command.undone', data: { command: close } });
  }
  const { phase } = state.facts;
  if (phase === 'none' && command.type !== 'openSession') return refuse('notOpen');
  if (phase === 'closed' && !afterClosing.has(command.type)) {
    if (!ofTurns.has(command.type) || !takesCorrections(state.facts)) return refuse('closed');
  }
  const decider = deciders[command.type] as Decider<CommandType>;
  return decider(state.facts, command, context);
}

/** U4: once the personal turns of a session are erased, its closing stands. */
export const isErased = ({ facts, log }: SessionState): boolean =>
  facts.phase === 'closed' &&
  facts.tracking === 'session' &&
  log.some(({ type }) => type === 'event.redacted');

/** The command that closed the session; null where it is not closed, or nothing can take that back. */
export function closing({ facts, log, undone, undoStack }: SessionState): string | null {
  if (facts.phase !== 'closed') return null;
  const found = log.findLast(({ type, command }) => type === 'session.closed' && !undone.has(command));
  return found !== undefined && undoStack.includes(found.command) ? found.command : null;
}
