import type { Answer } from '../../shared/ipc/contract.ts';
import type { Command, DecideContext } from '../../shared/session/commands.ts';
import { decide } from '../../shared/session/decide.ts';
import { stamp } from '../../shared/session/stamp.ts';
import type { SessionEvent } from '../../shared/session/events.ts';
import { emptySession, fold } from '../../shared/session/fold.ts';
import { stateHash } from '../../shared/session/hash.ts';
import type { SessionState } from '../../shared/session/state.ts';
import type { LiveSession } from '../vault/api.ts';
import { reopening, type Return } from './reopen.ts';

export interface WriterOptions {
  readonly live: LiveSession<SessionEvent>;
  readonly now: () => number;
  readonly newId: () => string;
  readonly measures: NonNullable<DecideContext['measures']>;
  /** Told once the events are written; acknowledged they are only with the vault's `onDurable`. */
  readonly onEvents: (events: readonly SessionEvent[], hash: string | null) => void;
  /** A fingerprint of the state goes out whenever `seq` passes a multiple of this; null: never. */
  readonly hashEvery: number | null;
}

/** The one writer of a session: command → decide → append → broadcast. Nobody else makes events. */
export class SessionWriter {
  readonly #options: WriterOptions;
  readonly #answers = new Map<string, Promise<Answer>>();
  #state: SessionState;
  #return: Return = { covered: false, offset: null };

  constructor(options: WriterOptions) {
    this.#options = options;
    this.#state = fold(emptySession, options.live.stored.events);
    for (const { command, seq } of options.live.stored.events)
      this.#answers.set(command, Promise.resolve({ ok: true, seq }));
  }

  get state(): SessionState {
    return this.#state;
  }

  get live(): LiveSession<SessionEvent> {
    return this.#options.live;
  }

  get return(): Return {
    return this.#return;
  }

  /** Says how a closed session came to the desk, for when an undo opens it again. */
  cameBack(how: Return): void {
    this.#return = how;
  }

  /** The first answer for this id, whenever it was asked: a retry is safe. */
  command(commandId: string, command: Command): Promise<Answer> {
    const known = this.#answers.get(commandId);
    if (known !== undefined) return known;
    const answer = this.#carryOut(commandId, command);
    this.#answers.set(commandId, answer);
    return answer;
  }

  /** A command of the app's own (R4): the clock, the wall. */
  app(command: Command): Promise<Answer> {
    return this.command(this.#options.newId(), command);
  }

  async #carryOut(commandId: string, command: Command): Promise<Answer> {
    const { live, now, newId, measures, onEvents } = this.#options;
    if (live.stored.readOnly !== null) return { ok: false, refusal: { code: 'closed' } };
    const before = this.#state;
    const at = Math.max(now(), before.lastAt);
    const zone = before.facts.opened?.zone ?? 'UTC';
    const decision = decide(before, command, { now: at, newId, zone, measures });
    if (!decision.ok) return { ok: false, refusal: decision.error };
    const place = { now: at, newId, commandId };
    const decided = stamp(before, decision.value, place);
    const done = fold(before, decided);
    const added = stamp(done, reopening(before, done, at, this.#return), place);
    if (done.facts.phase === 'open') this.#return = { covered: false, offset: null };
    const events = [...decided, ...added];
    // The state moves on before the disk answers, so that the next command is decided on it.
    const after = fold(done, added);
    this.#state = after;
    const written = live.append(events);
    // Shown while they are on their way to the disk: where it refuses they stay all the same (V2), and until they are
    // durable the console says so.
    onEvents(events, this.#hash(before, after));
    await written;
    // What is half typed ends with the session; it was no note.
    if (before.facts.phase === 'open' && after.facts.phase === 'closed') void live.setDraft(null);
    return { ok: true, seq: after.seq };
  }

  #hash(before: SessionState, after: SessionState): string | null {
    const { hashEvery } = this.#options;
    if (hashEvery === null) return null;
    return Math.floor(before.seq / hashEvery) === Math.floor(after.seq / hashEvery) ? null : stateHash(after);
  }
}
