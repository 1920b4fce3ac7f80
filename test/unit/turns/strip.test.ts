import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { density, inSight, itemAt, stripView } from '../../../shared/turns/strip.ts';
import { factsWith, live, MINUTE, person, segment, span, START, turn } from './facts.ts';

const s = 1000;
const people = [person('a'), person('b')];
const talk = live(segment('talk', 60), [START, null]);
const of = (more: Parameters<typeof factsWith>[0], now = 10 * MINUTE) =>
  stripView(factsWith({ people, segments: [talk], ...more }), START + now);

describe('the strip', () => {
  it('lies from the opening to now, and to the close where there is one', () => {
    expect(of({})).toMatchObject({ from: START, to: START + 10 * MINUTE });
    expect(of({ phase: 'closed', closedAt: START + 5 * MINUTE })).toMatchObject({ to: START + 5 * MINUTE });
  });

  it('has the turns in the order of their start, however late they were entered, and slips left out', () => {
    const turns = [turn('a', 60 * s, 90 * s), turn('b', 30 * s, 60 * s), turn('a', 20 * s, 20 * s)];
    const named = of({ turns }, 100 * s).items.flatMap((each) => (each.kind === 'turn' ? [each.person] : []));
    expect(named).toEqual(['b', 'a']);
  });

  it('gives voices that overlap a lane each, and goes back to the first', () => {
    const turns = [turn('a', 0, 60 * s), turn('b', 30 * s, 90 * s), turn('a', 60 * s, 120 * s)];
    expect(of({ turns }).lanes.map((lane) => lane.map((each) => each.person))).toEqual([['a', 'a'], ['b']]);
  });

  it('U4: a turn of somebody who is not measured has no person', () => {
    const [item] = of({ turns: [turn(null, 0, 30 * s, { measured: false })] }).items;
    expect(item).toMatchObject({ kind: 'turn', person: null });
    expect(Object.keys(item ?? {})).not.toContain('measured');
  });

  it('M10: nobody pressed: the stretch stands between the turns, and goes once it is filled', () => {
    const turns = [turn('a', 0, MINUTE), turn('b', 5 * MINUTE, 10 * MINUTE)];
    expect(of({ turns }).items.map(({ kind }) => kind)).toEqual(['turn', 'missed', 'turn']);
    expect(of({ turns }).missed).toMatchObject([span(MINUTE, 5 * MINUTE)]);
    expect(of({ turns: [...turns, turn('a', MINUTE, 5 * MINUTE, { estimated: true })] }).missed).toEqual([]);
  });

  it('M10: a turn is in doubt from where it is implausibly long', () => {
    const [long] = of({ turns: [turn('a', 0, null)] }, 20 * MINUTE).items;
    expect(long).toMatchObject({ open: true, doubtFrom: START + 15 * MINUTE });
    const [short] = of({ turns: [turn('a', 0, null)] }, 14 * MINUTE).items;
    expect(short).toMatchObject({ doubtFrom: null });
  });

  it('U3: shows what is not measured, and why', () => {
    const away = of({
      holds: [span(MINUTE, 2 * MINUTE)],
      breakouts: [span(3 * MINUTE, null)],
      gaps: [
        { from: START + 2 * MINUTE, to: START + 3 * MINUTE, counted: false },
        { from: START, to: START + MINUTE, counted: true },
      ],
    }).away;
    expect(away.map(({ why, from, to }) => [why, (from - START) / MINUTE, (to - START) / MINUTE])).toEqual([
      ['held', 1, 2],
      ['gap', 2, 3],
      ['breakout', 3, 10],
    ]);
  });

  it('finds what is at an instant, or nearest to it', () => {
    const view = of({ turns: [turn('a', 0, 20 * s), turn('b', 40 * s, 60 * s)] }, 60 * s);
    const at = (seconds: number) => {
      const item = itemAt(view, START + seconds * s);
      return item?.kind === 'turn' ? item.person : item;
    };
    expect([at(10), at(22), at(38), at(500)]).toEqual(['a', 'a', 'b', 'b']);
    expect(itemAt(of({ turns: [] }, 5 * s), START)).toBeNull();
  });

  it('in sight is what reaches into the stretch, for any list of stretches that follow each other', () => {
    const list = fc
      .array(fc.tuple(fc.nat(50), fc.integer({ min: 1, max: 50 })), { maxLength: 60 })
      .map((gaps) => {
        let end = 0;
        return gaps.map(([gap, length]) => {
          const from = end + gap;
          end = from + length;
          return { from, to: end };
        });
      });
    fc.assert(
      fc.property(list, fc.nat(3000), fc.integer({ min: 1, max: 500 }), (stretches, from, length) => {
        const slow = stretches.filter((each) => each.to > from && each.from < from + length);
        expect(inSight(stretches, from, from + length)).toEqual(slow);
      }),
      { seed: 7 },
    );
  });

  it('seen from afar: how much of each part somebody spoke, overlaps counted once at most', () => {
    const turns = [turn('a', 0, 15 * s), turn('b', 0, 5 * s), turn('b', 30 * s, 40 * s)];
    expect(density(of({ turns }, 40 * s), 4)).toEqual([1, 0.5, 0, 1]);
  });
});
