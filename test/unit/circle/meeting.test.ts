import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { openingOf } from '../../../electron/session/open-session.ts';
import { badgesOf } from '../../../shared/circle/badges.ts';
import { meetingOf } from '../../../shared/circle/meeting.ts';
import { inOrder, standingOf } from '../../../shared/circle/standing.ts';
import type { SessionCard } from '../../../shared/ipc/contract.ts';
import { startSchema } from '../../../shared/session/start.ts';
import { memberOf, shortPlan, thursdayCircle } from '../../support/circles.ts';

const zone = 'Europe/Berlin';
/** 19:04 on a Thursday in Berlin. */
const now = Date.UTC(2026, 10, 26, 18, 4);
const unnamed = (badge: number): string => `Number ${badge}`;
const moment = { now, zone, unnamed };
const people = [
  { id: 'ada', name: 'Ada Lovelace', pronouns: 'she/her' },
  { id: 'sam', name: 'Sam Reed', pronouns: null },
  { id: 'sam2', name: 'Sam Ross', pronouns: null },
];
const circle = thursdayCircle({
  members: [
    memberOf('ada', { role: 'facilitator', access: 'Sits near the door' }),
    memberOf('sam', { badge: 1 }),
    memberOf('sam2', { role: 'observer' }),
    memberOf('gone', { role: 'guest', tracked: false }),
  ],
  agreements: [
    { id: 'a1', text: 'Stays here.', adoptedOn: '2026-11-19' },
    { id: 'a2', text: ' ' },
  ],
  referrals: [
    { id: 'r1', kind: 'crisis', name: 'Crisis line', contact: '116 123' },
    { id: 'r2', kind: 'other', name: '', contact: ' ' },
  ],
  wallNames: 'initials',
  audience: 'absent',
});
const minute = 60_000;

describe('a circle meets', () => {
  const meeting = meetingOf(circle, people, shortPlan({ title: '', start: null }), moment);

  test('R7: its people are the same people, with the badges they wear; who observes is not measured', () => {
    expect(meeting.people).toEqual([
      {
        id: 'ada',
        name: 'Ada Lovelace',
        pronouns: 'she/her',
        role: 'facilitator',
        badge: 2,
        tracked: true,
        present: true,
      },
      { id: 'sam', name: 'Sam Reed', role: 'member', badge: 1, tracked: true, present: true },
      { id: 'sam2', name: 'Sam Ross', role: 'observer', badge: 3, tracked: false, present: true },
      { id: 'gone', name: 'Number 4', role: 'guest', badge: 4, tracked: false, present: true },
    ]);
  });

  test('the record says which circle, how names are shown and for whom; needs and blanks are not in it', () => {
    expect(meeting).toMatchObject({
      title: 'Thursday circle',
      circle: {
        id: 'circle-1',
        namesOnWall: true,
        wallNames: 'initials',
        audience: 'absent',
        agreements: [{ id: 'a1', text: 'Stays here.', adoptedOn: '2026-11-19' }],
        referrals: [{ name: 'Crisis line', contact: '116 123' }],
      },
    });
    expect(JSON.stringify(meeting)).not.toContain('near the door');
    expect(v.is(startSchema, { ...meeting, tracking: 'kept', screen: 'me' })).toBe(true);
  });

  test('what main opens of it has those badges, that circle and the planned start', () => {
    let n = 0;
    const start = meetingOf(circle, people, shortPlan(), moment);
    const { events } = openingOf(
      { ...start, tracking: 'kept', screen: 'me' },
      { session: 's', now, zone, newId: () => `i${(n += 1)}`, ownScreen: false },
    );
    expect(events[0]?.data).toMatchObject({
      circle: { id: 'circle-1', wallNames: 'initials' },
      plannedStart: now - 4 * minute,
      members: [{ badge: 2 }, { badge: 1 }, { badge: 3 }, { badge: 4 }],
    });
  });

  test('with minors only first names go into the record, told apart where they must be', () => {
    const minors = meetingOf({ ...circle, minors: true, wallNames: 'first' }, people, shortPlan(), moment);
    expect(minors.people.map(({ name }) => name)).toEqual(['Ada', 'Sam R. (1)', 'Sam R. (3)', 'Number 4']);
    expect(JSON.stringify(minors)).not.toMatch(/Lovelace|Reed|Ross/u);
    expect(minors.circle.minors).toBe(true);
  });

  test('with minors main opens it unmeasured, whatever was asked for', () => {
    const start = meetingOf({ ...circle, minors: true, wallNames: 'first' }, people, shortPlan(), moment);
    const { events } = openingOf(
      { ...start, tracking: 'kept', screen: 'me' },
      { session: 's', now, zone, newId: () => crypto.randomUUID(), ownScreen: false },
    );
    expect(events[0]?.data).toMatchObject({ tracking: 'not', circle: { minors: true } });
  });

  test.each([
    ['19:00', 19 * 60],
    ['20:00', 20 * 60],
    // Another evening’s: a rehearsal in the morning, or the app left open.
    ['20:05', 19 * 60 + 4],
    ['09:00', 19 * 60 + 4],
  ])('planned for %s it was to begin at minute %i of the day', (start, minutes) => {
    const { plannedStart } = meetingOf(circle, people, shortPlan({ start }), moment);
    expect(plannedStart).toBe(Date.UTC(2026, 10, 25, 23) + minutes * minute);
  });

  test('the room is booked until a time of the day, or for so long; what has passed binds nobody', () => {
    const endOf = (end: Parameters<typeof shortPlan>[0]) =>
      meetingOf(circle, people, shortPlan(end), moment).hardEnd;
    const at = (day: number, time: string) => ({ end: { kind: 'hard' as const, at: { day, time } } });
    expect(endOf(at(0, '20:30'))).toBe(Date.UTC(2026, 10, 26, 19, 30));
    expect(endOf(at(1, '01:00'))).toBe(Date.UTC(2026, 10, 27, 0));
    expect(endOf(at(0, '19:00'))).toBeNull();
    expect(endOf({ end: { kind: 'total', ms: 90 * minute } })).toBe(Date.UTC(2026, 10, 26, 19, 30));
    expect(endOf({ end: null })).toBeNull();
  });

  test('pins fall on the day it meets', () => {
    const [row] = shortPlan().segments;
    if (row === undefined) throw new Error('no row');
    const plan = shortPlan({ segments: [{ ...row, pin: { day: 1, time: '09:00' } }] });
    expect(meetingOf(circle, people, plan, moment).plan[0]?.pin).toEqual({
      date: '2026-11-27',
      time: '09:00',
    });
  });

  test('badges that nobody chose are the lowest that are left', () => {
    const members = [memberOf('a'), memberOf('b', { badge: 2 }), memberOf('c'), memberOf('d', { badge: 1 })];
    expect([...badgesOf(members).values()]).toEqual([3, 2, 4, 1]);
  });
});

