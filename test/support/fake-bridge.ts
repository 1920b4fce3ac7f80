import type {
  ConsoleAnswers,
  ConsoleBridge,
  ConsoleChannel,
  ConsoleMessages,
  ConsoleRequest,
  SessionLoad,
  Settings,
} from '../../shared/ipc/contract.ts';
import { defaultSettings } from '../../shared/ipc/contract.ts';
import type { Command } from '../../shared/session/commands.ts';
import type { Circle } from '../../shared/circle/circle.ts';
import type { OpenedText, PlanVersion, Prepared } from '../../shared/ipc/documents.ts';
import type { MetBefore } from '../../shared/groups/met-before.ts';
import { noOwnLibrary } from '../../shared/plan/library/own.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { calledIn } from '../../shared/session/called.ts';
import { decide } from '../../shared/session/decide.ts';
import { stamp } from '../../shared/session/stamp.ts';
import type { Opened, SessionEvent } from '../../shared/session/events.ts';
import { emptySession, fold } from '../../shared/session/fold.ts';
import { noDraft, type NoteDraft } from '../../shared/session/note-draft.ts';
import type { Roster } from '../../shared/session/roster.ts';
import type { SessionState } from '../../shared/session/state.ts';
import { summaryView } from '../../shared/summary/build.ts';

/** Main in one object: decides and folds at once, on a clock the test moves. */
export class FakeMain {
  readonly sent: Command[] = [];
  readonly requests: { readonly channel: ConsoleChannel; readonly payload: unknown }[] = [];
  state: SessionState = emptySession;
  roster: Roster;
  now: number;
  /** Events are broadcast, but not on disk until this is set again. */
  durable = true;
  /** Nothing arrives: what is broadcast now is missed. */
  silent = false;
  settings: Settings = defaultSettings;
  recovered: SessionLoad['recovered'] = null;
  readOnly: SessionLoad['readOnly'] = null;
  platform = 'linux';
  prepared: Prepared = {
    circles: [],
    plans: [],
    people: [],
    heldInTrash: [],
    library: noOwnLibrary,
    unreadable: [],
  };
  versions: readonly PlanVersion[] = [];
  /** Who met before, as main would have it from the journals. */
  before: MetBefore = { past: [], apart: [] };
  /** What a file dialog would bring. */
  opened: OpenedText = null;
  readonly trashed: { circles: Circle[]; plans: Plan[] } = { circles: [], plans: [] };
  /** What is half typed, as it would be on the disk. */
  draft: NoteDraft = noDraft;
  readonly #session: string;
  readonly #listeners = new Map<string, Set<(payload: never) => void>>();
  #ids = 0;

  constructor(opened: Opened, roster: Roster, now: number) {
    this.#session = opened.session;
    this.roster = roster;
    this.now = now;
    this.do({ type: 'openSession', opened });
  }

  /** Carries a command out as main would; throws its refusal, so that a fixture is never half made. */
  do(command: Command): void {
    const answer = this.decideAndTell(command);
    if (!answer.ok) throw new Error(`${command.type}: ${answer.refusal.code}`);
  }

  /** Carries a command out where main would; whether it did. */
  try(command: Command): boolean {
    return this.decideAndTell(command).ok;
  }

  /** After so many seconds. */
  after(seconds: number, command?: Command): void {
    this.now += seconds * 1000;
    if (command !== undefined) this.do(command);
  }

