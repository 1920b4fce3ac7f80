import type { Command } from '../../shared/session/commands.ts';
import type { Decider } from '../../shared/session/decide/decider.ts';
import { floor } from '../../shared/session/decide/floor.ts';
import { rounds } from '../../shared/session/decide/rounds.ts';
import { emptySession, fold } from '../../shared/session/fold.ts';
import { stamp } from '../../shared/session/stamp.ts';
import type { SessionState } from '../../shared/session/state.ts';

const { passFloor, releaseFloor } = floor;
const { nextInRound, passInRound } = rounds;
/** What is pressed without looking: who speaks is seen to change in the frame after the key. */
const deciders = { passFloor, releaseFloor, nextInRound, passInRound };
type Soon = keyof typeof deciders;

const isSoon = (command: Command): command is Command<Soon> => Object.hasOwn(deciders, command.type);

interface Waiting {
  readonly id: string;
  readonly command: Command<Soon>;
  readonly at: number;
}

/**
 * What main was asked and has not said yet, decided here by the same rules so that it is seen at once. Main alone makes
 * events: what it tells takes the place of what was expected, and what it refuses is gone again.
 */
export class Foreseen {
  #told: SessionState = emptySession;
  #waiting: readonly Waiting[] = [];

  /** As main has told it, with nothing expected. */
  get told(): SessionState {
    return this.#told;
  }

  /** Another session, or the same one fetched anew: nothing of before is expected of it. */
  begin(told: SessionState): SessionState {
    this.#told = told;
    this.#waiting = [];
    return told;
  }

  /** The state with what this command will do; `null` where it is left to main, or would be refused. */
  expect(id: string, command: Command, at: number): SessionState | null {
    if (!isSoon(command) || this.#told.facts.phase !== 'open') return null;
    const before = this.#shown();
    const after = withOne(before, { id, command, at });
    if (after === before) return null;
    this.#waiting = [...this.#waiting, { id, command, at }];
    return after;
  }

  /**
   * Main has told this. `asExpected`: nothing but what was expected here has come, so that it is seen already, but for
   * the ids and the milliseconds that main gave it.
   */
  tell(told: SessionState): { readonly shown: SessionState; readonly asExpected: boolean } {
    const fresh = new Set(told.log.slice(this.#told.log.length).map(({ command }) => command));
    const first = this.#waiting.slice(0, fresh.size);
    const asExpected =
      fresh.size > 0 && first.length === fresh.size && first.every(({ id }) => fresh.has(id));
    this.#told = told;
    this.#waiting = this.#waiting.filter(({ id }) => !fresh.has(id));
    return { shown: this.#shown(), asExpected };
  }

  /** Main has refused it, or has answered and told its events before. */
  answered(id: string): SessionState | null {
    if (!this.#waiting.some((each) => each.id === id)) return null;
    this.#waiting = this.#waiting.filter((each) => each.id !== id);
    return this.#shown();
  }

  #shown(): SessionState {
    return this.#waiting.reduce(withOne, this.#told);
  }
}

/** The state with it, or as it was where it cannot be. */
function withOne(state: SessionState, { id, command, at }: Waiting): SessionState {
  const now = Math.max(at, state.lastAt);
  let ids = 0;
  const newId = (): string => `${id} ${String((ids += 1))}`;
  const decider = deciders[command.type] as Decider<Soon>;
  const decision = decider(state.facts, command, { now, newId, zone: state.facts.opened?.zone ?? 'UTC' });
  return decision.ok ? fold(state, stamp(state, decision.value, { now, newId, commandId: id })) : state;
}
