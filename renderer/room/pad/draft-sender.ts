import { isDraft, noDraft, type NoteDraft } from '../../../shared/session/note-draft.ts';

/** A pause this long in the typing, in milliseconds, and what stands there is told. */
export const draftPauseMs = 300;
/** Whoever types without a pause is not left unsaved for longer than this. */
export const draftAtLatestMs = 2_000;

const isSame = (one: NoteDraft, other: NoteDraft): boolean =>
  one.text === other.text && (one.visibility === other.visibility || !isDraft(one));

/**
 * Tells main what stands half-typed: after a pause, at once when it is left or emptied, never twice. Says nothing before
 * it knows what was there (`knows`), because that would be overwritten.
 */
export class DraftSender {
  readonly #tell: (draft: NoteDraft) => void;
  #told: NoteDraft | null = null;
  #now: NoteDraft = noDraft;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Since when something has waited; monotonic milliseconds. */
  #since: number | null = null;

  constructor(tell: (draft: NoteDraft) => void) {
    this.#tell = tell;
  }

  get known(): boolean {
    return this.#told !== null;
  }

  /** What main has of it. */
  knows(told: NoteDraft): void {
    this.#told = told;
  }

  /** This stands in the pad now. */
  typed(draft: NoteDraft): void {
    this.#now = isDraft(draft) ? draft : noDraft;
    clearTimeout(this.#timer);
    if (this.#now === noDraft) return this.flush();
    const now = performance.now();
    this.#since ??= now;
    const left = this.#since + draftAtLatestMs - now;
    this.#timer = setTimeout(this.flush, Math.max(0, Math.min(draftPauseMs, left)));
  }

  /** What is not told yet is told now. */
  readonly flush = (): void => {
    clearTimeout(this.#timer);
    this.#since = null;
    if (this.#told === null || isSame(this.#now, this.#told)) return;
    this.#told = this.#now;
    this.#tell(this.#now);
  };
}
