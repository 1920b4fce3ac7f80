import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commandIds, type CommandId } from '../../../shared/keys/command-ids.ts';
import { commandFits } from '../../../shared/keys/find-command.ts';
import { paletteLines } from '../../../shared/keys/palette.ts';
import { reasons } from '../../../shared/keys/reasons.ts';
import { registry } from '../../../shared/keys/registry.ts';
import { isEnabled, whyNot } from '../../../shared/keys/why.ts';
import { en } from '../../../shared/words/en.ts';
import { enPalette } from '../../../shared/words/en-palette.ts';
import { allRoomContexts, roomContextWith } from '../../support/room-contexts.ts';

const words = (id: CommandId): string => en.keys.commands[id];
const find = (typed: string, context = roomContextWith(), used: readonly string[] = []): string[] =>
  paletteLines(registry, context, { typed, words, used }).map(({ entry }) => entry.id);

describe('why a command does nothing now', () => {
  it('every one that can be disabled in an open session says a reason of its own', () => {
    const silent = allRoomContexts.flatMap((context) =>
      registry.filter((entry) => whyNot(entry, context) === 'notOpen').map(({ id }) => id),
    );
    expect([...new Set(silent)]).toEqual([]);
  });

  it('there is a reason exactly where it is disabled', () => {
    for (const context of allRoomContexts)
      for (const entry of registry) expect(whyNot(entry, context) === null).toBe(isEnabled(entry, context));
  });

  it('where no session is open that is the reason, whatever else is missing', () => {
    const closed = roomContextWith({ open: false, canUndo: false, canRedo: false });
    const said = registry.map((entry) => whyNot(entry, closed)).filter((reason) => reason !== null);
    expect(said.length).toBeGreaterThan(30);
    expect(new Set(said)).toEqual(new Set(['notOpen']));
  });

  it('every reason has words of its own, said after "not now:"', () => {
    const said = reasons.map((reason) => enPalette.reasons[reason]);
    expect(new Set(said).size).toBe(reasons.length);
    expect(said.filter((each) => !/^[a-z][^.]+$/u.test(each))).toEqual([]);
  });
});

describe('the palette', () => {
  it('has every command but those that only mean something as keys', () => {
    const listed = new Set(find(''));
    expect(commandIds.filter((id) => !listed.has(id)).toSorted()).toEqual([
      'clicker.back',
      'clicker.next',
      'escape',
      'palette.show',
      'reload.nothing',
    ]);
  });

  it('what was used last comes first, then what can be done now', () => {
    const found = find('', roomContextWith(), ['wall.calm', 'round.next', 'closeNow']);
    expect(found.slice(0, 2)).toEqual(['wall.calm', 'closeNow']);
    const now = found.map((id) =>
      isEnabled(registry.find((each) => each.id === id) as never, roomContextWith()),
    );
    expect(now).toEqual(now.toSorted((a, b) => Number(b) - Number(a)));
  });

  it.each([
    ['hold', 'hold.toggle'],
    ['clam', 'wall.calm'],
    ['blakout', 'wall.calm'],
    ['presnter', 'timer.arm'],
    ['nxt seg', 'segment.next'],
    ['five more', 'time.moreFive'],
    ['UNDO', 'undo'],
  ])('%s finds %s first', (typed, id) => {
    expect(find(typed)[0]).toBe(id);
  });

  it('what nothing is called finds nothing', () => {
    expect(find('xylophone')).toEqual([]);
  });

  it('the beginning of any word of a command finds it, in any case', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...commandIds),
        fc.nat(),
        fc.nat(),
        fc.boolean(),
        (id, at, length, upper) => {
          const all = words(id).match(/[\p{L}\d]+/gu) ?? [];
          const word = all[at % all.length] ?? '';
          const typed = word.slice(0, 1 + (length % word.length));
          expect(commandFits(words(id), upper ? typed.toUpperCase() : typed)).toBe(0);
        },
      ),
    );
  });

  it('one slip in a word of five letters or more still finds it', () => {
    const long = commandIds.flatMap((id) =>
      (words(id).match(/\p{L}{5,}/gu) ?? []).map((word) => [id, word] as const),
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...long),
        fc.nat(),
        fc.constantFrom('drop', 'double', 'swap', 'other'),
        ([id, word], n, slip) => {
          const at = 1 + (n % (word.length - 2));
          const [before, here, next, after] = [word.slice(0, at), word[at], word[at + 1], word.slice(at + 2)];
          const typed = {
            drop: `${before}${next}${after}`,
            double: `${before}${here}${here}${next}${after}`,
            swap: `${before}${next}${here}${after}`,
            other: `${before}q${next}${after}`,
          }[slip];
          expect(commandFits(words(id), typed)).not.toBeNull();
        },
      ),
    );
  });
});
