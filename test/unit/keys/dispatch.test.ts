import { describe, expect, it } from 'vitest';
import type { KeyPress } from '../../../shared/keys/combo.ts';
import {
  dispatchKey,
  idleKeys,
  typingPauseMs,
  type KeyContext,
  type KeyResult,
} from '../../../shared/keys/dispatch.ts';
import { beginnings, findPerson } from '../../../shared/keys/letters.ts';
import { emptySession } from '../../../shared/session/fold.ts';
import type { RoomContext } from '../../../shared/keys/entry.ts';

const names = ['Amara', 'Jonas', 'José', 'Mei', 'Élodie', 'Øyvind', 'Anna', 'Anna', 'Kwame'];
const people = names.map((name, index) => ({ person: `p${index + 1}`, name, badge: index + 1 }));

const room: RoomContext = {
  open: true,
  running: true,
  held: false,
  round: false,
  roundDue: false,
  last: false,
  canUndo: true,
  canRedo: true,
  wall: { scene: 'now', calm: false, screen: 'me', covered: false, timer: null },
  bareKeys: true,
  timerMs: 300_000,
  now: 1_000_000,
  facts: emptySession.facts,
};

const context = (change: Partial<KeyContext> = {}, roomChange: Partial<RoomContext> = {}): KeyContext => ({
  platform: 'other',
  focus: 'room',
  room: { ...room, ...roomChange },
  people,
  beginnings: beginnings(people),
  badgeDigits: 1,
  ...change,
});

const press = (key: string, code = '', held: Partial<KeyPress> = {}): KeyPress => ({
  key,
  code,
  shift: false,
  control: false,
  alt: false,
  meta: false,
  ...held,
});

/** Presses one key after another, `everyMs` apart. */
function type(presses: readonly KeyPress[], where = context(), everyMs = 100): KeyResult[] {
  let state = idleKeys;
  return presses.map((each, index) => {
    const answer = dispatchKey(state, each, where, 10_000 + index * everyMs);
    state = answer.state;
    return answer.result;
  });
}
const word = (text: string): KeyPress[] => [...text].map((each) => press(each));
const entries = (results: readonly KeyResult[]): string[] =>
  results.map((each) => (each.kind === 'entry' ? each.entry.id : each.kind));

describe('names by their beginning', () => {
  it('Keys: the shortest unique beginning, accents folded', () => {
    const found = beginnings(people);
    expect(['p1', 'p2', 'p3', 'p4', 'p5', 'p6', 'p9'].map((each) => found.get(each)?.letters)).toEqual([
      'am',
      'jon',
      'jos',
      'm',
      'e',
      'o',
      'k',
    ]);
  });

  it('Keys: two of one name have no letters and are reached by badge', () => {
    expect(beginnings(people).has('p7')).toBe(false);
    expect(type([press('7', 'Digit7')])).toEqual([{ kind: 'person', person: 'p7', add: false, hand: false }]);
  });

  it('Keys: a name whose first letter no key gives by itself is reached by badge, one in another alphabet by its own', () => {
    const found = beginnings(
      ['王小明', 'さくら', '민준', 'Анна', 'Li 李'].map((name, i) => ({
        person: `n${i}`,
        name,
        badge: i + 1,
      })),
    );
    expect([...found].map(([person, { letters }]) => [person, letters])).toEqual([
      ['n3', 'а'],
      ['n4', 'l'],
    ]);
  });

  it('Keys: a latecomer changes nobody’s beginning, and gets one nobody has', () => {
    const start = beginnings(people);
    const later = beginnings(
      [...people, { person: 'l1', name: 'Karim', badge: 10 }, { person: 'l2', name: 'Sofia', badge: 11 }],
      start,
    );
    expect(later.get('p9')).toEqual(start.get('p9'));
    expect(later.has('l1')).toBe(false);
    expect(later.get('l2')?.letters).toBe('s');
  });

  it('Keys: the rest of the name, typed on, is swallowed', () => {
    expect(type(word('kwame')).map((each) => each.kind)).toEqual([
      'person',
      'waiting',
      'waiting',
      'waiting',
      'waiting',
    ]);
  });

  it('Keys: the same letter again, later, is the same person again', () => {
    const results = type(word('mm'), context(), typingPauseMs + 1);
    expect(results.map((each) => (each.kind === 'person' ? each.person : each.kind))).toEqual(['p4', 'p4']);
  });

  it('Keys: after a pause a name begins anew', () => {
    expect(type(word('jm'), context(), typingPauseMs + 1).at(-1)).toMatchObject({ person: 'p4' });
  });

  it('Keys: Shift adds a voice', () => {
    expect(type([press('M', 'KeyM', { shift: true })])).toEqual([
      { kind: 'person', person: 'p4', add: true, hand: false },
    ]);
  });

  it('Keys: the pad finds a person by beginning or badge, and nobody where two fit', () => {
    expect(findPerson(people, 'kw')).toBe('p9');
    expect(findPerson(people, 'elo')).toBe('p5');
    expect(findPerson(people, '8')).toBe('p8');
    expect(findPerson(people, 'jo')).toBeNull();
    expect(findPerson(people, 'Anna')).toBeNull();
  });
});

