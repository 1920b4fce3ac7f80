import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PreferenceKeeper, type Preferences } from '../../../electron/main/preferences.ts';
import type { Documents } from '../../../electron/vault/api.ts';
import { boundEntries, firstKey, type Bindings } from '../../../shared/keys/bindings.ts';
import { commandIds, type CommandId } from '../../../shared/keys/command-ids.ts';
import type { Combo, KeyPress } from '../../../shared/keys/combo.ts';
import { dispatchKey, idleKeys } from '../../../shared/keys/dispatch.ts';
import { beginnings } from '../../../shared/keys/letters.ts';
import { canRebind, comboOf, rebind, reservedFor, soundBindings } from '../../../shared/keys/rebind.ts';
import { registry } from '../../../shared/keys/registry.ts';
import { isEnabled } from '../../../shared/keys/why.ts';
import { keySheetView } from '../../../shared/print/prepared.ts';
import { defaultSettings } from '../../../shared/ipc/contract.ts';
import { en } from '../../../shared/words/en.ts';
import { allRoomContexts, roomContextWith } from '../../support/room-contexts.ts';

const press = (key: string, held: Partial<KeyPress> = {}): KeyPress => ({
  key,
  code: '',
  shift: false,
  control: false,
  alt: false,
  meta: false,
  ...held,
});
const ctrl = (key: string): Combo => ({ key, mod: true });

