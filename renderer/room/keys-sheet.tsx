import { platformOf } from '../../shared/keys/combo.ts';
import { registry, type MenuPlace } from '../../shared/keys/registry.ts';
import { en } from '../../shared/words/en.ts';
import { useConsole } from '../session/context.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog, DialogActions } from '../ui/dialog.tsx';
import { kindMarks, privateMark } from './pad/parse.ts';
import './keys-sheet.css';

const places: readonly MenuPlace[] = ['floor', 'time', 'wall', 'session', 'help'];

type Row = readonly [keys: string, does: string];

/** F1: from the same registry as the keys themselves and the menu. */
export function KeysSheet({
  badgeDigits,
  onClose,
}: {
  readonly badgeDigits: 1 | 2;
  readonly onClose: () => void;
}) {
  const { sheet, commandWhen, menus, combo, or } = en.keys;
  const platform = platformOf(useConsole((state) => state.boot?.platform) ?? '');
  const bareKeys = useConsole((state) => state.settings?.bareKeys) ?? true;
  const people: readonly Row[] = [
    [sheet.letters, sheet.lettersDo],
    [sheet.digits(badgeDigits), sheet.digitsDo],
    [sheet.unnamed(badgeDigits), sheet.unnamedDo],
    [sheet.shift, sheet.shiftDo],
  ];
  const pad: readonly Row[] = [
    [sheet.padKeep, sheet.padKeepDo],
    // What no keyboard has a key for is what a note is anyway.
    [sheet.padPlain, en.room.pad.kinds.keyPoint],
    ...Object.entries(kindMarks).flatMap(([mark, kind]): Row[] =>
      kind === 'keyPoint' ? [] : [[mark, en.room.pad.kinds[kind]]],
    ),
    [privateMark, en.room.pad.visibilities.private],
    [sheet.padOwner, sheet.padOwnerDo],
    [sheet.padDue, sheet.padDueDo],
    [sheet.padPass, sheet.padPassDo],
  ];
  const listed = registry.filter((each) => each.keys.length > 0 && each.id !== 'reload.nothing');
  return (
    <Dialog title={sheet.title} wide onClose={onClose}>
      {!bareKeys && <p>{sheet.bareOff}</p>}
      <div className="keys-sheet">
        <Group title={sheet.people} rows={people} />
        {places.map((place) => (
          <Group
            key={place}
            title={menus[place]}
            rows={listed
              .filter((each) => (each.menu ?? 'help') === place)
              .map((each) => [each.keys.map((key) => combo(key, platform)).join(or), commandWhen(each.id)])}
          />
        ))}
        <Group title={sheet.pad} rows={pad} />
      </div>
      <DialogActions>
        <Button onPress={onClose}>{sheet.close}</Button>
      </DialogActions>
    </Dialog>
  );
}

const Group = ({ title, rows }: { readonly title: string; readonly rows: readonly Row[] }) => (
  <section>
    <h3>{title}</h3>
    <dl>
      {rows.map(([keys, does]) => (
        <div key={`${keys} ${does}`}>
          <dt>{keys}</dt>
          <dd>{does}</dd>
        </div>
      ))}
    </dl>
  </section>
);
