import * as fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { commandSchemas, type Command } from '../../../shared/session/commands.ts';
import type { Opened } from '../../../shared/session/events.ts';
import { emptySession } from '../../../shared/session/fold.ts';
import type { WallNames } from '../../../shared/wall/name-styles.ts';
import { wallView } from '../../../shared/wall/project.ts';
import { timerView } from '../../support/scenes.ts';
import {
  arbitrarySteps,
  openedWith,
  people,
  play,
  privateCommands,
  publicCommands,
  publicOnly,
  roster,
  secrets,
  startAt,
  type Step,
} from '../../support/wall-session.ts';

// Hundreds of whole sessions are played.
vi.setConfig({ testTimeout: 30_000 });

const minute = 60_000;
const plain = { namesOnWall: true, tracking: 'kept', untracked: [], cues: true } as const;
const after = (afterMs: number, command: Command): Step => ({ afterMs, command, private: false });
const wallSet = (set: object): Command => ({
  type: 'setWall',
  wall: { scene: 'now', calm: false, screen: 'me', covered: false, timer: null, ...set },
});
const seen = (
  steps: readonly Step[],
  now: number,
  names = roster,
  opening: object = {},
  more: Partial<Opened> = {},
) =>
  wallView(play({ ...openedWith({ ...plain, ...opening }), ...more }, steps), names, {
    now,
    zone: 'UTC',
    theme: 'paper',
  });

describe('principle 2: the wall never leaks', () => {
  test('whatever happens in a session, nothing private is in what the wall is given', () => {
    fc.assert(
      fc.property(arbitrarySteps, fc.integer({ min: 0, max: 100 * minute }), (steps, later) => {
        const given = JSON.stringify(seen(steps, startAt + later, roster, { namesOnWall: false }));
        for (const secret of Object.values(secrets)) {
          // Where to turn is for everybody, in its own scene alone.
          if (secret === secrets.contact && given.includes('"scene":"referral"')) continue;
          expect(given).not.toContain(secret);
        }
        for (const id of people) expect(given).not.toContain(`"${id}"`);
        expect(given).not.toMatch(/cue|note|nudge|turn|tracked|hand|share|speaking/u);
      }),
      { seed: 2, numRuns: 400 },
    );
  });

  test('every command is played as a public or a private thing, but those that take others back or open a session', () => {
    const played = new Set([...Object.keys(publicCommands), ...Object.keys(privateCommands)]);
    expect(Object.keys(commandSchemas).filter((type) => !played.has(type))).toEqual([
      'openSession',
      'undo',
      'redo',
    ]);
  });

  test('and comes about: none is always refused', () => {
    const done = new Set<string>();
    for (const steps of fc.sample(arbitrarySteps, { seed: 4, numRuns: 1000 }))
      play(openedWith(plain), steps, ({ command }) => done.add(command.type));
    const played = [...Object.keys(publicCommands), ...Object.keys(privateCommands)];
    expect(played.filter((type) => !done.has(type))).toEqual([]);
  });

  test('sessions that differ in private things alone look the same: notes, cues, turns, hands, who opted out', () => {
    fc.assert(
      fc.property(
        arbitrarySteps,
        fc.subarray([...people]),
        fc.integer({ min: 0, max: 30 * minute }),
        (steps, untracked, later) => {
          const one = play(openedWith(plain), steps);
          const other = play(
            openedWith({ namesOnWall: true, tracking: 'not', untracked, cues: false }),
            publicOnly(steps),
          );
          const now = startAt + steps.reduce((sum, each) => sum + each.afterMs, 0) + later;
          const project = { now, zone: 'UTC', theme: 'paper' } as const;
          expect(wallView(one, roster, project)).toEqual(wallView(other, roster, project));
        },
      ),
      { seed: 3, numRuns: 400 },
    );
  });

  test('U4: opting out changes nothing on the wall, not even in a go-round whose turn is theirs', () => {
    const steps = [after(0, { type: 'startRound', order: null, limitMs: minute })];
    const now = startAt + 5000;
    const before = seen(steps, now);
    expect(before.view).toMatchObject({ scene: 'round', name: `${secrets.name} p1` });
    expect(seen([...steps, after(1000, { type: 'optOut', person: 'p1' })], now)).toEqual(before);
  });

  test('a name stands on the wall only in a circle that agreed to it', () => {
    const steps = [after(0, { type: 'startRound', order: null, limitMs: null })];
    expect(seen(steps, startAt, roster, { namesOnWall: false }).view).toMatchObject({ name: null, toGo: 4 });
  });
});

