/** Where the clock reads; injected so that sleep and a moved clock can be played. Milliseconds. */
export interface ClockSources {
  /** Wall time, epoch milliseconds. */
  readonly wall: () => number;
  /** Never runs backwards, and counts sleep. */
  readonly monotonic: () => number;
}

export type ClockNews =
  /** The machine slept from `from` to `to`, by this clock. */
  | { readonly kind: 'slept'; readonly from: number; readonly to: number }
  /** Somebody set the wall clock: what shown times must add from now on. */
  | { readonly kind: 'adjusted'; readonly offset: number };

/** A one-second tick later than this means that the machine slept (HOUSE, Time). */
const sleepMs = 5_000;
/** Wall minus monotonic jumping by more than this means that the clock was moved. */
const jumpMs = 2_000;

/**
 * Main's clock: wall time at the start or the clock of the session that is opened, then monotonic, so that
 * `at` neither jumps nor runs backwards when somebody sets the clock. The monotonic source must count sleep: a sleep then shows as a late tick, on
 * both clocks alike (HOUSE, Time).
 */
export class MainClock {
  readonly #sources: ClockSources;
  #base: number;
  #lastMono: number;
  #lastWall: number;
  #offset = 0;

  constructor(sources: ClockSources) {
    this.#sources = sources;
    this.#lastMono = sources.monotonic();
    this.#lastWall = sources.wall();
    this.#base = this.#lastWall - this.#lastMono;
  }

  /** Epoch milliseconds, whole. */
  readonly now = (): number => Math.round(this.#base + this.#sources.monotonic());

  /**
   * Goes on by the clock of a session: wall time less `offset`, what that clock was off by when it was last
   * written to, but never before `notBefore`. So a kill after somebody set the clock tears no hole. Answers
   * by how much it is off from now on: more where the wall clock was set back meanwhile.
   */
  goOn(offset: number, notBefore: number): number {
    this.#lastMono = this.#sources.monotonic();
    this.#lastWall = this.#sources.wall();
    const now = Math.max(this.#lastWall - offset, notBefore);
    this.#base = now - this.#lastMono;
    this.#offset = this.#lastWall - now;
    return Math.round(this.#offset);
  }

  /** To be called once a second: what the time between two calls tells. */
  tick(): readonly ClockNews[] {
    const mono = this.#sources.monotonic();
    const wall = this.#sources.wall();
    const monoDelta = mono - this.#lastMono;
    const wallDelta = wall - this.#lastWall;
    const from = Math.round(this.#base + this.#lastMono);
    this.#lastMono = mono;
    this.#lastWall = wall;
    const news: ClockNews[] = [];
    // Both clocks count sleep, so it shows only as a tick that is late; the clock may be set on waking.
    if (monoDelta > 1_000 + sleepMs) news.push({ kind: 'slept', from, to: this.now() });
    if (Math.abs(wallDelta - monoDelta) > jumpMs) {
      this.#offset += wallDelta - monoDelta;
      news.push({ kind: 'adjusted', offset: Math.round(this.#offset) });
    }
    return news;
  }
}
