import * as v from 'valibot';
import { reopening } from '../../../electron/session/reopen.ts';
import { commandSchemas, type Command, type CommandType } from '../../../shared/session/commands.ts';
import { decide } from '../../../shared/session/decide.ts';
import type { Opened } from '../../../shared/session/events.ts';
import { emptySession, fold } from '../../../shared/session/fold.ts';
import { stamp } from '../../../shared/session/stamp.ts';
import type { SessionState } from '../../../shared/session/state.ts';
import { speaking } from '../../../shared/turns/speaking.ts';
import { counting, minute, T0 } from '../record.ts';
import { asks, type Dice } from './commands-at-random.ts';
import { expected } from './expected.ts';
import {
  closeEndsAll,
  groupsAreSound,
  nobodyIsMeasuredAgainstTheirWill,
  nobodySpokeThroughTheGap,
  spansAreSound,
  talkTimeAddsUp,
  turnsAreSound,
} from './invariants.ts';
import { corrects, nextRoom } from './next-room.ts';
import { roomAtOpening, type Aside, type Room } from './room-model.ts';
import { asideInFacts, seenInFacts } from './seen-in-facts.ts';
import { same, sure } from './sure.ts';
import { Stopwatch } from './stopwatch.ts';

/** One thing that somebody asks for, and how long they waited. Negative: the clock of the machine was set back. */
export interface Wish extends Dice {
  readonly type: CommandType;
  readonly afterMs: number;
}

export interface Told {
  readonly type: CommandType;
  readonly ok: boolean;
}

/** One command of the user as the model remembers it: the room before and after; null: looked up, not known. */
interface Remembered {
  readonly type: CommandType;
  readonly before: Room | null;
  readonly after: Room | null;
}

const aside: ReadonlySet<CommandType> = new Set<CommandType>([
  'setWall',
  'draftAgreement',
  'showNudge',
  'answerNudge',
  'recordGap',
  'adjustClock',
]);
const said = (state: SessionState): string => JSON.stringify(state.facts);

/** A session and, beside it, the model that watches; whatever differs fails the test that plays it. */
export class Watched {
  state: SessionState;
  readonly told: Told[] = [];
  #room: Room;
  #aside: Aside = { gaps: [], clockOffset: 0, nudges: [] };
  #done: Remembered[] = [];
  #undone: Remembered[] = [];
  #clock = T0;
  #closedAt = T0;
  readonly #stopwatch = new Stopwatch();
  readonly #newId = counting('id');
  readonly #zone: string;

