import type { Plan } from '../../../shared/plan/plan.ts';

/** A pause this long, in milliseconds, and what was changed is written. */
export const savePauseMs = 400;
/** Whoever types without a pause is not left unsaved for longer than this. */
export const saveAtLatestMs = 2_000;

export type SaveState = 'saved' | 'saving' | 'failed';

/** Writes a plan behind its changes: one write at a time, always the newest, never twice the same. */
export class Autosave {
  readonly #save: (plan: Plan) => Promise<boolean>;
  readonly #onState: (state: SaveState) => void;
  #written: Plan;
  #now: Plan;
  /** What left last, whether it has been written or not. */
  #sent: Plan;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #since: number | null = null;
  #busy = false;

  constructor(plan: Plan, save: (plan: Plan) => Promise<boolean>, onState: (state: SaveState) => void) {
    this.#written = plan;
    this.#now = plan;
    this.#sent = plan;
    this.#save = save;
    this.#onState = onState;
  }

  readonly changed = (plan: Plan): void => {
    if (plan === this.#now) return;
    this.#now = plan;
    this.#onState('saving');
    clearTimeout(this.#timer);
    const now = performance.now();
    this.#since ??= now;
    const left = this.#since + saveAtLatestMs - now;
    this.#timer = setTimeout(this.flush, Math.max(0, Math.min(savePauseMs, left)));
  };

  /** What is not written yet is written now; the answer comes when all of it was tried. */
  readonly flush = async (): Promise<void> => {
    clearTimeout(this.#timer);
    this.#since = null;
    // What is on its way is followed by what came meanwhile.
    if (this.#busy) return;
    this.#busy = true;
    let isWritten = true;
    while (isWritten && this.#now !== this.#written) {
      const plan = this.#now;
      this.#sent = plan;
      isWritten = await this.#save(plan);
      if (isWritten) this.#written = plan;
    }
    this.#busy = false;
    this.#onState(isWritten ? 'saved' : 'failed');
  };

  /** The page goes: what is newest leaves at once, behind what is on its way already. */
  readonly part = (): void => {
    clearTimeout(this.#timer);
    if (this.#now === this.#sent) return;
    this.#sent = this.#now;
    void this.#save(this.#now);
  };

  get isWritten(): boolean {
    return this.#now === this.#written;
  }
}
