import { describe, expect, it } from 'vitest';
import { confidentialityDue } from '../../../shared/circle/confidentiality.ts';
import type { Earlier } from '../../../shared/session/events.ts';
import { given, minute, open, T0, type Step } from '../../support/record.ts';

const week = 7 * 24 * 60 * minute;
const before = (change: Partial<Earlier> = {}): Earlier => ({
  sessions: 6,
  reaffirmed: { at: T0 - 4 * week, since: 0 },
  people: ['ann', 'ben', 'cem', 'dot'],
  actions: [],
  ...change,
});
const due = (earlier: Earlier | undefined, ...steps: readonly Step[]) =>
  confidentialityDue(given([open({ earlier }), ...steps]).state.facts, T0 + 30 * minute);
const reaffirm: Step = { type: 'reaffirmConfidentiality' };
const join = (person: string): Step => [
  5 * minute,
  { type: 'joinPerson', person, role: 'guest', tracked: true },
];

describe('P20: when confidentiality is to be reaffirmed', () => {
  it.each([
    ['nothing is known of an earlier session', undefined, 'first'],
    ['it is the first session', before({ sessions: 0, reaffirmed: null, people: [] }), 'first'],
    ['the circle has met, and never said it', before({ reaffirmed: null }), 'never'],
    ['somebody is here for the first time', before({ people: ['ann', 'ben', 'cem'] }), 'newcomer'],
    ['three sessions went without it', before({ reaffirmed: { at: T0 - week, since: 3 } }), 'sessions'],
    ['it is nine weeks ago', before({ reaffirmed: { at: T0 - 9 * week, since: 0 } }), 'weeks'],
    ['everybody heard it last month', before(), null],
  ])('%s', (_when, earlier, expected) => {
    expect(due(earlier)).toBe(expected);
  });

  it('not once it was said tonight; again for somebody new who came after that, not for a member who came late', () => {
    expect(due(undefined, reaffirm)).toBeNull();
    const old = before({ people: ['ann', 'ben', 'cem', 'dot', 'eve'] });
    expect(due(old, reaffirm, join('eve'))).toBeNull();
    expect(due(old, reaffirm, join('fay'))).toBe('newcomer');
    expect(due(old, reaffirm, join('fay'), [6 * minute, reaffirm as never])).toBeNull();
  });

  it('R4: an undone one was not said; after the close nothing is due', () => {
    expect(due(undefined, reaffirm, { type: 'undo' })).toBe('first');
    expect(due(undefined, { type: 'closeSession' })).toBeNull();
  });
});
