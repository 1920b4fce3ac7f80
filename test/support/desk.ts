import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { vi } from 'vitest';
import { MainClock } from '../../electron/main/clock.ts';
import { SessionDesk, type DeskListener } from '../../electron/session/desk.ts';
import { openSessionVault } from '../../electron/session/vault.ts';
import { sampleStart } from './start.ts';

const listener = () => ({
  events: vi.fn<DeskListener['events']>(),
  durable: vi.fn<DeskListener['durable']>(),
  disk: vi.fn<DeskListener['disk']>(),
  roster: vi.fn<DeskListener['roster']>(),
  rewritten: vi.fn<DeskListener['rewritten']>(),
  loaded: vi.fn<DeskListener['loaded']>(),
});

/** A machine with a vault of its own, whose clocks go when the test says so. */
export async function deskMachine() {
  const dir = await mkdtemp(join(tmpdir(), 'talking-piece-desk-'));
  let wall = Date.UTC(2026, 10, 23, 18, 0);
  let monotonic = 0;
  let ids = 0;
  const boot = async () => {
    const clock = new MainClock({ wall: () => wall, monotonic: () => monotonic });
    const vault = await openSessionVault(join(dir, 'vault'), clock.now);
    if (!vault.ok) throw new Error(vault.error.code);
    return { clock, vault: vault.value };
  };
  let app = await boot();
  return {
    get vault() {
      return app.vault;
    },
    now: () => app.clock.now(),
    newId: () => `id-${(ids += 1)}`,
    /** Time goes by, on the wall and in main alike. */
    pass: (ms: number) => {
      wall += ms;
      monotonic += ms;
    },
    setWallClock: (ms: number) => {
      wall += ms;
    },
    /** The app starts anew; the desk before it must have ended. */
    reboot: async () => {
      app = await boot();
    },
    desk: () => {
      const tell = listener();
      const { clock, vault } = app;
      const newId = () => `id-${(ids += 1)}`;
      const measures = () => ({ gini: 0.25 });
      const forgetIndex = () => Promise.resolve();
      const options = {
        vault,
        clock,
        newId,
        zone: 'Europe/Berlin',
        measures,
        hashEvery: null,
        forgetIndex,
        tell,
      };
      return { desk: new SessionDesk(options), tell };
    },
    start: async (desk: SessionDesk, change = {}) => {
      const load = await desk.start(sampleStart(change), false);
      if (!load.ok) throw new Error(load.error.code);
      return load.value;
    },
    end: async () => {
      await app.vault.close();
      await rm(dir, { recursive: true });
    },
  };
}
