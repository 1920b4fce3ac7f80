import * as v from 'valibot';
import {
  defaultSettings,
  settingsSchema,
  type Settings,
  type SettingsProblem,
} from '../../shared/ipc/contract.ts';
import { soundBindings } from '../../shared/keys/rebind.ts';
import type { Documents } from '../vault/api.ts';

const bounds = v.strictObject({ x: v.number(), y: v.number(), width: v.number(), height: v.number() });

/** What the app remembers of this machine: the facilitator's settings and where its windows stood. */
export const preferencesSchema = v.strictObject({
  settings: v.optional(settingsSchema, defaultSettings),
  console: v.optional(v.nullable(bounds), null),
  maximized: v.optional(v.boolean(), false),
  wall: v.optional(v.nullable(v.strictObject({ label: v.string(), bounds })), null),
});
export type Preferences = v.InferOutput<typeof preferencesSchema>;

export const parsePreferences = (data: unknown): Preferences | null => {
  const parsed = v.safeParse(preferencesSchema, data);
  return parsed.success ? parsed.output : null;
};

const id = 'settings';

/** Kept in memory and written whole; one that cannot be written is not worth stopping a session for. */
export class PreferenceKeeper {
  readonly #documents: Documents<Preferences>;
  #value: Preferences;
  #writing: Promise<unknown> = Promise.resolve();
  /** What was wrong with what the last run left; null: nothing. */
  readonly problem: SettingsProblem | null;

  private constructor(
    documents: Documents<Preferences>,
    value: Preferences,
    problem: SettingsProblem | null,
  ) {
    this.problem = problem;
    this.#documents = documents;
    this.#value = value;
  }

  static async open(documents: Documents<Preferences>): Promise<PreferenceKeeper> {
    const { value, report } = await documents.read(id);
    if (value === null) {
      const problem = report.status === 'missing' ? null : 'unreadable';
      return new PreferenceKeeper(documents, v.parse(preferencesSchema, {}), problem);
    }
    const { keys, ...settings } = value.settings;
    if (keys === undefined) return new PreferenceKeeper(documents, value, null);
    const sound = soundBindings(keys);
    const isSound = JSON.stringify(sound) === JSON.stringify(keys);
    return new PreferenceKeeper(
      documents,
      { ...value, settings: { ...settings, keys: { ...sound } as typeof keys } },
      isSound ? null : 'keys',
    );
  }

  get value(): Preferences {
    return this.#value;
  }

  get settings(): Settings {
    return this.#value.settings;
  }

  change(part: Partial<Preferences>): void {
    const value = { ...this.#value, ...part };
    if (JSON.stringify(value) === JSON.stringify(this.#value)) return;
    this.#value = value;
    this.#writing = this.#writing.then(() => this.#documents.write(id, this.#value));
  }

  /** Resolves when everything changed so far is written. */
  async settled(): Promise<void> {
    await this.#writing;
  }
}
