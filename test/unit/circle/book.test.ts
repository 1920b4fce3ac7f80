import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import {
  addMembers,
  changePerson,
  duplicateOf,
  heldBy,
  keepApart,
  namesakes,
  removeMember,
  withMinors,
  type Book,
} from '../../../shared/circle/book.ts';
import { circleSchema } from '../../../shared/circle/circle.ts';
import { memberOf, thursdayCircle } from '../../support/circles.ts';

let n = 0;
const newId = (): string => `new${(n += 1)}`;
const ada = { id: 'ada', name: 'Ada Lovelace', pronouns: null };
const sam = { id: 'sam', name: 'Sam', pronouns: 'they/them' };
const book: Book = {
  circle: thursdayCircle({
    members: [memberOf('ada', { badge: 2 }), memberOf('sam')],
    apart: [['ada', 'sam']],
  }),
  people: [ada, sam],
};
const monday = thursdayCircle({ id: 'circle-2', name: 'Monday circle', members: [memberOf('sam')] });

describe('R7: a person is one person, in however many circles', () => {
  test('somebody new gets an id and stands in people; who is known keeps theirs', () => {
    const empty: Book = { circle: thursdayCircle(), people: [sam] };
    const { circle, people } = addMembers(
      empty,
      [
        { person: 'sam', name: 'Sam', pronouns: null },
        { person: null, name: 'Sam', pronouns: null, role: 'guest', badge: 4 },
      ],
      newId,
    );
    expect(circle.members.map(({ person, role, badge }) => [person, role, badge])).toEqual([
      ['sam', 'member', null],
      [people[1]?.id, 'guest', 4],
    ]);
    expect(people).toEqual([sam, { id: expect.stringMatching(/^new/u), name: 'Sam', pronouns: null }]);
    expect(v.is(circleSchema, circle)).toBe(true);
  });

  test('nobody is in a circle twice, and a badge that somebody has stays theirs', () => {
    const { circle } = addMembers(
      book,
      [
        { person: 'ada', name: 'Ada Lovelace', pronouns: null },
        { person: null, name: 'Jo', pronouns: null, badge: 2 },
      ],
      newId,
    );
    expect(circle.members.map(({ badge }) => badge)).toEqual([2, null, null]);
  });

  test('whoever goes by the name already is found wherever they are, and never taken for the same', () => {
    expect(namesakes('  ADA  lovelace ', book, [monday])).toEqual([
      { person: 'ada', name: 'Ada Lovelace', circles: [], here: true },
    ]);
    const other: Book = { circle: thursdayCircle({ id: 'circle-3' }), people: [ada, sam] };
    expect(namesakes('Sám', other, [monday, book.circle])).toEqual([
      { person: 'sam', name: 'Sam', circles: ['Monday circle', 'Thursday circle'], here: false },
    ]);
    expect(namesakes('Samuel', other, [monday])).toEqual([]);
  });

  test('removed here, a person stays as long as another circle holds them, and goes from people when none does', () => {
    const held = heldBy([monday]);
    const withoutSam = removeMember(book, 'sam', held);
    expect(withoutSam.circle.members.map(({ person }) => person)).toEqual(['ada']);
    expect(withoutSam.circle.apart).toEqual([]);
    expect(withoutSam.people).toEqual([ada, sam]);
    expect(removeMember(book, 'ada', held).people).toEqual([sam]);
  });

  test('a new name is the name in every circle; a name that was lost can be given again', () => {
    expect(changePerson([ada, sam], 'sam', { name: 'Samira' })).toEqual([ada, { ...sam, name: 'Samira' }]);
    expect(changePerson([ada], 'gone', { name: 'Jo' })).toEqual([
      ada,
      { id: 'gone', name: 'Jo', pronouns: null },
    ]);
    expect(changePerson([ada], 'gone', { pronouns: 'she/her' })).toEqual([ada]);
  });
});

test('G1: two are kept apart once, and nobody from themselves or from somebody who is not there', () => {
  const { circle } = book;
  expect(keepApart(circle, 'sam', 'ada')).toBe(circle);
  expect(keepApart(circle, 'sam', 'sam')).toBe(circle);
  expect(keepApart(circle, 'sam', 'stranger')).toBe(circle);
  expect(keepApart({ ...circle, apart: [] }, 'sam', 'ada').apart).toEqual([['sam', 'ada']]);
});

test('with minors nothing is measured and names are first names, and neither comes back by itself', () => {
  const measured = thursdayCircle({ tracking: 'kept', wallNames: 'full' });
  const minors = withMinors(measured, true);
  expect(minors).toMatchObject({ minors: true, tracking: 'not', wallNames: 'first' });
  expect(withMinors(minors, false)).toMatchObject({ minors: false, tracking: 'not', wallNames: 'first' });
  expect(withMinors(thursdayCircle({ wallNames: 'initials' }), true).wallNames).toBe('initials');
  for (const change of [{ tracking: 'session' }, { wallNames: 'full' }] as const)
    expect(v.is(circleSchema, { ...minors, ...change })).toBe(false);
});

test('what no circle may be is refused: a person twice, a badge twice, a badge of three digits', () => {
  const members = (...all: Parameters<typeof memberOf>[]) =>
    thursdayCircle({ members: all.map((each) => memberOf(...each)) });
  expect(v.is(circleSchema, members(['a'], ['b', { badge: 99 }]))).toBe(true);
  expect(v.is(circleSchema, members(['a'], ['a']))).toBe(false);
  expect(v.is(circleSchema, members(['a', { badge: 1 }], ['b', { badge: 1 }]))).toBe(false);
  expect(v.is(circleSchema, members(['a', { badge: 100 }]))).toBe(false);
});

test('a copy has the same people and ways, and nothing of the evenings', () => {
  const circle = thursdayCircle({
    members: [memberOf('ada')],
    agreements: [{ id: 'a1', text: 'What is said here stays here.', adoptedOn: '2026-11-19' }],
    next: { date: '2026-12-03', time: null, place: '' },
    plan: 'plan-1',
    firstSession: { purpose: '2026-11-19', agreements: null, role: null },
    archivedAt: 1,
  });
  const copy = duplicateOf(circle, 'circle-9', 'Thursday circle (copy)', newId);
  expect(copy.members).toEqual(circle.members);
  expect(copy).toMatchObject({ id: 'circle-9', next: null, plan: null, archivedAt: null });
  expect(copy.firstSession.purpose).toBeNull();
  expect(copy.agreements).toEqual([
    { id: expect.stringMatching(/^new/u), text: 'What is said here stays here.' },
  ]);
});