describe('breakouts', () => {
  const form = (groups: { name: string; people: string[] }[]): Step =>
    after(1000, {
      type: 'formBreakout',
      groups,
      division: { by: 'size', size: 2 },
      apart: [['p1', 'p4']],
      together: [],
      out: ['p5'],
    });
  const two = form([
    { name: 'Garden', people: ['p1', 'p2'] },
    { name: '', people: ['p3', 'p4'] },
  ]);
  const go = after(1000, { type: 'startGroups', limitMs: 5 * minute });

  test('who goes where, by name where the circle agreed, else by the number on the badge', () => {
    expect(seen([two], startAt + 5000).view).toMatchObject({
      scene: 'breakouts',
      groups: [
        { place: 'Garden', number: 1, people: [`${secrets.name} p1`, `${secrets.name} p2`] },
        { place: '', number: 2, people: [`${secrets.name} p3`, `${secrets.name} p4`] },
      ],
      countOff: null,
      countdown: null,
    });
    expect(seen([two], startAt + 5000, roster, { namesOnWall: false }).view).toMatchObject({
      groups: [{ people: ['1', '2'] }, { people: ['3', '4'] }],
    });
  });

  test('their own time, which stands while all is held', () => {
    expect(seen([two, go], startAt + 62_000).view).toMatchObject({
      countdown: { endsAt: startAt + 2000 + 5 * minute, totalMs: 5 * minute },
    });
    const held = [two, go, after(minute, { type: 'hold' }), after(minute, { type: 'resume' })];
    expect(seen(held, startAt + 10 * minute).view).toMatchObject({
      countdown: { endsAt: startAt + 2000 + 6 * minute },
    });
  });

  test('who has left is in no group, and where nobody is named people count off', () => {
    const left = after(1000, { type: 'leavePerson', person: 'p2' });
    expect(seen([two, left], startAt + 5000).view).toMatchObject({
      groups: [{ people: [`${secrets.name} p1`] }, {}],
    });
    const counted = form(Array.from({ length: 15 }, () => ({ name: '', people: [] })));
    expect(seen([counted], startAt + 5000).view).toMatchObject({ scene: 'breakouts', countOff: 15 });
  });

  test('they are what happens now until they are back, or another segment runs before they went', () => {
    expect(seen([two, go, after(minute, { type: 'endBreakout' })], startAt + 3 * minute).view.scene).toBe(
      'now',
    );
    expect(seen([two, after(minute, { type: 'nextSegment' })], startAt + 3 * minute).view.scene).not.toBe(
      'breakouts',
    );
    const shown = after(1000, wallSet({ scene: 'breakouts' }));
    expect(seen([two, after(minute, { type: 'nextSegment' }), shown], startAt + 3 * minute).view.scene).toBe(
      'breakouts',
    );
    expect(seen([shown], startAt + 3 * minute).view.scene).toBe('now');
  });
});

