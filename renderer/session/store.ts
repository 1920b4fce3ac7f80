import type { DisplayState } from '../../shared/ipc/displays.ts';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type {
  Boot,
  ConsoleBridge,
  DiskState,
  FileAnswer,
  SessionLoad,
  Settings,
  SettingsProblem,
} from '../../shared/ipc/contract.ts';
import type { Command, Refusal } from '../../shared/session/commands.ts';
import { emptySession, fold } from '../../shared/session/fold.ts';
import { stateHash } from '../../shared/session/hash.ts';
import type { SessionEvent } from '../../shared/session/events.ts';
import type { Roster } from '../../shared/session/roster.ts';
import type { SessionState } from '../../shared/session/state.ts';
import { makeClock, type Clock } from './clock.ts';
import { Foreseen } from './foreseen.ts';
import { Heard } from './heard.ts';
import { offsetTold } from './offset-told.ts';
import { openedFiles } from './opened-files.ts';
import { freshMemory, insteadOf, type Memory } from './unmeasured.ts';

/** The loaded session: a replica folded from what main broadcasts. */
export interface Live {
  readonly session: string;
  /** As main has told it, with what was asked of it and will be told in a moment. */
  readonly state: SessionState;
  readonly roster: Roster;
  readonly durableSeq: number;
  readonly disk: DiskState;
  readonly readOnly: SessionLoad['readOnly'];
  readonly recovered: SessionLoad['recovered'];
  /** It was over when somebody asked for it, from the list or as a file: it is looked at, not ended just now. */
  readonly askedFor: boolean;
  /** What the clock was off by, milliseconds, when the facilitator was told last. */
  readonly offsetTold: number;
}

export interface ConsoleState {
  readonly boot: Boot | null;
  readonly settings: Settings | null;
  readonly live: Live | null;
  /** Epoch milliseconds by main's clock; moves once a second and with every event. */
  readonly now: number;
  readonly displays: DisplayState;
  /** The last refusal, until the next command. */
  readonly refusal: Refusal | null;
  /** What came of a file opened from outside, where it is not simply shown. */
  readonly arrived: FileAnswer;
  /** Of people who are not measured: gone on reload and with the session. */
  readonly memory: Memory;
  /** Keys that nobody meant do nothing, but the floor and the notes; gone with the session. */
  readonly locked: boolean;
  /** Ids of what was chosen from the palette, the last first. */
  readonly used: readonly string[];
  /** What was wrong with the settings at the start, until it was read. */
  readonly settingsProblem: SettingsProblem | null;
}

export interface ConsoleStore {
  readonly store: StoreApi<ConsoleState>;
  readonly clock: Clock;
  readonly bridge: ConsoleBridge;
  /** Asks main, which alone decides; who speaks is shown ahead of its answer. Answers whether it was carried out. */
  readonly send: (command: Command) => Promise<boolean>;
  readonly adopt: (load: SessionLoad) => void;
  readonly leave: () => Promise<void>;
  readonly dismissRecovered: () => void;
  readonly dismissClock: () => void;
  readonly dismissArrived: () => void;
  readonly dismissSettings: () => void;
  readonly changeSettings: (settings: Settings) => Promise<void>;
  readonly lock: (locked: boolean) => void;
  /** Chosen from the palette. */
  readonly use: (id: string) => void;
  /** Boots, listens and ticks until the answer is called. */
  readonly connect: () => () => void;
}

/** Folds what follows on; `null` where something is missing in between and the log must be fetched again. */
export function follow(state: SessionState, events: readonly SessionEvent[]): SessionState | null {
  const fresh = events.filter((each) => each.seq > state.seq);
  const first = fresh[0];
  if (first === undefined) return state;
  return first.seq === state.seq + 1 ? fold(state, fresh) : null;
}

