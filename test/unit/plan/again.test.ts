import { describe, expect, test } from 'vitest';
import { sameAgain } from '../../../shared/plan/again.ts';
import { quickSession } from '../../../shared/plan/quick.ts';
import { given, open, opened } from '../../support/record.ts';

const roster = { ann: { name: 'Ann' }, ben: { name: 'Sam R. (2)' }, cem: { name: 'Sam R. (3)' } };
const facts = (minors: boolean) =>
  given([open({ tracking: 'not', circle: { ...opened.circle, ...(minors ? { minors } : {}) } })]).state.facts;

describe('the circle of an earlier session meets again', () => {
  test('with minors as before, and nobody is called more than a first name', () => {
    expect(sameAgain(facts(false), roster)?.minors).toBe(false);
    const again = sameAgain(facts(true), roster);
    if (again === null) throw new Error('not opened');
    expect(again.minors).toBe(true);
    const people = [...again.names.split('\n'), 'Zoltan Varga'].map((name, i) => ({
      name,
      pronouns: null,
      line: i + 1,
    }));
    const { title, plan, minors } = again;
    const quick = { title, people, facilitator: null, plan, namesOnWall: false, minors };
    const prepared = quickSession(quick, () => 'id');
    expect(prepared.people.map(({ name }) => name)).toEqual(['Ann', 'Sam R. (2)', 'Sam R. (3)', 'Zoltan']);
    expect(prepared.circle.minors).toBe(true);
    expect(quickSession({ ...quick, minors: false }, () => 'id').people.at(-1)?.name).toBe('Zoltan Varga');
  });
});