describe('scenes', () => {
  test('while no segment runs: welcome, with the purpose (P1)', () => {
    const state = play(openedWith(plain), []);
    const between = { ...state, facts: { ...state.facts, running: null } };
    expect(wallView(between, roster, { now: startAt, zone: 'UTC', theme: 'paper' }).view).toEqual({
      scene: 'welcome',
      title: 'Evening',
      purpose: 'To listen.',
    });
  });

  test('now: the prompt, and when its time is up; a minute more moves it', () => {
    const begun = [after(minute, { type: 'nextSegment' })];
    const ends = startAt + 6 * minute;
    expect(seen(begun, startAt + 3 * minute).view).toEqual({
      scene: 'now',
      title: 'Purpose and agreements',
      prompt: 'What do we want to hold on to while we talk?',
      countdown: { endsAt: ends, totalMs: 5 * minute },
    });
    const more = [...begun, after(0, { type: 'resizeSegment', segment: null, deltaMs: minute })];
    expect(seen(more, startAt + 3 * minute).view).toMatchObject({
      countdown: { endsAt: ends + minute, totalMs: 6 * minute },
    });
  });

  test('T2: a hold leaves the prompt alone on the wall, and its time is given back', () => {
    const held = [after(0, { type: 'nextSegment' }), after(minute, { type: 'hold' })];
    const view = seen(held, startAt + 2 * minute).view;
    expect(Object.keys(view).toSorted()).toEqual(['prompt', 'scene', 'title']);
    expect(view.scene).toBe('held');
    const resumed = [...held, after(3 * minute, { type: 'resume' })];
    expect(seen(resumed, startAt + 5 * minute).view).toMatchObject({
      countdown: { endsAt: startAt + 8 * minute },
    });
  });

  test('P5: in a go-round a pass looks like a turn; who passed is counted again at the end', () => {
    const steps = [after(0, { type: 'startRound', order: null, limitMs: null })];
    const counts: unknown[] = [];
    const look = () => {
      const { view } = seen(steps, startAt);
      counts.push(view.scene === 'round' ? (view.over ? 'over' : view.toGo) : view.scene);
    };
    look();
    for (const type of ['passInRound', 'nextInRound', 'nextInRound', 'nextInRound'] as const) {
      steps.push(after(0, { type }));
      look();
    }
    steps.push(after(0, { type: 'nextInRound' }));
    look();
    steps.push(after(0, { type: 'nextInRound' }));
    look();
    expect(counts).toEqual([4, 3, 2, 1, 1, 0, 'over']);
  });

  test('a quiet minute before a go-round: an emptying ring, nobody named, no digits; it ends with the first turn', () => {
    const quiet = [after(0, { type: 'startRound', order: null, limitMs: null, silentMs: minute })];
    const { view } = seen(quiet, startAt + 20_000);
    expect(view).toMatchObject({
      scene: 'round',
      silent: true,
      over: false,
      name: null,
      countdown: { endsAt: startAt + minute, totalMs: minute },
    });
    const begun = seen([...quiet, after(minute, { type: 'nextInRound' })], startAt + minute).view;
    expect(begun).toMatchObject({ scene: 'round', name: `${secrets.name} p1` });
    expect(begun).not.toHaveProperty('silent');
  });

  test('while a go-round runs it is what happens now; chosen as a scene it stays after its end', () => {
    const round = [
      after(0, { type: 'nextSegment' }),
      after(0, { type: 'startRound', order: null, limitMs: 45_000 }),
    ];
    expect(seen(round, startAt).view).toMatchObject({
      scene: 'round',
      countdown: { endsAt: startAt + 45_000, totalMs: 45_000 },
    });
    const ended = [...round, after(0, { type: 'endRound' })];
    expect(seen(ended, startAt).view.scene).toBe('now');
    expect(seen([...ended, after(0, wallSet({ scene: 'round' }))], startAt).view).toMatchObject({
      scene: 'round',
      over: true,
      name: null,
    });
  });

  test('the presenter timer arms with its whole time, then runs, and a hold stops it', () => {
    const armed = wallSet({ scene: 'timer', timer: { totalMs: 300_000, startedAt: null } });
    expect(seen([after(0, armed)], startAt + minute).view).toEqual(
      timerView({ totalMs: 300_000, countdown: null }),
    );
    const started = wallSet({ scene: 'timer', timer: { totalMs: 300_000, startedAt: startAt } });
    const running = [after(0, started), after(minute, { type: 'hold' }), after(minute, { type: 'resume' })];
    expect(seen(running, startAt + 3 * minute).view).toMatchObject({
      countdown: { endsAt: startAt + 6 * minute, totalMs: 300_000 },
    });
    expect(seen([after(0, wallSet({ scene: 'timer' }))], startAt).view.scene).toBe('now');
  });

  test('agreements, clock, calm over everything, and thanks after the close', () => {
    expect(seen([after(0, wallSet({ scene: 'agreements' }))], startAt).view).toEqual({
      scene: 'agreements',
      purpose: 'To listen.',
      agreements: ['Stays here.'],
    });
    expect(seen([after(0, wallSet({ scene: 'clock' }))], startAt)).toMatchObject({
      zone: 'Europe/Berlin',
      view: { scene: 'clock' },
    });
    expect(seen([after(0, wallSet({ calm: true }))], startAt).view).toEqual({ scene: 'calm' });
    const close = [after(0, { type: 'closeSession' })];
    const { circle } = openedWith(plain);
    expect(seen(close, startAt, roster, {}, { circle: { ...circle, referrals: [] } }).view).toEqual({
      scene: 'closed',
      title: 'Evening',
      next: null,
    });
  });

  test('P19: where to turn is there for everybody, in its own scene and at the close, and nowhere else', () => {
    const contacts = [{ name: secrets.contact, contact: secrets.contact }];
    const next = { date: '2026-09-03', time: null, place: '' };
    const meet = after(0, { type: 'setNext', ...next });
    const scene = { scene: 'referral', contacts, next };
    expect(seen([meet, after(0, wallSet({ scene: 'referral' }))], startAt).view).toEqual(scene);
    expect(seen([meet, after(0, { type: 'closeSession' })], startAt).view).toEqual(scene);
    for (const other of ['now', 'agreements', 'clock', 'round', 'timer'])
      expect(JSON.stringify(seen([after(0, wallSet({ scene: other }))], startAt))).not.toContain(
        secrets.contact,
      );
  });

  test('P2: an agreement stands there as it is typed, in its place, and gone when it is given up', () => {
    const typed = (agreement: string | null, text: string): Step =>
      after(0, { type: 'draftAgreement', agreement, text });
    const shown = (...steps: readonly Step[]): readonly string[] => {
      const { view } = seen([after(0, wallSet({ scene: 'agreements' })), ...steps], startAt);
      return view.scene === 'agreements' ? view.agreements : [];
    };
    const { circle } = openedWith(plain);
    const first = circle.agreements[0]?.id ?? '';
    expect(shown(typed(null, 'Anyone m'))).toEqual(['Stays here.', 'Anyone m']);
    expect(shown(typed(first, 'Stories stay'))).toEqual(['Stories stay']);
    expect(shown(typed(null, 'Anyone m'), typed(null, ''))).toEqual(['Stays here.']);
    const kept = after(0, { type: 'wordAgreement', agreement: null, text: 'Anyone may pass.' });
    expect(shown(typed(null, 'Anyone may pass.'), kept, typed(null, ''))).toEqual([
      'Stays here.',
      'Anyone may pass.',
    ]);
    expect(shown(kept, typed(null, ''), after(0, { type: 'undo' }))).toEqual(['Stays here.']);
  });

  test('without a session the wall is calm', () => {
    expect(wallView(emptySession, {}, { now: 5, zone: 'UTC', theme: 'night' })).toEqual({
      now: 5,
      clockOffset: 0,
      zone: 'UTC',
      theme: 'night',
      view: { scene: 'calm' },
    });
  });
});

