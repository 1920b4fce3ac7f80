import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decide } from '../../../shared/session/decide.ts';
import { erasePerson } from '../../../shared/session/erase.ts';
import { emptySession, evolve, fold } from '../../../shared/session/fold.ts';
import { stateHash } from '../../../shared/session/hash.ts';
import { parseEvent } from '../../../shared/session/upcast.ts';
import { arbitraryHistory, arbitrarySession } from '../../support/arbitrary-session.ts';
import { carryOut, counting, deepFreeze } from '../../support/record.ts';

const runs = (seed: number, numRuns = 150) => ({ seed, numRuns });
const context = (now: number) => ({ now, newId: counting('y'), zone: 'Europe/Berlin' });

describe('the record, for random sessions', () => {
  it('comes upon every kind of event', () => {
    const seen = new Set(
      fc.sample(arbitrarySession(), runs(11, 800)).flatMap(({ log }) => log.map(({ type }) => type)),
    );
    expect([...seen].toSorted()).toMatchInlineSnapshot(`
      [
        "action.closed",
        "agreement.adopted",
        "agreement.drafted",
        "agreement.worded",
        "breakout.ended",
        "breakout.formed",
        "breakout.mended",
        "breakout.resized",
        "breakout.started",
        "breakout.unheard",
        "buddies.paired",
        "checklist.ticked",
        "clock.adjusted",
        "clock.gap",
        "command.redone",
        "command.undone",
        "confidentiality.reaffirmed",
        "contribution.read",
        "gap.answered",
        "hand.lowered",
        "hand.raised",
        "hold.ended",
        "hold.started",
        "link.made",
        "next.set",
        "note.edited",
        "note.merged",
        "note.pinned",
        "note.removed",
        "note.taken",
        "nudge.answered",
        "nudge.shown",
        "person.joined",
        "person.left",
        "person.opted-out",
        "poll.agreed",
        "poll.closed",
        "poll.opened",
        "poll.resized",
        "poll.tallied",
        "presence.corrected",
        "role.changed",
        "round.advanced",
        "round.ended",
        "round.joined",
        "round.limited",
        "round.passed",
        "round.silence",
        "round.started",
        "seat.moved",
        "segment.edited",
        "segment.ended",
        "segment.inserted",
        "segment.moved",
        "segment.resized",
        "segment.skipped",
        "segment.started",
        "session.closed",
        "session.opened",
        "tracking.agreed",
        "turn.added",
        "turn.corrected",
        "turn.ended",
        "turn.removed",
        "turn.split",
        "turn.started",
        "wall.set",
      ]
    `);
  });

  it('R1: seq counts without a gap, and at never runs backwards', () => {
    fc.assert(
      fc.property(arbitrarySession(), ({ log, seq, lastAt }) => {
        expect(log.map((event) => event.seq)).toEqual(log.map((_, i) => i + 1));
        expect(log.map(({ at }) => at)).toEqual(log.map(({ at }) => at).toSorted((a, b) => a - b));
        expect([seq, lastAt]).toEqual([log.at(-1)?.seq, log.at(-1)?.at]);
      }),
      runs(1),
    );
  });

  it('R2: evolve never changes what it is given', () => {
    fc.assert(
      fc.property(arbitrarySession(), ({ log }) => {
        const state = log.reduce(
          (frozen, event) => deepFreeze(evolve(frozen, deepFreeze(event))),
          deepFreeze(emptySession),
        );
        expect(state.log).toEqual(log);
      }),
      runs(2, 60),
    );
  });

  it('R3: a fold split anywhere equals folding all, also inside a command', () => {
    fc.assert(
      fc.property(arbitrarySession(), fc.nat(), fc.nat(), (state, a, b) => {
        const { log } = state;
        const [i, j] = [a % (log.length + 1), b % (log.length + 1)].toSorted((x, y) => x - y) as [
          number,
          number,
        ];
        const whole = fold(emptySession, log);
        const parts = [log.slice(0, i), log.slice(i, j), log.slice(j)].reduce(fold, emptySession);
        expect(parts).toEqual(whole);
        expect(whole).toEqual(state);
        expect(stateHash(parts)).toBe(stateHash(state));
      }),
      runs(3),
    );
  });

  it('R4: undo is as if the command had never been, and redo brings it back as it was', () => {
    fc.assert(
      fc.property(arbitrarySession(), (state) => {
        const last = state.undoStack.at(-1);
        if (last === undefined) return;
        const undone = fold(state, carryOut(state, { type: 'undo' }, context(state.lastAt + 1)));
        const live = state.log.filter(({ command }) => command !== last && !state.undone.has(command));
        expect(undone.facts).toEqual(fold(emptySession, live).facts);
        const redone = fold(undone, carryOut(undone, { type: 'redo' }, context(state.lastAt + 2)));
        expect(redone.facts).toEqual(state.facts);
        expect(redone.undoStack).toEqual(state.undoStack);
        expect(redone.redoStack).toEqual(state.redoStack);
      }),
      runs(4),
    );
  });

  it('R4: undoing all leads back to the opening', () => {
    fc.assert(
      fc.property(arbitrarySession(30), (state) => {
        let undone = state;
        while (undone.undoStack.length > 0)
          undone = fold(undone, carryOut(undone, { type: 'undo' }, context(undone.lastAt + 1)));
        expect(undone.facts.turns).toEqual([]);
        expect(undone.facts.notes).toEqual([]);
        expect(undone.facts.phase).toBe('open');
        expect(decide(undone, { type: 'undo' }, context(undone.lastAt + 1)).ok).toBe(false);
      }),
      runs(5, 60),
    );
  });

  it('R5: every event parses by its schema, also after JSON', () => {
    fc.assert(
      fc.property(arbitrarySession(), ({ log }) => {
        for (const event of log)
          expect(parseEvent(JSON.parse(JSON.stringify(event)))).toEqual({ ok: true, value: event });
      }),
      runs(6),
    );
  });

  it('U1, U2: one open turn a person, only while present, and no two that overlap', () => {
    fc.assert(
      fc.property(arbitrarySession(), ({ facts }) => {
        for (const { id, present } of facts.people) {
          const own = facts.turns.filter(({ person }) => person === id).toSorted((a, b) => a.start - b.start);
          expect(own.filter(({ end }) => end === null).length).toBeLessThanOrEqual(1);
          for (const { start, end } of own) {
            expect(end ?? Infinity).toBeGreaterThanOrEqual(start);
            const inside = present.some(
              (span) => span.from <= start && (span.to ?? Infinity) >= (end ?? span.to ?? Infinity),
            );
            expect(inside).toBe(true);
          }
          const lasting = own.filter(({ start, end }) => start !== end);
          for (const [i, turn] of lasting.entries())
            expect(lasting[i + 1]?.start ?? Infinity).toBeGreaterThanOrEqual(turn.end ?? turn.start);
        }
      }),
      runs(7, 300),
    );
  });

  it('U4: no untracked person in turns, links or hands, nor in the events of an untracked one', () => {
    fc.assert(
      fc.property(arbitraryHistory(), (history) => {
        for (const { before, after, events } of history) {
          const no = (id: string | null): boolean =>
            id !== null &&
            (after.facts.tracking === 'not' || after.facts.people.some((p) => p.id === id && !p.tracked));
          const { turns, links, hands, contributions } = after.facts;
          expect(turns.some(({ person, measured }) => no(person) || (person !== null && !measured))).toBe(
            false,
          );
          expect(links.some(({ from, to }) => no(from) || no(to))).toBe(false);
          expect(hands.some(no)).toBe(false);
          expect(contributions.some(({ person, reader }) => no(person) || no(reader))).toBe(false);
          const untracked = before.facts.people.filter(
            ({ tracked }) => !tracked || before.facts.tracking === 'not',
          );
          const floor = events.filter(({ type }) => /^(turn|link|hand|contribution)\./.test(type));
          for (const { id } of untracked) expect(JSON.stringify(floor)).not.toContain(`"${id}"`);
        }
      }),
      runs(8),
    );
  });

  it('T2: at most one segment runs, and spans are in order', () => {
    fc.assert(
      fc.property(arbitrarySession(), ({ facts }) => {
        const running = facts.segments.filter(({ spans }) => spans.at(-1)?.to === null).map(({ id }) => id);
        expect(running).toEqual(facts.running === null ? [] : [facts.running]);
        expect(facts.segments.some(({ kind, skipped }) => kind === 'closing' && skipped)).toBe(false);
      }),
      runs(9),
    );
  });

  it('V6, U4: erasing those who opted out changes no fact, and leaves no id of theirs on the floor', () => {
    fc.assert(
      fc.property(arbitrarySession(), (state) => {
        const untracked = state.facts.people.filter(({ tracked }) => !tracked).map(({ id }) => id);
        const erased = state.log.map((event) => untracked.reduce((left, id) => erasePerson(id)(left), event));
        const after = fold(emptySession, erased);
        expect(after.facts).toEqual(state.facts);
        expect(after.undoStack).toEqual(state.undoStack);
        expect(after.redoStack).toEqual(state.redoStack);
        const floor = JSON.stringify(
          erased.filter(({ type }) => /^(turn|link|hand|contribution)\./.test(type)),
        );
        for (const id of untracked) expect(floor).not.toContain(`"${id}"`);
        for (const event of erased) expect(parseEvent(event)).toEqual({ ok: true, value: event });
      }),
      runs(10),
    );
  });
});