describe('digits', () => {
  it('Keys: by place: the French top row needs no Shift', () => {
    expect(type([press('&', 'Digit1')])[0]).toMatchObject({ person: 'p1', add: false });
    expect(type([press('é', 'Digit2')])[0]).toMatchObject({ person: 'p2' });
    expect(type([press('1', 'Digit1', { shift: true })])[0]).toMatchObject({ person: 'p1', add: true });
  });

  it('Keys: the number pad counts while it types digits, and are arrows otherwise', () => {
    expect(type([press('8', 'Numpad8')])[0]).toMatchObject({ person: 'p8' });
    expect(entries(type([press('ArrowUp', 'Numpad8')]))).toEqual(['time.more']);
  });

  it('Keys: above nine people two digits; 00 is someone', () => {
    const many = context({ badgeDigits: 2 });
    expect(type([press('0', 'Digit0'), press('9', 'Digit9')], many)).toEqual([
      { kind: 'waiting', typed: '0' },
      { kind: 'person', person: 'p9', add: false, hand: false },
    ]);
    expect(type([press('0', 'Digit0'), press('0', 'Digit0')], many)[1]).toMatchObject({ person: null });
    expect(type([press('0', 'Digit0')])[0]).toMatchObject({ person: null });
  });

  it('Keys: a badge nobody wears says so', () => {
    expect(type([press('4', 'Digit4'), press('2', 'Digit2')], context({ badgeDigits: 2 }))[1]).toEqual({
      kind: 'unknown',
      typed: '42',
    });
  });
});

describe('layouts', () => {
  // [layout, event.key, event.code]: the same shortcut on the key that writes that character.
  const undoKeys = [
    ['US', 'z', 'KeyZ'],
    ['German', 'z', 'KeyY'],
    ['French', 'z', 'KeyW'],
    ['Russian', 'я', 'KeyZ'],
  ] as const;
  it.each(undoKeys)('Keys: Ctrl Z is undo on %s', (_layout, key, code) => {
    expect(entries(type([press(key, code, { control: true })]))).toEqual(['undo']);
    const mac = context({ platform: 'mac' });
    expect(entries(type([press(key, code, { meta: true })], mac))).toEqual(['undo']);
  });

  it('Keys: by character: Y on German is not undo though it lies where Z lies', () => {
    expect(entries(type([press('y', 'KeyZ', { control: true })]))).toEqual(['none']);
  });

  it.each([
    ['US', '.', 'Period', false],
    ['French', '.', 'Comma', true],
    ['German', '.', 'Period', false],
  ] as const)('Keys: the full stop calms the wall on %s', (_layout, key, code, shift) => {
    expect(entries(type([press(key, code, { shift })]))).toEqual(['wall.calm']);
  });

  it('Keys: letters on French lie elsewhere and mean what they write', () => {
    expect(type([press('m', 'Semicolon')])[0]).toMatchObject({ person: 'p4' });
  });

  it('Keys: AltGr writes characters, it commands nothing', () => {
    expect(entries(type([press('e', 'KeyE', { control: true, alt: true })]))).toEqual(['none']);
  });
});