describe('names on the wall stand there as the circle agreed', () => {
  const steps = [after(0, { type: 'startRound', order: null, limitMs: null })];
  const called = (first: string, second: string) => ({
    ...roster,
    p1: { name: first },
    p2: { name: second },
  });
  const shown = (wallNames: WallNames, first: string, second = 'Noor Haddad') => {
    const opened = openedWith(plain);
    const state = play({ ...opened, circle: { ...opened.circle, wallNames } }, steps);
    const { view } = wallView(state, called(first, second), { now: startAt, zone: 'UTC', theme: 'paper' });
    return view.scene === 'round' ? view.name : undefined;
  };

  test.each([
    ['none', 'Amara Okafor', 'Noor Haddad', null],
    ['initials', 'Amara Okafor', 'Noor Haddad', 'AO'],
    ['initials', 'Amara von der Okafor', 'Noor Haddad', 'AO'],
    // More letters were not agreed to: the badge, which both wear, tells them apart.
    ['initials', 'Amara Okafor', 'Anton Olsen', 'AO (1)'],
    ['first', 'Amara Okafor', 'Noor Haddad', 'Amara'],
    ['first', 'Amara Okafor', 'Amara Silva', 'Amara O.'],
    ['first', 'Amara Okafor', 'Amara Olsen', 'Amara O. (1)'],
    ['first', 'Amara', 'Amara', 'Amara (1)'],
    ['full', 'Amara Okafor', 'Amara Okafor', 'Amara Okafor'],
  ] as const)('%s: %s, beside %s, is %s', (style, first, second, name) => {
    expect(shown(style, first, second)).toBe(name);
  });

  test('a record from before there were styles shows full names or none', () => {
    expect(seen(steps, startAt, called('Amara Okafor', 'Noor')).view).toMatchObject({ name: 'Amara Okafor' });
    expect(seen(steps, startAt, roster, { namesOnWall: false }).view).toMatchObject({ name: null });
  });

  test('whatever happens, the wall of a circle that agreed to initials is given no name', () => {
    fc.assert(
      fc.property(arbitrarySteps, fc.integer({ min: 0, max: 100 * minute }), (random, later) => {
        const opened = openedWith(plain);
        const state = play({ ...opened, circle: { ...opened.circle, wallNames: 'initials' } }, random);
        const given = wallView(state, roster, { now: startAt + later, zone: 'UTC', theme: 'paper' });
        expect(JSON.stringify(given)).not.toContain(secrets.name);
      }),
      { seed: 4, numRuns: 200 },
    );
  });
});
