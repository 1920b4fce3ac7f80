import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Foreseen } from '../../../renderer/session/foreseen.ts';
import type { Command } from '../../../shared/session/commands.ts';
import { decide } from '../../../shared/session/decide.ts';
import type { SessionEvent } from '../../../shared/session/events.ts';
import { fold } from '../../../shared/session/fold.ts';
import { stamp } from '../../../shared/session/stamp.ts';
import type { SessionState } from '../../../shared/session/state.ts';
import { floor } from '../../../shared/turns/speaking.ts';
import { given, open, pass, second, T0 } from '../../support/record.ts';

const opened = (...more: readonly Command[]): SessionState => given([open(), ...more]).state;
const speaking = (state: SessionState | null): (string | null)[] | undefined =>
  state === null ? undefined : floor(state.facts).map(({ person }) => person);

/** What main does with a command: its events, or none where it refuses. */
function main(state: SessionState, id: string, command: Command, now: number): SessionEvent[] {
  let ids = 0;
  const newId = (): string => `main ${id} ${String((ids += 1))}`;
  const at = Math.max(now, state.lastAt);
  const decision = decide(state, command, { now: at, newId, zone: 'Europe/Berlin' });
  return decision.ok ? stamp(state, decision.value, { now: at, newId, commandId: id }) : [];
}

describe('what main was asked and has not said yet', () => {
  it('HOUSE: who gets the floor is seen before main has answered, and main’s word takes its place', () => {
    const foreseen = new Foreseen();
    const before = foreseen.begin(opened(pass('ann')));
    const soon = foreseen.expect('one', pass('ben'), T0 + 9 * second);
    expect(speaking(soon)).toEqual(['ben']);
    expect(foreseen.told).toBe(before);
    const told = fold(before, main(before, 'one', pass('ben'), T0 + 9 * second));
    expect(foreseen.tell(told)).toEqual({ shown: told, asExpected: true });
    expect(foreseen.answered('one')).toBeNull();
  });

  it('HOUSE: what main refuses is gone again', () => {
    const foreseen = new Foreseen();
    const before = foreseen.begin(opened(pass('ann')));
    foreseen.expect('one', pass('ben'), T0 + 9 * second);
    expect(foreseen.answered('one')).toBe(before);
  });

  it('HOUSE: what would be refused, and every other command, is left to main', () => {
    const foreseen = new Foreseen();
    foreseen.begin(opened());
    expect(foreseen.expect('one', pass('nobody'), T0)).toBeNull();
    expect(foreseen.expect('two', { type: 'hold' }, T0)).toBeNull();
    expect(foreseen.answered('one')).toBeNull();
    foreseen.begin(opened({ type: 'closeSession' }));
    expect(foreseen.expect('three', pass('ben'), T0)).toBeNull();
  });

  it('HOUSE: news of something else is shown with what is still expected on top of it', () => {
    const foreseen = new Foreseen();
    const before = foreseen.begin(opened(pass('ann')));
    foreseen.expect('one', pass('ben'), T0 + 9 * second);
    const left = fold(before, main(before, 'other', { type: 'leavePerson', person: 'ann' }, T0 + 9 * second));
    const { shown, asExpected } = foreseen.tell(left);
    expect(asExpected).toBe(false);
    expect(speaking(shown)).toEqual(['ben']);
    expect(shown.facts.people.find(({ id }) => id === 'ann')?.present.at(-1)?.to).not.toBeNull();
  });

  it('U1, R3: whatever is pressed and however late main tells, it ends as main has it, and nobody speaks twice', () => {
    const presses = fc.array(
      fc.record({
        person: fc.constantFrom('ann', 'ben', 'cem', 'dot', 'eve', null),
        what: fc.constantFrom('pass', 'add', 'next', 'passes', 'release'),
        /** How many of those that wait main tells of before the next press. */
        told: fc.nat(3),
      }),
      { maxLength: 25 },
    );
    fc.assert(
      fc.property(presses, fc.boolean(), (all, round) => {
        const foreseen = new Foreseen();
        let truth = opened(...(round ? [{ type: 'startRound' as const, order: null, limitMs: null }] : []));
        foreseen.begin(truth);
        const waiting: { readonly id: string; readonly command: Command; readonly at: number }[] = [];
        let shown = truth;
        const tell = (): void => {
          const first = waiting.shift();
          if (first === undefined) return;
          const events = main(truth, first.id, first.command, first.at);
          truth = fold(truth, events);
          if (events.length > 0) ({ shown } = foreseen.tell(truth));
          shown = foreseen.answered(first.id) ?? shown;
        };
        all.forEach(({ person, what, told }, i) => {
          const command: Command =
            what === 'next'
              ? { type: 'nextInRound' }
              : what === 'passes'
                ? { type: 'passInRound' }
                : what === 'release'
                  ? { type: 'releaseFloor' }
                  : pass(person, what === 'add');
          const press = { id: `press-${String(i)}`, command, at: T0 + (60 + i) * second };
          waiting.push(press);
          shown = foreseen.expect(press.id, command, press.at) ?? shown;
          const voices = floor(shown.facts).flatMap((turn) => (turn.person === null ? [] : [turn.person]));
          expect(new Set(voices).size).toBe(voices.length);
          for (let n = 0; n < told; n += 1) tell();
        });
        while (waiting.length > 0) tell();
        expect(shown).toBe(truth);
      }),
    );
  });
});
