import type { Command } from '../../shared/session/commands.ts';
import type { SessionEvent } from '../../shared/session/events.ts';
import type { Carried } from './arbitrary-session.ts';

/** A go-round as it is kept with pencil and paper: who has the piece, who is to come, who passed and is asked again. */
interface PencilRound {
  current: string | null;
  waiting: string[];
  again: string[];
  /** Who passed when asked for the first time. */
  passed: Set<string>;
}

/** What somebody beside the facilitator would write down. Nothing of it is read off the app's own facts. */
export interface Page {
  present: Set<string>;
  hands: string[];
  held: boolean;
  out: boolean;
  /** Text by id. */
  notes: Map<string, string>;
  /** Counts by choice, of each poll by id; in the order they were opened. */
  polls: Map<string, Map<string, number>>;
  counting: string | null;
  closed: boolean;
  /** null: none runs; undefined: somebody came or a presence was put right, and the pencil gave up following it. */
  round: PencilRound | null | undefined;
}

const blank = (): Page => ({
  present: new Set(),
  hands: [],
  held: false,
  out: false,
  notes: new Map(),
  polls: new Map(),
  counting: null,
  closed: false,
  round: null,
});

const copy = (page: Page): Page => structuredClone(page);

/** App commands are not on the undo stack (R4), and none of them changes what stands on the page. */
const ofTheApp = new Set<Command['type']>([
  'setWall',
  'draftAgreement',
  'showNudge',
  'answerNudge',
  'recordGap',
  'adjustClock',
]);

type Data<T extends SessionEvent['type']> = Extract<SessionEvent, { type: T }>['data'];
function dataOf<T extends SessionEvent['type']>(
  events: readonly SessionEvent[],
  type: T,
): Data<T> | undefined {
  return events.find((event) => event.type === type)?.data as Data<T> | undefined;
}

/** The pencil's own session: told each command that was carried out, in order. */
export class Pencil {
  page = blank();
  /** The page before each command that can be undone, the last one on top; and after each that can be redone. */
  readonly #before: Page[] = [];
  readonly #after: Page[] = [];
  /** The page at the close, to go back to what it ended. */
  #atClose: Page | null = null;