const card = (session: string, change: Partial<SessionCard>): SessionCard => ({
  session,
  title: '',
  circle: '',
  circleId: 'circle-1',
  openedAt: 0,
  closedAt: null,
  people: 0,
  notes: 0,
  openActions: 0,
  readable: true,
  problem: null,
  ...change,
});

test('where a circle stands: when it met last, and what is open of all its sessions', () => {
  const cards = [
    card('one', { openedAt: 5, openActions: 2, reaffirmedAt: 4 }),
    card('two', { openedAt: 9, openActions: 1 }),
    card('other', { openedAt: 20, openActions: 7, circleId: 'circle-2' }),
    card('none', { openedAt: 30, openActions: 7, circleId: null }),
    card('bad', { openedAt: 40, readable: false }),
  ];
  expect(standingOf('circle-1', cards)).toEqual({
    lastMet: 9,
    lastSession: 'two',
    openActions: 3,
    reaffirmedAt: 4,
  });
  expect(standingOf('circle-9', cards)).toEqual({
    lastMet: null,
    lastSession: null,
    openActions: 0,
    reaffirmedAt: null,
  });
});

test('who meets soonest comes first; a date that has passed is none', () => {
  const at = (id: string, date: string | null, time: string | null = null) =>
    thursdayCircle({ id, name: id, next: date === null ? null : { date, time, place: '' } });
  const circles = [
    at('never', null),
    at('passed', '2026-11-01'),
    at('later', '2026-12-24'),
    at('evening', '2026-12-03', '19:00'),
    at('morning', '2026-12-03', '09:00'),
  ];
  const cards = [card('s', { circleId: 'passed', openedAt: 7 })];
  expect(inOrder(circles, cards, '2026-11-26').map(({ id }) => id)).toEqual([
    'morning',
    'evening',
    'later',
    'passed',
    'never',
  ]);
});