  tell<M extends keyof ConsoleMessages>(message: M, payload: ConsoleMessages[M]): void {
    if (this.silent) return;
    for (const listener of this.#listeners.get(message) ?? []) listener(payload as never);
  }

  load(): SessionLoad {
    return {
      session: this.#session,
      events: this.state.log,
      roster: this.roster,
      durableSeq: this.state.seq,
      disk: { state: 'ok' },
      readOnly: this.readOnly,
      recovered: this.recovered,
    };
  }

  readonly bridge: ConsoleBridge = {
    request: async (channel, payload) => {
      this.requests.push({ channel, payload });
      return this.#answer(channel, payload);
    },
    on: (message, listener) => {
      const listeners = this.#listeners.get(message) ?? new Set();
      listeners.add(listener);
      this.#listeners.set(message, listeners);
      return () => listeners.delete(listener);
    },
  };

  private decideAndTell(command: Command, commandId?: string): ConsoleAnswers['session:command'] {
    const newId = (): string => `id${(this.#ids += 1)}`;
    const decision = decide(this.state, command, { now: this.now, newId, zone: 'Europe/Berlin' });
    if (!decision.ok) return { ok: false, refusal: decision.error };
    const events: SessionEvent[] = stamp(this.state, decision.value, {
      now: this.now,
      newId,
      commandId: commandId ?? newId(),
    });
    this.state = fold(this.state, events);
    this.tell('session:events', { session: this.#session, events, hash: null });
    if (this.durable) this.tell('session:durable', { session: this.#session, seq: this.state.seq });
    return { ok: true, seq: this.state.seq };
  }

  #answer<C extends ConsoleChannel>(channel: C, payload: ConsoleRequest<C>): ConsoleAnswers[C] {
    const answers: { [K in ConsoleChannel]?: (asked: ConsoleRequest<K>) => ConsoleAnswers[K] } = {
      'session:name': ({ person, name }) => calledIn(this.state.facts, this.roster, person, name),
      'console:boot': () => ({
        anchor: { now: this.now },
        settings: this.settings,
        zone: 'Europe/Berlin',
        locale: 'en',
        platform: this.platform,
        session: this.load(),
        sessions: [],
        externalDisplay: false,
        wallOpen: false,
        appVersion: '0.0.0',
        vaultPath: '/vault',
      }),
      'session:command': ({ command, commandId }) => {
        this.sent.push(command);
        return this.decideAndTell(command, commandId);
      },
      'session:load': () => this.load(),
      'draft:get': () => (this.state.facts.wall.covered ? null : this.draft),
      'draft:set': ({ text, visibility }) => {
        this.draft = { text, visibility };
        return null;
      },
      'groups:before': () => this.before,
      'repairs:list': () => [],
      'documents:read': () => this.prepared,
      'circle:save': ({ circle }) => {
        const others = this.prepared.circles.filter(({ id }) => id !== circle.id);
        this.prepared = { ...this.prepared, circles: [...others, circle] };
        return null;
      },
      'plan:save': ({ plan }) => {
        const others = this.prepared.plans.filter(({ id }) => id !== plan.id);
        this.prepared = { ...this.prepared, plans: [...others, plan] };
        return null;
      },
      'people:save': ({ people }) => {
        this.prepared = { ...this.prepared, people };
        return null;
      },
      'library:save': ({ library }) => {
        this.prepared = { ...this.prepared, library };
        return null;
      },
      'document:trash': ({ kind, id }) => {
        const { circles, plans } = this.prepared;
        if (kind === 'circle') {
          this.trashed.circles.push(...circles.filter((each) => each.id === id));
          this.prepared = { ...this.prepared, circles: circles.filter((each) => each.id !== id) };
        } else {
          this.trashed.plans.push(...plans.filter((each) => each.id === id));
          this.prepared = { ...this.prepared, plans: plans.filter((each) => each.id !== id) };
        }
        return null;
      },
      'document:restore': ({ kind, id }) => {
        const { circles, plans } = this.prepared;
        const back = <T extends { readonly id: string }>(from: T[]): T[] =>
          from.filter((each) => each.id === id);
        if (kind === 'circle')
          this.prepared = { ...this.prepared, circles: [...circles, ...back(this.trashed.circles)] };
        else this.prepared = { ...this.prepared, plans: [...plans, ...back(this.trashed.plans)] };
        return null;
      },
      'plan:versions': () => this.versions,
      'text:open': () => this.opened,
      'text:save': () => ({ ok: true, path: '/documents/saved' }),
      'print:prepared': () => ({ ok: true, path: '/documents/printed.pdf' }),
      'summary:view': ({ audience, names }) =>
        summaryView(this.state, this.roster, { audience, names, now: this.now }),
      'settings:set': (settings) => {
        this.settings = settings;
        return null;
      },
    };
    const answer = answers[channel];
    return answer === undefined ? (null as ConsoleAnswers[C]) : answer(payload);
  }
}
