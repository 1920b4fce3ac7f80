import { presentPeople } from '../../shared/session/ask.ts';
import type { Command } from '../../shared/session/commands.ts';
import type { SessionFacts, SessionState, Turn } from '../../shared/session/state.ts';
import { floor } from '../../shared/turns/speaking.ts';

/**
 * What the facilitator pressed, in this window's memory only: the record keeps no id of people who are not
 * measured (U4), and without this they alone would be shown as someone. Never sent, stored or restored.
 */
export interface Memory {
  /**
   * By id of the command: to whom the floor was passed. Grows in place, ahead of the events that make it matter: a key
   * draws nothing by itself.
   */
  readonly pressed: Map<string, string>;
  /** Hands of people who are not measured, in the order they went up. */
  readonly hands: readonly string[];
}
export const freshMemory = (): Memory => ({ pressed: new Map(), hands: [] });

const isMeasured = (facts: SessionFacts, person: string): boolean =>
  facts.tracking !== 'not' && facts.people.find((each) => each.id === person)?.tracked !== false;

function rememberedPerson(turn: Turn, { log }: SessionState, { pressed }: Memory): string | null {
  if (turn.person !== null || turn.measured || pressed.size === 0) return turn.person;
  const started = log.findLast((each) => each.type === 'turn.started' && each.data.turn === turn.id);
  return started === undefined ? null : (pressed.get(started.command) ?? null);
}

/**
 * The facts with the open turns and hands of unmeasured people under their names: for showing who
 * speaks and who is next, never for counting.
 */
export function asSeen(state: SessionState, memory: Memory): SessionFacts {
  const { facts } = state;
  const isUnnamed = (turn: Turn): boolean => turn.end === null && turn.person === null;
  // As good as always: a long session's turns are not copied on every key.
  if (memory.hands.length === 0 && !facts.turns.some(isUnnamed)) return facts;
  const turns = facts.turns.map((turn) =>
    isUnnamed(turn) ? { ...turn, person: rememberedPerson(turn, state, memory) } : turn,
  );
  const present = new Set(presentPeople(facts).map((each) => each.id));
  const hands = memory.hands.filter((each) => present.has(each) && !facts.hands.includes(each));
  return { ...facts, turns, hands: [...facts.hands, ...hands] };
}

/** What stands for a command where people who are not measured would be treated unlike the others. */
interface Instead {
  readonly send: readonly Command[];
  readonly memory: Memory;
}

export function insteadOf(command: Command, state: SessionState, memory: Memory): Instead {
  const asked: Instead = { send: [command], memory };
  const { facts } = state;
  switch (command.type) {
    case 'passFloor':
      return command.person === null ? asked : passing(command, command.person, state, memory);
    case 'raiseHand':
    case 'lowerHand': {
      const { person } = command;
      if (isMeasured(facts, person) && !memory.hands.includes(person)) return asked;
      const others = memory.hands.filter((each) => each !== person);
      const hands = memory.hands.includes(person) ? others : [...others, person];
      return { send: [], memory: { ...memory, hands } };
    }
    case 'buildOn':
      // Who builds on whom is recorded of nobody who is not measured; that is not said either.
      return floor(facts).at(-1)?.measured === false ? { send: [], memory } : asked;
    default:
      return asked;
  }
}

/** The same person again lets the floor go, which main cannot know of people it has no id of (U1, U4). */
function passing(
  command: Command<'passFloor'>,
  person: string,
  state: SessionState,
  memory: Memory,
): Instead {
  const after = memory.hands.includes(person)
    ? { ...memory, hands: memory.hands.filter((each) => each !== person) }
    : memory;
  const pass: Instead = { send: [command], memory: after };
  const voices = floor(state.facts).map((turn) => ({
    person: rememberedPerson(turn, state, memory),
    recorded: turn.person !== null,
  }));
  if (!voices.some((voice) => voice.person === person && !voice.recorded)) return pass;
  const others = voices.filter((voice) => voice.person !== person);
  if (others.length === 0) return { send: [{ type: 'releaseFloor' }], memory: after };
  // Without Shift the one who speaks already keeps the floor; a new turn of theirs looks the same.
  if (!command.add) return pass;
  return {
    send: others.map((other, index) => ({ type: 'passFloor', person: other.person, add: index > 0 })),
    memory: after,
  };
}
