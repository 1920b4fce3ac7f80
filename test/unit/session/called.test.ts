import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calledIn } from '../../../shared/session/called.ts';
import type { SessionFacts } from '../../../shared/session/state.ts';
import { arbitraryHistory } from '../../support/arbitrary-session.ts';
import { given, open, opened } from '../../support/record.ts';

const here = (minors: boolean): SessionFacts =>
  given([open({ tracking: 'not', circle: { ...opened.circle, ...(minors ? { minors } : {}) } })]).state.facts;
const roster = {
  ann: { name: 'Ann' },
  ben: { name: 'Sam R. (2)' },
  cem: { name: 'Sam R. (3)' },
  dot: { name: 'Dot' },
};

describe('what somebody is called whose name is typed in the room', () => {
  test('as it was typed', () =>
    expect(calledIn(here(false), roster, 'new', 'Zoltan Varga')).toBe('Zoltan Varga'));

  test.each([
    ['nobody is called so', 'Zoltan Varga', 'Zoltan'],
    ['somebody is', 'Dot Miller', 'Dot M.'],
    ['two are, by another initial', 'Sam Stone', 'Sam S.'],
    ['two are, by the same', 'Sam Ross', 'Sam R. (6)'],
    ['somebody is, and there is no more to it', 'Dot', 'Dot (6)'],
  ])('with minors by the first name: %s', (_, typed, called) =>
    expect(calledIn(here(true), roster, 'new', typed)).toBe(called),
  );

  test('somebody who is in the circle keeps the badge', () => {
    expect(calledIn(here(true), roster, 'cem', 'Sam Reed')).toBe('Sam R. (3)');
    expect(calledIn(here(true), roster, 'ben', 'Samuel Reed')).toBe('Samuel');
  });
});

test('U4: with minors nothing is measured, whatever is pressed', () => {
  fc.assert(
    fc.property(arbitraryHistory(), (carried) => {
      for (const { after } of carried) {
        if (after.facts.opened?.circle.minors !== true) continue;
        expect(after.facts.tracking).toBe('not');
        expect(after.facts.turns.filter(({ measured, person }) => measured || person !== null)).toEqual([]);
      }
    }),
    { numRuns: 300 },
  );
});