export function makeConsoleStore(bridge: ConsoleBridge, clock: Clock = makeClock()): ConsoleStore {
  const store = createStore<ConsoleState>(() => ({
    boot: null,
    settings: null,
    live: null,
    now: 0,
    displays: { external: false, open: false },
    refusal: null,
    arrived: null,
    memory: freshMemory(),
    locked: false,
    used: [],
    settingsProblem: null,
  }));
  let displaysTold = false;
  const { getState: get, setState: set } = store;
  const tick = (): void => set({ now: clock.now() });
  const change = (session: string, part: (live: Live) => Partial<Live>): void => {
    const { live } = get();
    if (live?.session === session) set({ live: { ...live, ...part(live) } });
  };
  const heard = new Heard();
  const foreseen = new Foreseen();
  let late = 0;
  /** Shows the state; `afterPaint` where it looks as what is shown already, so that no frame has to wait for it. */
  const showState = (state: SessionState, afterPaint = false): void => {
    cancelAnimationFrame(late);
    const session = get().live?.session;
    const show = (): void => {
      const { live } = get();
      if (live !== null && live.session === session && live.state !== state)
        set({ live: { ...live, state } });
    };
    if (!afterPaint) return show();
    late = requestAnimationFrame(() => {
      late = requestAnimationFrame(show);
    });
  };
  /** A load brought up to what main has told since; where that cannot be done from here, it is asked for again. */
  const liveOf = (load: SessionLoad): Live => {
    const { session } = load;
    const loaded = fold(emptySession, load.events);
    const state = follow(loaded, heard.eventsOf(session));
    if (heard.takeOther(session) || state === null) queueMicrotask(() => void refetch(session));
    return {
      session,
      state: foreseen.begin(state ?? loaded),
      roster: load.roster,
      durableSeq: Math.max(load.durableSeq, heard.durableSeqOf(session)),
      disk: load.disk,
      readOnly: load.readOnly,
      recovered: load.recovered,
      askedFor: false,
      offsetTold: offsetTold(load),
    };
  };
  const refetch = async (session: string): Promise<void> => {
    heard.takeOther(session);
    const load = await bridge.request('session:load', { session });
    if (load !== null && get().live?.session === session)
      change(session, (live) => ({
        ...liveOf(load),
        recovered: live.recovered,
        askedFor: live.askedFor,
        offsetTold: live.offsetTold,
      }));
    tick();
  };

  const one = async (command: Command): Promise<boolean> => {
    // One id for both tries: main gives a known one its first answer again.
    const asked = { commandId: crypto.randomUUID(), command };
    // Before the answer: the events may come first.
    if (command.type === 'passFloor' && command.person !== null)
      get().memory.pressed.set(asked.commandId, command.person);
    const answering = bridge
      .request('session:command', asked)
      .catch(() => bridge.request('session:command', asked));
    // On its way before it is shown: main and the screen work side by side.
    const soon =
      get().live?.readOnly === null ? foreseen.expect(asked.commandId, command, clock.now()) : null;
    if (soon !== null) showState(soon);
    const answer = await answering.finally(() => {
      const without = foreseen.answered(asked.commandId);
      if (without !== null) showState(without);
    });
    if (!answer.ok) set({ refusal: answer.refusal });
    return answer.ok;
  };

  const adopt = (load: SessionLoad): void => {
    const live = liveOf(load);
    const askedFor = live.state.facts.phase === 'closed';
    set({
      live: { ...live, askedFor },
      now: clock.now(),
      refusal: null,
      arrived: null,
      memory: freshMemory(),
      locked: false,
    });
  };
  const takeFiles = openedFiles(bridge, (answer) => {
    if (!answer.ok || answer.load === null) return set({ arrived: answer });
    return adopt(answer.load);
  });

  const connect = (): (() => void) => {
    const stops = [
      bridge.on('session:events', ({ session, events, hash }) => {
        heard.events(session, events);
        if (get().live?.session !== session) return;
        const state = follow(foreseen.told, events);
        // A gap in seq, or facts that differ from main's: main is right, fetch it all again.
        if (state === null || (hash !== null && hash !== stateHash(state))) return void refetch(session);
        const { shown, asExpected } = foreseen.tell(state);
        // Time goes on by the second: a key must not move the digits in between.
        showState(shown, asExpected);
      }),
      bridge.on('session:durable', ({ session, seq }) => {
        heard.durable(session, seq);
        change(session, (live) => ({ durableSeq: Math.max(live.durableSeq, seq) }));
      }),
      bridge.on('session:disk', ({ session, disk }) => {
        heard.other(session);
        change(session, () => ({ disk }));
      }),
      bridge.on('session:roster', ({ session, roster }) => {
        heard.other(session);
        change(session, () => ({ roster }));
      }),
      // An erasure took words or a person out of the log: what is shown must not keep them.
      bridge.on('session:rewritten', ({ session }) => {
        heard.forget();
        heard.other(session);
        if (get().live?.session === session) void refetch(session);
      }),
      bridge.on('clock:anchor', (anchor) => {
        clock.anchor(anchor);
        tick();
      }),
      bridge.on('wall:displays', (displays) => {
        displaysTold = true;
        set({ displays });
      }),
      bridge.on('session:file-waits', () => {
        // Before the first answer there is nothing to show it on, and it is asked for then.
        if (get().boot !== null) takeFiles();
      }),
      clock.everySecond(tick),
    ];
    void bridge.request('console:boot', {}).then((boot) => {
      clock.anchor(boot.anchor);
      set({
        boot,
        settings: boot.settings,
        settingsProblem: boot.settingsProblem ?? null,
        live: boot.session === null ? null : liveOf(boot.session),
        // What was told meanwhile is newer than the answer.
        ...(displaysTold
          ? {}
          : { displays: boot.displays ?? { external: boot.externalDisplay, open: boot.wallOpen } }),
        now: clock.now(),
      });
      takeFiles();
    });
    return () => stops.forEach((stop) => stop());
  };

  return {
    store,
    clock,
    bridge,
    connect,
    send: async (command) => {
      const { live, memory, refusal } = get();
      if (refusal !== null) set({ refusal: null });
      if (live === null) return one(command);
      const instead = insteadOf(command, live.state, memory);
      if (instead.memory !== memory) set({ memory: instead.memory });
      for (const each of instead.send) if (!(await one(each))) return false;
      return true;
    },
    adopt,
    leave: async () => {
      await bridge.request('session:leave', {});
      const boot = await bridge.request('console:boot', {});
      set({ live: null, boot, refusal: null, memory: freshMemory(), locked: false });
    },
    dismissRecovered: () => {
      const { live } = get();
      if (live !== null) set({ live: { ...live, recovered: null } });
    },
    dismissClock: () => {
      const { live } = get();
      if (live !== null) set({ live: { ...live, offsetTold: live.state.facts.clockOffset } });
    },
    dismissArrived: () => set({ arrived: null }),
    dismissSettings: () => set({ settingsProblem: null }),
    lock: (locked) => set({ locked }),
    use: (id) => set({ used: [id, ...get().used.filter((each) => each !== id)] }),
    changeSettings: async (settings) => {
      set({ settings });
      await bridge.request('settings:set', settings);
    },
  };
}
