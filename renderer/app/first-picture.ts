import type { StoreApi } from 'zustand';
import type { PreparedStore } from '../prepared/store.ts';
import type { ConsoleStore } from '../session/store.ts';
import { homeViews, sessionViews } from './views.ts';

/** A start that takes longer than this says that it is under way. */
const saysOpeningAfterMs = 500;

/**
 * Settles once what comes first can be drawn at one go, or it has taken too long. React keeps what was waited for back for
 * a third of a second when something else stood in for it before: so nothing does.
 */
export async function firstPicture(store: ConsoleStore, prepared: PreparedStore): Promise<void> {
  const late = new Promise<void>((resolve) => setTimeout(resolve, saysOpeningAfterMs));
  await Promise.race([late, drawable(store, prepared).catch(() => undefined)]);
}

async function drawable({ store }: ConsoleStore, prepared: PreparedStore): Promise<void> {
  await until(store, ({ boot }) => boot !== null);
  if (store.getState().live !== null) return void (await sessionViews.load());
  await Promise.all([homeViews.load(), until(prepared.store, ({ isRead }) => isRead)]);
}

function until<T>(store: StoreApi<T>, holds: (state: T) => boolean): Promise<void> {
  return new Promise((resolve) => {
    if (holds(store.getState())) return resolve();
    const stop = store.subscribe((state) => {
      if (!holds(state)) return;
      stop();
      resolve();
    });
  });
}
