import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addedAt } from '../../../renderer/room/strip/chosen.ts';
import { deedOf } from '../../../renderer/room/strip/keys.ts';
import {
  all,
  bring,
  clamp,
  drawn,
  marks,
  pan,
  zoom,
  type Sight,
} from '../../../renderer/room/strip/sight.ts';
import { whoIsMeant } from '../../../renderer/room/strip/who.ts';
import type { KeyPress } from '../../../shared/keys/combo.ts';
import type { StripView } from '../../../shared/turns/strip.ts';

const hour = 3_600_000;
const minute = 60_000;

describe('who is meant', () => {
  const people = ['Anna', 'Anton', 'Mei', 'Ann Marie', 'Bo'].map((name, i) => ({
    person: name,
    name,
    badge: i + 1,
  }));
  const meant = (text: string) => whoIsMeant(people, text).map(({ person }) => person);

  it.each([
    ['mei, bo', ['Mei', 'Bo']],
    ['mei bo;anto', ['Mei', 'Bo', 'Anton']],
    ['ann marie, 3', ['Ann Marie', 'Mei']],
    ['mei, mei', ['Mei', 'Mei']],
    ['0, 00', [null, null]],
    ['an', [undefined]],
    [' , ; ', []],
  ])('%s', (text, people_) => expect(meant(text)).toEqual(people_));
});

describe('keys of the strip', () => {
  const press = (key: string, more: Partial<KeyPress> = {}): KeyPress => ({
    key,
    code: '',
    shift: false,
    control: false,
    alt: false,
    meta: false,
    ...more,
  });

  it.each([
    [press('ArrowLeft'), { kind: 'edge', edge: 'start', byMs: -5000 }],
    [press('ArrowRight', { shift: true }), { kind: 'edge', edge: 'start', byMs: 60_000 }],
    [press('ArrowRight', { alt: true }), { kind: 'edge', edge: 'end', byMs: 5000 }],
    [press('ArrowLeft', { control: true, shift: true }), { kind: 'cursor', byMs: -60_000 }],
    [press('R', { code: 'KeyR' }), { kind: 'ask', asked: 'who' }],
    [press('к', { code: 'KeyR' }), { kind: 'ask', asked: 'who' }],
    [press('Z', { control: true, shift: true }), { kind: 'redo' }],
    [press('u', { control: true }), null],
    [press('q'), null],
  ])('%o', (pressed, deed) => expect(deedOf(pressed, 'other')).toEqual(deed));

  it('with ⌘ on a Mac', () => {
    expect(deedOf(press('ArrowLeft', { meta: true }), 'mac')).toEqual({ kind: 'cursor', byMs: -5000 });
    expect(deedOf(press('z', { meta: true }), 'mac')).toEqual({ kind: 'undo' });
    expect(deedOf(press('ArrowLeft', { control: true }), 'mac')).toBeNull();
  });
});

describe('what is in sight', () => {
  const whole = { from: 1_000_000, to: 1_000_000 + 6 * hour };
  const sights: fc.Arbitrary<Sight> = fc
    .record({ from: fc.integer({ min: 0, max: 8 * hour }), span: fc.integer({ min: 1000, max: 9 * hour }) })
    .map((sight) => clamp(sight, whole));
  const inside = ({ from, span }: Sight): boolean =>
    from >= whole.from - 0.041 * span - 1 && from + span <= whole.to + 0.041 * span + 1;

  it('stays within the session, however it is moved', () => {
    fc.assert(
      fc.property(
        sights,
        fc.double({ min: 0.01, max: 100, noNaN: true }),
        fc.double({ min: -9, max: 9, noNaN: true }),
        (sight, by, far) => {
          expect([zoom(sight, by, sight.from, whole), pan(sight, far, whole), all(whole)].every(inside)).toBe(
            true,
          );
        },
      ),
      { seed: 3 },
    );
  });

  it('closer: what lies at the cursor stays where it is', () => {
    const sight = { from: whole.from + hour, span: hour };
    const at = sight.from + 0.25 * hour;
    const closer = zoom(sight, 4, at, whole);
    expect(closer).toEqual({ from: at - 0.0625 * hour, span: 0.25 * hour });
  });

  it('brings a stretch into sight, and moves no further than it takes', () => {
    fc.assert(
      fc.property(
        sights,
        fc.nat(6 * hour),
        fc.integer({ min: 1000, max: 10 * minute }),
        (sight, at, length) => {
          const from = Math.min(whole.from + at, whole.to - length);
          const seen = bring(sight, { from, to: from + length }, whole);
          expect(seen.from).toBeLessThanOrEqual(from);
          expect(seen.from + seen.span).toBeGreaterThanOrEqual(from + length);
          expect(bring(seen, { from, to: from + length }, whole)).toEqual(seen);
        },
      ),
      { seed: 4 },
    );
  });

  it('what is drawn holds what is in sight, and stays the same for a small move', () => {
    fc.assert(
      fc.property(sights, (sight) => {
        const near = drawn(sight, whole);
        expect(near.from).toBeLessThanOrEqual(sight.from);
        expect(near.to).toBeGreaterThanOrEqual(sight.from + sight.span);
      }),
      { seed: 5 },
    );
    const sight = { from: whole.from + hour + 1000, span: hour };
    expect(drawn({ ...sight, from: sight.from + 5 * minute }, whole)).toEqual(drawn(sight, whole));
  });

  it('the clock is written on whole steps of it, and never too close', () => {
    const found = marks({ from: 61_000, to: 20 * minute }, 1000 / hour, 30_000);
    expect(found.stepMs).toBe(10 * minute);
    expect(found.at).toEqual([10 * minute - 30_000, 20 * minute - 30_000]);
    expect(marks({ from: 0, to: 30_000 }, 0.02, 0).stepMs).toBe(5000);
  });
});

describe('where a turn is added', () => {
  const item = (person: string, from: number, to: number) => ({
    kind: 'turn' as const,
    id: person,
    person,
    estimated: false,
    open: false,
    doubtFrom: null,
    lane: 0,
    from,
    to,
  });
  const view = (items: StripView['items']): StripView => ({
    from: 0,
    to: 600_000,
    items,
    lanes: [],
    missed: [],
    away: [],
    segments: [],
  });

  it.each([
    ['for half a minute', [], 100_000, { from: 100_000, to: 130_000 }],
    [
      'up to the next turn where nobody speaks',
      [item('a', 110_000, 200_000)],
      100_000,
      { from: 100_000, to: 110_000 },
    ],
    [
      'over whoever speaks',
      [item('a', 90_000, 110_000), item('b', 110_000, 300_000)],
      100_000,
      { from: 100_000, to: 130_000 },
    ],
    [
      'but not into a turn of their own',
      [item('a', 90_000, 110_000), item('z', 115_000, 300_000)],
      100_000,
      { from: 100_000, to: 115_000 },
    ],
    ['not beyond the end', [], 600_000, { from: 585_000, to: 600_000 }],
  ] as const)('%s', (_, items, at, where) => expect(addedAt(view([...items]), at, 'z')).toEqual(where));
});
