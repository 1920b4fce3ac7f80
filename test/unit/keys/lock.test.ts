import { describe, expect, it } from 'vitest';
import type { KeyPress } from '../../../shared/keys/combo.ts';
import { dispatchKey, idleKeys, type KeyContext, type KeyResult } from '../../../shared/keys/dispatch.ts';
import { beginnings } from '../../../shared/keys/letters.ts';
import { registry } from '../../../shared/keys/registry.ts';
import { isEnabled, whyNot } from '../../../shared/keys/why.ts';
import { roomContextWith } from '../../support/room-contexts.ts';

const people = [
  { person: 'p1', name: 'Amara', badge: 1 },
  { person: 'p2', name: 'Jonas', badge: 2 },
];
const locked = roomContextWith({ locked: true });
const press = (
  key: string,
  held: Partial<KeyPress> = {},
  room = locked,
  focus: KeyContext['focus'] = 'room',
): KeyResult =>
  dispatchKey(
    idleKeys,
    {
      key,
      code: /^\d$/.test(key) ? `Digit${key}` : '',
      shift: false,
      control: false,
      alt: false,
      meta: false,
      ...held,
    },
    { platform: 'other', focus, room, people, beginnings: beginnings(people), badgeDigits: 1 },
    10_000,
  ).result;
const control = { control: true };

describe('the lock against accidental keys', () => {
  it('letters, digits and the pad go on', () => {
    expect(press('a')).toMatchObject({ kind: 'person', person: 'p1' });
    expect(press('2')).toMatchObject({ kind: 'person', person: 'p2' });
    expect(press('Tab')).toMatchObject({ kind: 'entry', entry: { id: 'pad.focus' } });
    expect(press('d', control)).toMatchObject({ kind: 'entry', entry: { id: 'hand' } });
  });

  it.each([
    [' ', {}],
    ['Backspace', {}],
    ['ArrowUp', {}],
    ['ArrowLeft', {}],
    ['Enter', control],
    ['e', control],
    ['b', control],
    ['t', control],
    ['.', {}],
  ])('%j waits, and is taken so that nothing else acts on it', (key, held) => {
    expect(press(key, held).kind).toBe('locked');
    expect(press(key, held, roomContextWith({ round: true, locked: true })).kind).toBe('locked');
  });

  it('in a go-round next and pass are the floor, by clicker too', () => {
    const round = roomContextWith({ round: true, locked: true });
    expect(press('Enter', {}, round)).toMatchObject({ entry: { id: 'round.next' } });
    expect(press('Enter', { shift: true }, round)).toMatchObject({ entry: { id: 'round.pass' } });
    expect(press('PageDown', {}, round)).toMatchObject({ entry: { id: 'clicker.next' } });
    expect(press('PageUp', {}, round).kind).toBe('locked');
  });

  it('one deliberate combo opens it, and the palette; not the same letter alone', () => {
    expect(press('L', { control: true, shift: true })).toMatchObject({ entry: { id: 'lock.toggle' } });
    expect(press('k', control)).toMatchObject({ entry: { id: 'palette.show' } });
    expect(press('l').kind).not.toBe('entry');
  });

  it('text is typed as before', () => {
    expect(press(' ', {}, locked, 'text').kind).toBe('none');
    expect(press('Backspace', {}, locked, 'text').kind).toBe('none');
  });

  it('says so, where it is the lock alone that keeps a command back', () => {
    for (const entry of registry) {
      const was = whyNot(entry, roomContextWith());
      expect([entry.id, whyNot(entry, locked)]).toEqual([
        entry.id,
        was ?? (isEnabled(entry, locked) ? null : 'locked'),
      ]);
    }
  });
});