describe('who has the keyboard', () => {
  it('Keys: nothing acts while text is typed, but what cannot be text', () => {
    const text = context({ focus: 'text' });
    const typed = [
      ...word('kwame .1'),
      press('Enter'),
      press('Backspace'),
      press('ArrowUp'),
      press('PageDown'),
      press('z', 'KeyZ', { control: true }),
    ];
    expect(new Set(entries(type(typed, text, 10)))).toEqual(new Set(['none']));
    expect(
      entries(type([press('Escape'), press('F1'), press('e', 'KeyE', { control: true })], text)),
    ).toEqual(['escape', 'keys.show', 'closeNow']);
  });

  it('Keys: a dialog has all keys', () => {
    const dialog = context({ focus: 'dialog' });
    const typed = [...word('k '), press('Enter'), press('Escape'), press('e', 'KeyE', { control: true })];
    expect(new Set(entries(type(typed, dialog)))).toEqual(new Set(['none']));
  });

  it('Keys: a focused button keeps Space, Enter and arrows; letters still pass the floor', () => {
    const widget = context({ focus: 'widget' });
    expect(entries(type([press(' '), press('Enter'), press('ArrowUp'), press('Tab')], widget))).toEqual([
      'none',
      'none',
      'none',
      'none',
    ]);
    expect(type(word('k'), widget)[0]).toMatchObject({ person: 'p9' });
  });

  it('Keys: bare letters and digits can be switched off; everything else stays', () => {
    const off = context({}, { bareKeys: false });
    expect(entries(type([...word('k'), press('1', 'Digit1'), press(' ')], off))).toEqual([
      'none',
      'none',
      'hold.toggle',
    ]);
  });

  it('WCAG 2.1.4: with them a mark alone is switched off too; Ctrl, named keys and Space stay', () => {
    const off = context({}, { bareKeys: false, round: true });
    const dot = press('.', 'Period');
    expect(entries(type([dot]))).toEqual(['wall.calm']);
    expect(
      entries(
        type(
          [
            dot,
            press('b', 'KeyB', { control: true }),
            ...['Enter', 'ArrowUp', 'Tab', 'Escape', 'Backspace'].map((each) => press(each)),
          ],
          off,
        ),
      ),
    ).toEqual(['none', 'wall.calm', 'round.next', 'time.more', 'pad.focus', 'escape', 'undo']);
  });
});

describe('meanings that depend on what goes on', () => {
  it('Keys: Enter is next in the go-round, starts an armed timer, and else is nothing', () => {
    expect(entries(type([press('Enter')]))).toEqual(['none']);
    expect(
      entries(type([press('Enter'), press('Enter', '', { shift: true })], context({}, { round: true }))),
    ).toEqual(['round.next', 'round.pass']);
    const wall = { ...room.wall, scene: 'timer' as const, timer: { totalMs: 60_000, startedAt: null } };
    const [result] = type([press('Enter')], context({}, { wall, round: true }));
    expect(result?.kind === 'entry' ? result.entry.effect({ ...room, wall }) : null).toEqual({
      kind: 'send',
      command: {
        type: 'setWall',
        wall: { ...wall, stays: false, timer: { totalMs: 60_000, startedAt: room.now } },
      },
    });
  });

  it('Keys: Enter starts a go-round that is due, once', () => {
    expect(entries(type([press('Enter')], context({}, { roundDue: true })))).toEqual(['round.start']);
    expect(entries(type([press('Enter')], context({}, { roundDue: false })))).toEqual(['none']);
  });

  it('Keys: after the last segment Ctrl Enter asks for the end, before that it goes on', () => {
    const pressed = type([press('Enter', '', { control: true })])[0];
    const effect = (last: boolean) =>
      pressed?.kind === 'entry' ? pressed.entry.effect({ ...room, last }) : null;
    expect(effect(true)).toEqual({ kind: 'ask', what: 'closeSession' });
    expect(effect(false)).toEqual({ kind: 'send', command: { type: 'nextSegment' } });
  });

  it('Keys: Ctrl D, then a person, is a hand; with digits too, and only once', () => {
    const results = type([press('d', 'KeyD', { control: true }), ...word('k'), ...word('m')]);
    expect(results.slice(1)).toEqual([
      { kind: 'person', person: 'p9', add: false, hand: true },
      { kind: 'person', person: 'p4', add: false, hand: false },
    ]);
  });

  it('Keys: the clicker goes on and back in rounds, and F5 does nothing at all', () => {
    const round = context({}, { round: true });
    expect(entries(type([press('PageDown'), press('PageUp'), press('F5')], round))).toEqual([
      'clicker.next',
      'clicker.back',
      'reload.nothing',
    ]);
    expect(entries(type([press('PageDown')]))).toEqual(['none']);
  });

  it('Keys: Ctrl U asks before it uncovers, and covers unasked', () => {
    const wall = { ...room.wall, covered: true };
    const [uncover] = type([press('u', 'KeyU', { control: true })], context({}, { wall }));
    expect(uncover?.kind === 'entry' ? uncover.entry.effect({ ...room, wall }) : null).toEqual({
      kind: 'ask',
      what: 'uncover',
    });
    expect(entries(type([press('u', 'KeyU', { control: true })]))).toEqual(['cover']);
  });
});
