import type { Answer, DiskState, SessionCard, SessionLoad } from '../../shared/ipc/contract.ts';
import { fail, ok, type Result } from '../../shared/lib/result.ts';
import type { Command, DecideContext } from '../../shared/session/commands.ts';
import type { NoteDraft } from '../../shared/session/note-draft.ts';
import { calledIn } from '../../shared/session/called.ts';
import { erasure } from '../../shared/session/erase.ts';
import type { SessionEvent } from '../../shared/session/events.ts';
import { emptySession, fold } from '../../shared/session/fold.ts';
import type { Roster } from '../../shared/session/roster.ts';
import type { Start } from '../../shared/session/start.ts';
import type { SessionState } from '../../shared/session/state.ts';
import type { LiveSession, SessionHooks, Vault, VaultProblem } from '../vault/api.ts';
import { trashKeptMs } from '../vault/trash.ts';
import { SessionCards } from './cards.ts';
import { draftFor, takeDraft } from './drafts.ts';
import { fromEarlier } from './earlier.ts';
import type { Meeting } from '../../shared/groups/acquaintance.ts';
import { MetInCircle } from './met-in-circle.ts';
import { IndexSource } from './index-source.ts';
import { openingOf } from './open-session.ts';
import { eraseWhatMustGo, keepCopy, takeFromTrash } from './shelf.ts';
import { mended, recover, type SessionClock } from './recover.ts';
import { SessionWriter } from './writer.ts';

export interface DeskOptions {
  readonly vault: Vault<SessionEvent>;
  readonly clock: SessionClock;
  readonly newId: () => string;
  readonly zone: string;
  readonly measures: NonNullable<DecideContext['measures']>;
  readonly hashEvery: number | null;
  readonly tell: DeskListener;
  /** Takes the index of all notes off the disk, files and all; it is made anew from the journals. */
  readonly forgetIndex: () => Promise<void>;
}

/** What the desk tells of the loaded session. */
export interface DeskListener {
  readonly events: (session: string, events: readonly SessionEvent[], hash: string | null) => void;
  readonly durable: (session: string, seq: number) => void;
  readonly disk: (session: string, disk: DiskState) => void;
  readonly roster: (session: string, roster: Roster) => void;
  /** An erasure may have rewritten the log: fetch it again. */
  readonly rewritten: (session: string) => void;
  /** Another session, or none, is loaded now. */
  readonly loaded: () => void;
}

/** The desk has one session on it at most: the one in the room, or a closed one that is looked at. */
export class SessionDesk {
  readonly forIndex: IndexSource;
  readonly #options: DeskOptions;
  readonly #cards: SessionCards;
  readonly #met: MetInCircle;
  #writer: SessionWriter | null = null;
  #recovered: SessionLoad['recovered'] = null;
  #last: Promise<unknown> = Promise.resolve();