describe('a key bound in another way', () => {
  it('does it, and the old one does not', () => {
    const done = rebind({}, 'hold.toggle', [{ key: 'F8' }]);
    if (!done.ok) throw new Error(done.fault.code);
    const act = (key: string) =>
      dispatchKey(
        idleKeys,
        press(key),
        {
          platform: 'other',
          focus: 'room',
          room: roomContextWith(),
          people: [],
          beginnings: beginnings([]),
          badgeDigits: 1,
          entries: boundEntries(done.bindings),
        },
        1,
      ).result;
    expect(act('F8')).toMatchObject({ kind: 'entry', entry: { id: 'hold.toggle' } });
    expect(act(' ').kind).toBe('none');
    expect(firstKey({ keys: done.bindings }, 'hold.toggle')).toEqual({ key: 'F8' });
    const paper = JSON.stringify(
      keySheetView({ platform: 'other', bareKeys: true, keys: done.bindings }, 3, en),
    );
    expect(paper).toContain('["F8","Hold / resume"]');
    expect(paper).not.toContain('["Space"');
  });

  it.each([
    ['a letter', press('j'), 'person'],
    ['with Shift', press('J', { shift: true }), 'person'],
    ['a digit of the number pad', press('7', { code: 'Numpad7' }), 'person'],
    ['a digit on a French keyboard', press('&', { code: 'Digit1' }), 'person'],
    ['Esc', press('Escape'), 'escape'],
    ['Esc with Ctrl', press('Escape', { control: true }), 'escape'],
    ['F5', press('F5'), 'reload'],
    ['copy', press('c', { control: true }), 'editing'],
    ['quit', press('q', { control: true }), 'system'],
    ['Alt', press('x', { alt: true }), 'alt'],
  ])('%s is kept', (_what, key, why) => {
    expect(reservedFor(key, 'other')).toBe(why);
  });

  it('⌘ on a Mac, Ctrl elsewhere; a mark is its character; keys that are only held are none yet', () => {
    expect(comboOf(press('h', { meta: true }), 'mac')).toEqual(ctrl('h'));
    expect(comboOf(press('H', { control: true, shift: true }), 'other')).toEqual({
      ...ctrl('h'),
      shift: true,
    });
    expect(comboOf(press('?', { shift: true }), 'other')).toEqual({ key: '?' });
    expect(comboOf(press('ф', { control: true, code: 'KeyA' }), 'other')).toEqual(ctrl('a'));
    expect(comboOf(press('Shift', { shift: true }), 'other')).toBeNull();
  });

  it('a clash is refused, with the other command and where they would meet', () => {
    const fault = (id: CommandId, ...keys: Combo[]) => {
      const done = rebind({}, id, keys);
      return done.ok ? null : done.fault;
    };
    expect(fault('time.more', ctrl('b'))).toEqual({ code: 'clash', other: 'wall.calm', where: 'always' });
    expect(fault('time.more', { key: 'PageDown' })).toEqual({
      code: 'clash',
      other: 'clicker.next',
      where: 'round',
    });
    expect(fault('uncover', { key: 'Tab' })).toBeNull();
    expect(fault('checklist.show', { key: 'Tab' })).toEqual({
      code: 'clash',
      other: 'pad.focus',
      where: 'talk',
    });
    expect(fault('checklist.show', { key: 'j' })).toEqual({ code: 'reserved', why: 'person' });
  });

  it('what shares a key by design may go back to it; a default that was given away may not come back', () => {
    const moved = rebind({}, 'cover', [ctrl('s')]);
    if (!moved.ok) throw new Error(moved.fault.code);
    expect(rebind(moved.bindings, 'cover', null)).toEqual({ ok: true, bindings: {} });
    const given: Bindings = { 'wall.calm': [], closeNow: [ctrl('b')] };
    expect(soundBindings(given)).toEqual(given);
    expect(rebind(given, 'wall.calm', null)).toEqual({
      ok: false,
      fault: { code: 'clash', other: 'closeNow', where: 'always' },
    });
  });

  it('however often keys are changed, one key never means two commands that share none by design', () => {
    const some: readonly Combo[] = [
      ctrl('h'),
      ctrl('b'),
      ctrl('Enter'),
      { key: 'F8' },
      { key: 'Enter' },
      { key: 'PageDown' },
      { key: '.' },
      { key: 'Tab' },
    ];
    const shipped = (id: string): readonly Combo[] => registry.find((each) => each.id === id)?.keys ?? [];
    const text = (combo: Combo): string =>
      JSON.stringify([combo.key, combo.mod ?? false, combo.shift ?? false]);
    const isShared = (key: string, ...ids: readonly string[]): boolean =>
      ids.every((id) => shipped(id).some((each) => text(each) === key));
    /** Two that answer to one key in one room, though they were not made to. */
    const met = (entries: ReturnType<typeof boundEntries>): readonly string[] =>
      allRoomContexts
        .filter(({ locked }) => locked !== true)
        .flatMap((context) => {
          const acting = entries.filter(
            (each) => isEnabled(each, context) && each.byKey?.(context) !== false,
          );
          const pairs = acting.flatMap(({ id, keys }) => keys.map((key) => [text(key), id] as const));
          return pairs.flatMap(([key, id], index) =>
            pairs
              .slice(0, index)
              .filter(([other, before]) => other === key && !isShared(key, id, before))
              .map(([, before]) => `${key}: ${before}, ${id}`),
          );
        });
    const change = fc.record({
      id: fc.constantFrom(...commandIds),
      keys: fc.option(fc.subarray([...some], { maxLength: 2 })),
    });
    fc.assert(
      fc.property(fc.array(change, { maxLength: 12 }), (changes) => {
        let bindings: Bindings = {};
        for (const { id, keys } of changes) {
          const done = rebind(bindings, id, keys);
          if (done.ok) bindings = done.bindings;
        }
        expect(met(boundEntries(bindings))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('Esc and F5 stay where they are', () => {
    expect(registry.filter((each) => !canRebind(each)).map(({ id }) => id)).toEqual([
      'escape',
      'reload.nothing',
    ]);
  });
});

describe('kept in the settings', () => {
  const open = async (value: Preferences | null, status: 'ok' | 'unreadable' | 'missing' = 'ok') => {
    const documents = {
      read: () => Promise.resolve({ value, report: { status } }),
      write: () => Promise.resolve(),
    } as unknown as Documents<Preferences>;
    const { settings, problem } = await PreferenceKeeper.open(documents);
    return { settings, problem };
  };
  const with_ = (keys: Record<string, Combo[]>): Preferences => ({
    settings: { ...defaultSettings, keys },
    console: null,
    maximized: false,
    wall: null,
  });

  it('as they were left, two that exchanged their keys too', async () => {
    const keys: Record<string, Combo[]> = {
      'floor.earlierMinute': [{ key: 'ArrowRight', shift: true }],
      'floor.laterMinute': [{ key: 'ArrowLeft', shift: true }],
    };
    expect(await open(with_(keys))).toEqual({ settings: { ...defaultSettings, keys }, problem: null });
  });

  it('what no longer holds is as shipped, and it is said', async () => {
    const keys = { 'no.longer': [ctrl('h')], closeNow: [ctrl('b')], 'time.more': [{ key: 'F8' }] };
    expect(await open(with_(keys))).toEqual({
      settings: { ...defaultSettings, keys: { 'time.more': [{ key: 'F8' }] } },
      problem: 'keys',
    });
  });

  it('a broken file falls back to what is shipped, and it is said; none at all is no problem', async () => {
    expect(await open(null, 'unreadable')).toEqual({ settings: defaultSettings, problem: 'unreadable' });
    expect(await open(null, 'missing')).toEqual({ settings: defaultSettings, problem: null });
  });
});