  /** Answers whether the page could follow; after a close taken back from further down, it is looked at anew. */
  tell({ command, events, before }: Carried): boolean {
    if (command.type === 'undo') {
      const page = this.#before.pop();
      if (page === undefined) return false;
      this.#after.push(this.page);
      this.page = page;
      return true;
    }
    if (command.type === 'redo') {
      const page = this.#after.pop();
      if (page === undefined) return false;
      this.#before.push(this.page);
      this.page = page;
      return true;
    }
    if (ofTheApp.has(command.type)) return true;
    const was = this.page;
    this.page = copy(was);
    if (command.type === 'reopenSession') this.#reopen();
    else
      this.#follow(
        command,
        events,
        before.facts.people.map(({ id }) => id),
      );
    // The opening cannot be undone; a close that was taken back leaves gaps in what can.
    if (command.type === 'reopenSession') this.#before.length = 0;
    else if (command.type !== 'openSession') this.#before.push(was);
    this.#after.length = 0;
    return true;
  }

  /** From here on, as it is. */
  startOver(page: Page): void {
    this.page = page;
    this.#before.length = 0;
    this.#after.length = 0;
  }

  #reopen(): void {
    const then = this.#atClose;
    if (then === null) return;
    const { held, out, counting, round, hands } = copy(then);
    Object.assign(this.page, { held, out, counting, round, hands, closed: false });
  }

  #follow(command: Command, events: readonly SessionEvent[], seats: readonly string[]): void {
    const { page } = this;
    switch (command.type) {
      case 'openSession':
        page.present = new Set(
          command.opened.members.filter(({ present }) => present).map(({ person }) => person),
        );
        return;
      case 'closeSession':
        this.#atClose = copy(page);
        Object.assign(page, { closed: true, held: false, out: false, counting: null, round: null });
        return;
      case 'joinPerson':
        page.present.add(command.person);
        // Where a latecomer comes in is the go-round's own test.
        if (page.round !== null) page.round = undefined;
        if (!command.tracked) page.hands = page.hands.filter((each) => each !== command.person);
        return;
      case 'leavePerson':
        page.present.delete(command.person);
        page.hands = page.hands.filter((each) => each !== command.person);
        if (page.round != null) this.#without(page.round, command.person);
        return;
      case 'correctPresence':
        if (page.round !== null) page.round = undefined;
        if (command.to !== null) return;
        page.present.add(command.person);
        return;
      case 'optOut':
        page.hands = page.hands.filter((each) => each !== command.person);
        return;
      case 'agreeTracking':
        if (command.tracking === 'not') page.hands = [];
        return;
      case 'raiseHand':
        page.hands = page.hands.includes(command.person)
          ? page.hands.filter((each) => each !== command.person)
          : [...page.hands, command.person];
        return;
      case 'lowerHand':
        page.hands = page.hands.filter((each) => each !== command.person);
        return;
      case 'passFloor':
        // Who was given the floor has no hand up; who gave it back keeps it as it is.
        if (dataOf(events, 'turn.started') !== undefined || dataOf(events, 'round.advanced') !== undefined)
          page.hands = page.hands.filter((each) => each !== command.person);
        if (page.round != null && !command.add && command.person !== null)
          this.#piece(page.round, command.person);
        return;
      case 'hold':
        page.held = true;
        return;
      case 'resume':
        page.held = false;
        return;
      case 'startBreakout':
      case 'startGroups':
        page.out = true;
        page.round = null;
        return;
      case 'endBreakout':
        page.out = false;
        return;
      case 'startRound':
        page.round = this.#started(command, seats);
        return;
      case 'nextInRound':
        if (page.round != null) page.round = next(page.round);
        else if (page.round === undefined && dataOf(events, 'round.ended') !== undefined) page.round = null;
        return;
      case 'passInRound':
        if (page.round != null) passes(page.round);
        return;
      case 'endRound':
        page.round = null;
        return;
      case 'takeNote': {
        const id = dataOf(events, 'note.taken')?.note;
        if (id !== undefined) page.notes.set(id, command.text);
        return;
      }
      case 'readContribution': {
        const taken = dataOf(events, 'note.taken');
        if (taken !== undefined) page.notes.set(taken.note, command.text);
        return;
      }
      case 'editNote':
        page.notes.set(command.note, command.text);
        return;
      case 'removeNote':
        page.notes.delete(command.note);
        return;
      case 'mergeNotes':
        page.notes.set(
          command.note,
          `${page.notes.get(command.note) ?? ''}\n${page.notes.get(command.other) ?? ''}`,
        );
        page.notes.delete(command.other);
        return;
      case 'openPoll': {
        const id = dataOf(events, 'poll.opened')?.poll ?? '';
        page.polls.set(id, new Map());
        page.counting = id;
        return;
      }
      case 'tallyPoll': {
        const counts = page.polls.get(page.counting ?? '');
        counts?.set(command.choice, command.count);
        return;
      }
      case 'closePoll':
        page.counting = null;
        return;
      default:
        // Whoever goes to another segment leaves the go-round and the groups of the one before.
        if (events.some(({ type }) => type === 'segment.started')) page.round = null;
        if (events.some(({ type }) => type === 'breakout.ended')) page.out = false;
    }
  }

  #started(command: Extract<Command, { type: 'startRound' }>, seats: readonly string[]): PencilRound {
    const order = command.order ?? seats.filter((each) => this.page.present.has(each));
    return command.silentMs == null
      ? { current: order[0] ?? null, waiting: order.slice(1), again: [], passed: new Set() }
      : { current: null, waiting: [...order], again: [], passed: new Set() };
  }

  #without(round: PencilRound, person: string): void {
    round.waiting = round.waiting.filter((each) => each !== person);
    round.again = round.again.filter((each) => each !== person);
    if (round.current === person) toNext(round);
  }

  #piece(round: PencilRound, person: string): void {
    if (!round.waiting.includes(person) && !round.again.includes(person)) return;
    round.waiting = round.waiting.filter((each) => each !== person);
    round.again = round.again.filter((each) => each !== person);
    round.current = person;
  }
}

function toNext(round: PencilRound): void {
  round.current = round.waiting.shift() ?? round.again.shift() ?? null;
}

/** null: there was nobody left to ask, and the go-round has ended. */
function next(round: PencilRound): PencilRound | null {
  if (round.current === null && round.waiting.length === 0 && round.again.length === 0) return null;
  toNext(round);
  return round;
}

/** Asked again once, after the rest; who passes when asked again is not asked a third time. */
function passes(round: PencilRound): void {
  const { current, passed } = round;
  if (current !== null && !passed.has(current)) {
    round.again.push(current);
    passed.add(current);
  }
  toNext(round);
}