  constructor(options: DeskOptions) {
    this.#options = options;
    this.#cards = new SessionCards(options.vault);
    this.#met = new MetInCircle(options.vault, this.#cards);
    this.forIndex = new IndexSource(options.vault, this.#cards, () => this.#writer);
  }

  get state(): SessionState | null {
    return this.#writer?.state ?? null;
  }

  get session(): string | null {
    return this.#writer?.live.id ?? null;
  }

  get roster(): Roster {
    return this.#writer?.live.roster() ?? {};
  }

  /** Start-up: what must not stay is erased (U4), old trash goes (V6), and the newest session that was left running comes back. */
  resume(): Promise<{ readonly sessions: number }> {
    return this.#inTurn(() => this.#resume());
  }

  async #resume(): Promise<{ readonly sessions: number }> {
    const { vault, clock, forgetIndex } = this.#options;
    await this.#cards.remember();
    const found = await this.#cards.all();
    const toErase = found.filter((each) => each.toErase);
    // What cannot be erased now is tried again at the next start.
    for (const { card } of toErase) await eraseWhatMustGo(vault, card.session);
    // First, so that an end in between leaves no word in the index of what is gone from the vault (V6).
    const isDue = ({ trashedAt }: { readonly trashedAt: number }): boolean =>
      clock.now() - trashedAt > trashKeptMs;
    const due = (await vault.listTrash()).some(isDue);
    if (due) await forgetIndex();
    if (!due || (await this.#cards.drop()).ok) await vault.purgeTrash();
    const cards = toErase.length > 0 || due ? await this.#cards.list() : found.map(({ card }) => card);
    // The last run saw to the others.
    for (const { session, readable, closedAt } of cards)
      if (readable && closedAt !== null && this.#cards.isReadAnew(session)) await vault.dropDraft(session);
    const running = cards.find(
      ({ readable, closedAt, problem }) =>
        readable && closedAt === null && (problem === null || problem === 'damaged'),
    );
    await this.#cards.keep();
    const sessions = cards.length;
    if (running === undefined) return { sessions };
    const opened = await this.#open(running.session);
    if (opened.ok) await this.#recover();
    return { sessions };
  }

  start(start: Start, ownScreen: boolean): Promise<Result<SessionLoad, VaultProblem>> {
    return this.#inTurn(() => this.#start(start, ownScreen));
  }

  async #start(start: Start, ownScreen: boolean): Promise<Result<SessionLoad, VaultProblem>> {
    const { vault, clock, newId, zone } = this.#options;
    const session = newId();
    await this.#letGo();
    // Whatever an earlier session's clock was off by is none of this one's business.
    clock.goOn(0, 0);
    const circle = start.circle.id;
    const before = circle === null ? null : await fromEarlier(circle, await this.#cards.all(), vault);
    const opening = openingOf(start, { session, now: clock.now(), zone, newId, ownScreen, before });
    const made = await vault.createSession({ id: session, ...opening }, this.#hooks(session));
    if (!made.ok) {
      this.#options.tell.loaded();
      return made;
    }
    this.#take(made.value);
    return ok(this.load() as SessionLoad);
  }

  /** Groups of earlier sessions of the loaded one's circle (G1); none where it has no circle. */
  async metBefore(): Promise<readonly Meeting[]> {
    const { session, state } = this;
    const circle = state?.facts.opened?.circle.id ?? null;
    const openedAt = state?.facts.openedAt ?? null;
    return session === null || circle === null || openedAt === null
      ? []
      : this.#met.before({ circle, session, openedAt });
  }

  /** The loaded session whole; null where none is loaded. */
  load(): SessionLoad | null {
    if (this.#writer === null) return null;
    const { live, state } = this.#writer;
    return {
      session: live.id,
      events: state.log,
      roster: live.roster(),
      durableSeq: live.durableSeq,
      disk: live.disk,
      readOnly: null,
      recovered: this.#recovered,
    };
  }

  /** Puts another session on the desk, for looking at it or going on; a log that may only be read is not opened for writing. */
  show(session: string): Promise<Result<SessionLoad, VaultProblem>> {
    return this.#inTurn(() => this.#show(session));
  }

  /** The same, but a session that is running stays on the desk: null then. */
  showUnlessRunning(session: string): Promise<Result<SessionLoad | null, VaultProblem>> {
    return this.#inTurn(async () =>
      this.state?.facts.phase === 'open' ? ok(null) : await this.#show(session),
    );
  }

  async #show(session: string): Promise<Result<SessionLoad, VaultProblem>> {
    if (this.session === session) return ok(this.load() as SessionLoad);
    const found = await this.#options.vault.readSession(session);
    if (!found.ok) return found;
    const { readOnly, events, roster, report } = found.value;
    if (readOnly !== null) {
      await this.#letGo();
      this.#options.tell.loaded();
      const load: SessionLoad = {
        session,
        events,
        roster,
        durableSeq: events.at(-1)?.seq ?? 0,
        disk: { state: 'ok' },
        readOnly: { code: readOnly.code, detail: String(readOnly.line) },
        recovered: mended(report),
      };
      return ok(load);
    }
    const opened = await this.#open(session);
    if (!opened.ok) return opened;
    await this.#recover();
    return ok(this.load() as SessionLoad);
  }

  async command(commandId: string, command: Command): Promise<Answer> {
    if (this.#writer === null) return { ok: false, refusal: { code: 'notOpen' } };
    return this.#writer.command(commandId, command);
  }

  /** A command of the app's own; nothing where no session is there. What has ended still takes the wall's state. */
  async app(command: Command): Promise<void> {
    await this.#writer?.app(command);
  }

  draft(session: string): Promise<NoteDraft | null> {
    return draftFor(this.#writer, session);
  }

  setDraft(session: string, draft: NoteDraft): Promise<void> {
    return takeDraft(this.#writer, session, draft);
  }

  /** Pronouns that are not given stay as they are. Answers what the record calls them; null: nothing is loaded. */
  async name(person: string, name: string, pronouns?: string): Promise<string | null> {
    if (this.#writer === null) return null;
    const { live, state } = this.#writer;
    const known = live.roster();
    const called = calledIn(state.facts, known, person, name);
    await live.setRoster({
      ...known,
      [person]: { ...known[person], name: called, ...(pronouns === undefined ? {} : { pronouns }) },
    });
    this.#options.tell.roster(live.id, live.roster());
    return called;
  }

  leave(): Promise<void> {
    return this.#inTurn(() => this.#leave());
  }

  async #leave(): Promise<void> {
    await this.#letGo();
    this.#options.tell.loaded();
  }

  list(): Promise<readonly SessionCard[]> {
    return this.#cards.list();
  }

  trash(session: string): Promise<Result<null, VaultProblem>> {
    return this.#inTurn(async () => {
      if (this.session === session) await this.#leave();
      const moved = await this.#options.vault.trashSession(session);
      return moved.ok ? ok(null) : moved;
    });
  }

  restore(session: string): Promise<Result<null, VaultProblem>> {
    return takeFromTrash(this.#options.vault, session);
  }

  /** Keeps a session that was read from a file, as a closed copy. */
  keep(id: string, events: readonly SessionEvent[], roster: Roster): Promise<Result<null, VaultProblem>> {
    return keepCopy(this.#options.vault, { id, events, roster });
  }

  /** A session that is this very record: null where there is none. */
  same(events: readonly SessionEvent[], roster: Roster): Promise<string | null> {
    return this.#cards.same(events, roster);
  }

  /** The log and names of any session, for the summary; the loaded one as it is now. */
  async record(session: string): Promise<Result<{ state: SessionState; roster: Roster }, VaultProblem>> {
    if (this.#writer !== null && this.session === session)
      return ok({ state: this.#writer.state, roster: this.roster });
    const found = await this.#options.vault.readSession(session);
    if (!found.ok) return found;
    return ok({ state: fold(emptySession, found.value.events), roster: found.value.roster });
  }

  /** After the first export, what was not to be kept goes (U4); where it cannot, the session lies there as before. */
  exported(session: string): Promise<Result<null, VaultProblem>> {
    return this.#inTurn(() => this.#exported(session));
  }

  async #exported(session: string): Promise<Result<null, VaultProblem>> {
    const writer = this.#writer;
    if (writer === null || this.session !== session) return eraseWhatMustGo(this.#options.vault, session);
    if (writer.state.facts.phase !== 'closed' || erasure(writer.state.log) === null) return ok(null);
    const before = { return: writer.return, recovered: this.#recovered };
    await this.#letGo();
    const erased = await eraseWhatMustGo(this.#options.vault, session);
    const opened = await this.#open(session);
    if (!opened.ok) {
      this.#options.tell.loaded();
      return erased.ok ? opened : erased;
    }
    this.#writer?.cameBack(before.return);
    this.#recovered = before.recovered;
    this.#options.tell.rewritten(session);
    return erased;
  }

  saveTo(folder: string): Promise<Result<{ readonly folder: string }, VaultProblem>> {
    if (this.#writer === null) return Promise.resolve(fail({ code: 'notFailing', path: folder }));
    return this.#writer.live.saveTo(folder);
  }

  /** Everything appended is durable, or the disk has said why not. */
  end(): Promise<void> {
    return this.#inTurn(async () => {
      await this.#letGo('kept');
      await this.#cards.keep();
      await this.#options.vault.close();
    });
  }

  /** What changes which session lies on the desk runs one after the other. */
  #inTurn<T>(run: () => Promise<T>): Promise<T> {
    const turn = this.#last.then(run);
    this.#last = turn.catch(() => undefined);
    return turn;
  }

  async #open(session: string): Promise<Result<null, VaultProblem>> {
    await this.#letGo();
    const opened = await this.#options.vault.openSession(session, this.#hooks(session));
    if (!opened.ok) return opened;
    this.#take(opened.value);
    return ok(null);
  }

  /** A session that was running goes on; one that is only looked at says what had to be mended. */
  async #recover(): Promise<void> {
    const writer = this.#writer;
    if (writer === null) return;
    const { alive, report } = writer.live.stored;
    const { facts, lastAt } = writer.state;
    if (facts.phase === 'open') {
      this.#recovered = await recover(writer, { alive, report }, this.#options.clock);
      return;
    }
    // Undoing its close goes on by its clock.
    writer.cameBack({ covered: true, offset: this.#options.clock.goOn(facts.clockOffset, lastAt) });
    if (report.status !== 'ok') this.#recovered = mended(report);
  }

  #take(live: LiveSession<SessionEvent>): void {
    const { newId, measures, hashEvery, clock } = this.#options;
    const onEvents = this.#onEvents(live.id);
    this.#writer = new SessionWriter({ live, now: clock.now, newId, measures, hashEvery, onEvents });
    this.#recovered = null;
    this.#options.tell.loaded();
  }

  /** `draft`: what is half typed is given up with a session that is left, and kept for the next start. */
  async #letGo(draft: 'kept' | 'dropped' = 'dropped'): Promise<void> {
    const writer = this.#writer;
    this.#writer = null;
    this.#recovered = null;
    if (draft === 'dropped') await writer?.live.setDraft(null);
    await writer?.live.close();
    if (writer !== null) this.#cards.forget(writer.live.id);
  }

  #hooks(session: string): SessionHooks {
    const { tell } = this.#options;
    return {
      onDurable: (seq) => tell.durable(session, seq),
      onDisk: (disk) => tell.disk(session, disk),
    };
  }

  #onEvents(session: string) {
    return (events: readonly SessionEvent[], hash: string | null) =>
      this.#options.tell.events(session, events, hash);
  }
}
