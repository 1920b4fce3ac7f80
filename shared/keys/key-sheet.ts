import type { Words } from '../words/en.ts';
import type { Platform } from './combo.ts';
import { kindMarks, privateMark } from './note-marks.ts';
import type { Entry, MenuPlace } from './entry.ts';

export type KeySheetRow = readonly [keys: string, does: string];
export interface KeySheetGroup {
  readonly title: string;
  readonly rows: readonly KeySheetRow[];
}

const places: readonly MenuPlace[] = ['floor', 'time', 'wall', 'circle', 'session', 'help'];

/**
 * All keys in words, from the registry that the keys themselves and the menu come from: on the screen and on paper.
 *
 * @param badgeDigits of the badge numbers; null: it depends on how many people there will be
 */
export function keySheet(
  registry: readonly Entry[],
  words: Pick<Words, 'keys' | 'room'>,
  platform: Platform,
  badgeDigits: 1 | 2 | null,
): readonly KeySheetGroup[] {
  const { sheet, commandWhen, menus, combo, or } = words.keys;
  const { kinds, visibilities } = words.room.pad;
  const listed = registry.filter((each) => each.keys.length > 0 && each.id !== 'reload.nothing');
  return [
    {
      title: sheet.people,
      rows: [
        [sheet.letters, sheet.lettersDo],
        [sheet.digits(badgeDigits), sheet.digitsDo],
        [sheet.unnamed(badgeDigits), sheet.unnamedDo],
        [sheet.shift, sheet.shiftDo],
      ],
    },
    ...places.map((place) => ({
      title: menus[place],
      rows: listed
        .filter((each) => (each.menu ?? 'help') === place)
        .map((each): KeySheetRow => [
          each.keys.map((key) => combo(key, platform)).join(or),
          commandWhen(each.id),
        ]),
    })),
    {
      title: sheet.pad,
      rows: [
        [sheet.padKeep, sheet.padKeepDo],
        // What no keyboard has a key for is what a note is anyway.
        [sheet.padPlain, kinds.keyPoint],
        ...Object.entries(kindMarks).flatMap(([mark, kind]): KeySheetRow[] =>
          kind === 'keyPoint' ? [] : [[mark, kinds[kind]]],
        ),
        [privateMark, visibilities.private],
        [sheet.padOwner, sheet.padOwnerDo],
        [sheet.padDue, sheet.padDueDo],
        [sheet.padInline, sheet.padInlineDo],
        [sheet.padPass, sheet.padPassDo],
      ],
    },
  ];
}