  constructor(opened: Opened) {
    this.#zone = opened.zone;
    this.#room = roomAtOpening(opened, T0);
    this.state = emptySession;
    const context = { now: T0, newId: this.#newId, zone: this.#zone };
    const decision = decide(emptySession, { type: 'openSession', opened }, context);
    if (!decision.ok) throw new Error(decision.error.code);
    this.#take(decision.value, T0);
    this.#compare();
  }

  /** Whether somebody with a stopwatch could follow until now. */
  get timed(): boolean {
    return this.#stopwatch.runs;
  }

  get now(): number {
    return Math.max(this.#clock, this.state.lastAt);
  }

  wish({ type, afterMs, ...dice }: Wish): void {
    this.#clock += afterMs;
    const { now } = this;
    const ask = asks[type] as (facts: SessionState['facts'], dice: Dice, now: number) => Command;
    const command = ask(this.state.facts, dice, now);
    sure(v.is(commandSchemas[type], command), `${type} as it is asked for is a command`);
    this.#give(command, now);
  }

  #give(command: Command, now: number): void {
    const { type } = command;
    const before = this.state;
    const saidBefore = said(before);
    const ids: string[] = [];
    const newId = (): string => {
      const id = this.#newId();
      ids.push(id);
      return id;
    };
    const decision = decide(before, command, { now, newId, zone: this.#zone });
    this.told.push({ type, ok: decision.ok });
    const will = expected(this.#room, command);
    const why = decision.ok ? 'carried out' : `refused: ${decision.error.code}`;
    sure(will === null || decision.ok === will, `${JSON.stringify(command)} was ${why}`);
    if (type === 'undo') sure(decision.ok === this.#done.length > 0, 'R4: undo, where there is something');
    if (type === 'redo') sure(decision.ok === this.#undone.length > 0, 'R4: redo, where there is something');
    if (!decision.ok) {
      // What is refused changes nothing, not even in passing.
      same(said(before), saidBefore, `${type} was refused and changed something`);
      return;
    }
    this.#stopwatch.until(now, this.#room);
    this.#take(decision.value, now);
    this.#follow(command, { now, ids });
    this.#closedMeanwhile(before, now);
    this.#stopwatch.heard(command, this.#room);
    this.#compare();
    this.#check(before.facts, command, now);
    if (!aside.has(type) && type !== 'undo' && type !== 'redo' && type !== 'reopenSession')
      this.#undoAndRedo(saidBefore, now);
  }

  #take(bodies: Parameters<typeof stamp>[1], now: number): void {
    const { seq } = this.state;
    const place = { now, newId: counting(`e${String(seq)}-`), commandId: `c${String(seq + 1)}` };
    this.state = fold(this.state, stamp(this.state, bodies, place));
  }

  /** What the model makes of it. */
  #follow(command: Command, moment: { readonly now: number; readonly ids: readonly string[] }): void {
    const { type } = command;
    if (aside.has(type)) return this.#followAside(command, moment.ids);
    if (type === 'undo') return this.#goBack(this.#done.pop());
    if (type === 'redo') {
      const redone = this.#undone.pop();
      this.#room = redone?.after ?? this.#lookedUp();
      if (redone !== undefined) this.#done.push(redone);
      return;
    }
    if (type === 'reopenSession') {
      const at = this.#done.findLastIndex((each) => each.type === 'closeSession');
      const [close, ...since] = this.#done.splice(at);
      const { notes, next } = this.#room;
      this.#goBack(since.length === 0 ? close : { type: 'closeSession', before: null, after: null });
      this.#done.push(...since.map((each) => ({ type: each.type, before: null, after: null })));
      // What was put right after the close stays as it is.
      const { open, notes: still, next: then } = this.#room;
      same([open, still, then], [true, notes, next], 'R4: it goes on, and what was put right stays');
      return;
    }
    const before = this.#room;
    this.#room = type === 'closeNow' ? this.#closing(before, moment) : nextRoom(before, command, moment);
    if (corrects.has(type)) this.#corrected(before);
    this.#done.push({ type, before, after: this.#room });
    this.#undone = [];
  }

  /** What was closed and goes on has a gap in it, as main records it (R8). */
  #closedMeanwhile(before: SessionState, now: number): void {
    const opened = before.facts.phase === 'closed' && this.#room.open;
    if (before.facts.phase === 'open' && !this.#room.open) this.#closedAt = now;
    const added = reopening(before, this.state, now, { covered: false, offset: null });
    sure(
      added.length === Number(opened && now > this.#closedAt),
      'R8: a gap where it was closed, and nowhere else',
    );
    if (added.length === 0) return;
    this.#take(added, now);
    const gap = { from: this.#closedAt, to: now, counted: now - this.#closedAt < 2 * minute };
    this.#aside = { ...this.#aside, gaps: [...this.#aside.gaps, gap] };
  }

  #goBack(undone: Remembered | undefined): void {
    if (undone === undefined) return;
    this.#room = undone.before ?? this.#lookedUp();
    this.#undone.push(undone);
  }

  #followAside(command: Command, ids: readonly string[]): void {
    const { gaps, nudges } = this.#aside;
    if (command.type === 'recordGap') {
      const { from, to, counted } = command;
      this.#aside = { ...this.#aside, gaps: [...gaps, { from, to, counted }] };
    }
    if (command.type === 'adjustClock') this.#aside = { ...this.#aside, clockOffset: command.offset };
    if (command.type === 'showNudge')
      this.#aside = { ...this.#aside, nudges: [...nudges, { id: ids.at(-1) ?? '', answer: null }] };
    if (command.type === 'answerNudge') {
      const { nudge, answer } = command;
      const answered = nudges.map((each) => (each.id === nudge ? { id: nudge, answer } : each));
      this.#aside = { ...this.#aside, nudges: answered };
    }
  }

  /** Which closing it is hangs on days and lengths; that it is one does not. */
  #closing(before: Room, moment: { readonly now: number; readonly ids: readonly string[] }): Room {
    const segment = this.state.facts.running ?? '';
    sure(
      before.rows.some(({ id, kind }) => id === segment && kind === 'closing'),
      'T4: close now starts a closing',
    );
    return nextRoom(before, { type: 'startSegment', segment }, moment);
  }

  /** A correction names other turns than the floor shows: what sounds afterwards is looked up, and bounded. */
  #corrected(before: Room): void {
    const { floor } = seenInFacts(this.state.facts);
    sure(floor.length <= before.floor.length, 'no correction adds a voice');
    this.#room = { ...this.#room, floor };
  }

  #lookedUp(): Room {
    return { ...seenInFacts(this.state.facts), passes: this.state.facts.rounds.at(-1)?.passed ?? [] };
  }

  #compare(): void {
    same(seenInFacts(this.state.facts), { ...this.#room, passes: [] }, 'the record and who watches the room');
    same(asideInFacts(this.state.facts), this.#aside, 'what the app notes by itself');
  }

  #check(before: SessionState['facts'], command: Command, now: number): void {
    const { facts } = this.state;
    turnsAreSound(facts, now);
    spansAreSound(facts, now);
    closeEndsAll(facts);
    nobodyIsMeasuredAgainstTheirWill(facts, now);
    groupsAreSound(facts, command);
    nobodySpokeThroughTheGap(before, facts, command, now);
    talkTimeAddsUp(facts, now);
    if (this.#stopwatch.runs)
      for (const { person, speakingMs } of speaking(facts, now))
        same(speakingMs, this.#stopwatch.of(person), `what a stopwatch has for ${person}`);
  }

  /** R4: taken back it is as it was before, and brought back as it was after. */
  #undoAndRedo(saidBefore: string, now: number): void {
    const here = this.state;
    const context = { now, newId: this.#newId, zone: this.#zone };
    for (const [type, wanted] of [
      ['undo', saidBefore],
      ['redo', said(here)],
    ] as const) {
      const decision = decide(this.state, { type }, context);
      sure(decision.ok, `R4: ${type} right after the command`);
      this.#take(decision.value, now);
      same(this.state.facts, JSON.parse(wanted), `R4: after ${type} it is as it was`);
    }
    this.state = here;
  }
}
