/** The wall follows what is typed no more often than this, milliseconds: every change is a line in the journal. */
export const wordingEveryMs = 400;

/** Passes on what is typed: the first change at once, then the latest each `wordingEveryMs`, never the same twice. */
export class LiveWording<T> {
  readonly #tell: (value: T) => void;
  #told: string | null = null;
  #next: { readonly value: T } | null = null;
  #timer: ReturnType<typeof setTimeout> | null = null;

  constructor(tell: (value: T) => void) {
    this.#tell = tell;
  }

  /** Anything was told since the last `end`. */
  get begun(): boolean {
    return this.#told !== null;
  }

  typed(value: T): void {
    this.#next = { value };
    if (this.#timer === null) this.#pass();
  }

  /** Nothing is typed any more; what waited is not told, `last` is where the wall shows something. */
  end(last: T): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    this.#next = null;
    if (this.#told === null) return;
    this.#told = null;
    this.#tell(last);
  }

  #pass(): void {
    const next = this.#next;
    this.#next = null;
    this.#timer = null;
    if (next === null) return;
    const text = JSON.stringify(next.value);
    if (text !== this.#told) this.#tell(next.value);
    this.#told = text;
    this.#timer = setTimeout(() => this.#pass(), wordingEveryMs);
  }
}
