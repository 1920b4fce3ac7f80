import { describe, expect, it } from 'vitest';
import { accelerator, type Combo } from '../../../shared/keys/combo.ts';
import { commandIds } from '../../../shared/keys/command-ids.ts';
import { emptySession } from '../../../shared/session/fold.ts';
import type { RoomContext } from '../../../shared/keys/entry.ts';
import { entryOf, registry } from '../../../shared/keys/registry.ts';
import { commandSchema } from '../../../shared/session/commands.ts';
import { en } from '../../../shared/words/en.ts';
import * as v from 'valibot';

const context = (change: Partial<RoomContext> = {}): RoomContext => ({
  open: true,
  running: true,
  held: false,
  round: true,
  roundDue: false,
  last: false,
  canUndo: true,
  canRedo: true,
  wall: { scene: 'now', calm: false, screen: 'me', covered: false, timer: null },
  bareKeys: true,
  timerMs: 300_000,
  now: 1_000_000,
  facts: emptySession.facts,
  ...change,
});
const timer = (startedAt: number | null): Partial<RoomContext> => ({
  wall: { ...context().wall, scene: 'timer', timer: { totalMs: 90_000, startedAt } },
});
const combo = (each: Combo): string => `${each.mod ?? ''} ${each.shift ?? ''} ${each.key}`;

describe('the one registry', () => {
  it('Keys: every id has exactly one entry, and words for F1 and the menu', () => {
    expect(registry.map((each) => each.id).toSorted()).toEqual([...commandIds].toSorted());
    for (const id of commandIds) expect(en.keys.commands[id]).not.toBe('');
  });

  it('Keys: no bare letter or digit is a command: they are people', () => {
    const bare = registry.flatMap((each) => each.keys).filter((each) => each.mod !== true);
    expect(bare.filter((each) => /^[\p{L}\d]$/u.test(each.key))).toEqual([]);
  });

  it('Keys: what acts while text is typed is no text: with Ctrl/⌘, a function key, Esc, or the full stop that is left out', () => {
    const everywhere = registry.filter((each) => each.scope === 'everywhere').flatMap((each) => each.keys);
    const text = everywhere.filter((each) => each.mod !== true && !/^(F\d+|Escape)$/.test(each.key));
    expect(text).toEqual([{ key: '.' }]);
  });

  it.each([
    ['in free talk', context({ round: false })],
    ['in a go-round', context()],
    ['covered', context({ wall: { ...context().wall, covered: true } })],
    ['with an armed timer', context({ round: false, ...timer(null) })],
    ['with a running timer', context(timer(999_000))],
  ])('Keys: one key means one thing %s', (_when, where) => {
    const keys = registry
      .filter((each) => each.enabled(where) && each.byKey?.(where) !== false)
      .flatMap((each) => each.keys.map(combo));
    expect(keys).toEqual([...new Set(keys)]);
  });

  it('Keys: an armed timer has Enter before a go-round that is going on', () => {
    const where = context(timer(null));
    const first = registry.find(
      (each) => each.enabled(where) && each.keys.some((key) => key.key === 'Enter'),
    );
    expect(first?.id).toBe('timer.start');
  });

  it('R2: every command that is sent is one that main understands', () => {
    const wheres = [context(), context({ held: true, ...timer(null) }), context(timer(999_000))];
    for (const entry of registry)
      for (const where of wheres) {
        if (!entry.enabled(where)) continue;
        const effect = entry.effect(where);
        expect(effect.kind !== 'send' || v.is(commandSchema, effect.command)).toBe(true);
      }
  });

  it('nothing live is offered where no session is open', () => {
    const closed = context({ open: false, running: false, round: false, canUndo: false, canRedo: false });
    expect(
      registry
        .filter((each) => each.enabled(closed) && each.byKey?.(closed) !== false)
        .map((each) => each.id),
    ).toEqual(['escape', 'palette.show', 'keys.show', 'keys.bare', 'repairs.show', 'reload.nothing']);
  });

  it('Keys: Ctrl T puts an armed timer away again', () => {
    const effect = entryOf('timer.arm')?.effect(context(timer(null)));
    expect(effect).toMatchObject({ command: { wall: { scene: 'now', timer: null } } });
  });

  it('Keys: the menu writes combos as Electron reads them', () => {
    expect(accelerator({ key: 'z', mod: true, shift: true })).toBe('CommandOrControl+Shift+Z');
    expect(accelerator({ key: ' ' })).toBe('Space');
    expect(accelerator({ key: 'Enter', mod: true })).toBe('CommandOrControl+Return');
  });
});
