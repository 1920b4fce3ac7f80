import type { SessionEvent } from '../../shared/session/events.ts';

/**
 * What main told of the session on its desk. A request's answer and what is told take different pipes, so an answer
 * may come after news that is newer than itself: whoever takes an answer on looks here for what it cannot know.
 */
export class Heard {
  #session: string | null = null;
  #events: SessionEvent[] = [];
  #durableSeq = 0;
  #other = false;

  /** main has one session on its desk at a time: news of another one means that this one is put away. */
  #of(session: string): void {
    if (this.#session === session) return;
    this.#session = session;
    this.forget();
    this.#durableSeq = 0;
    this.#other = false;
  }

  events(session: string, events: readonly SessionEvent[]): void {
    this.#of(session);
    this.#events.push(...events);
  }

  durable(session: string, seq: number): void {
    this.#of(session);
    this.#durableSeq = Math.max(this.#durableSeq, seq);
  }

  /** Something without a number: whether an answer is older cannot be told from it. */
  other(session: string): void {
    this.#of(session);
    this.#other = true;
  }

  /** An erasure took words or a person out of the log: they must not be kept here either (V6). */
  forget(): void {
    this.#events = [];
  }

  eventsOf(session: string): readonly SessionEvent[] {
    return session === this.#session ? this.#events : [];
  }

  durableSeqOf(session: string): number {
    return session === this.#session ? this.#durableSeq : 0;
  }

  /** Whether something without a number was told since this was asked last. */
  takeOther(session: string): boolean {
    const other = session === this.#session && this.#other;
    this.#other = false;
    return other;
  }
}
