import { useState, type KeyboardEvent } from 'react';
import type { CommandId } from '../../../shared/keys/command-ids.ts';
import { entriesOf, type Bindings } from '../../../shared/keys/bindings.ts';
import { platformOf, type Combo } from '../../../shared/keys/combo.ts';
import type { Entry } from '../../../shared/keys/entry.ts';
import { canRebind, comboOf, rebind, reservedFor, type BindingFault } from '../../../shared/keys/rebind.ts';
import { en } from '../../../shared/words/en.ts';
import { enKeyChanges } from '../../../shared/words/en-key-changes.ts';
import { useConsole, useConsoleStore } from '../../session/context.tsx';
import { Button } from '../../ui/button.tsx';
import { pressOf } from '../use-room-keys.ts';

/** Every command with its key: press "change", then the new key. What is refused says what is in the way. */
export function ChangeKeys() {
  const { changeSettings } = useConsoleStore();
  const settings = useConsole((state) => state.settings);
  const platform = platformOf(useConsole((state) => state.boot?.platform) ?? '');
  const [changing, setChanging] = useState<CommandId | null>(null);
  const [said, setSaid] = useState('');
  const bindings: Bindings = settings?.keys ?? {};
  const { commands, combo, or } = en.keys;
  const written = (keys: readonly Combo[]): string => keys.map((key) => combo(key, platform)).join(or);
  const keep = (keys: Bindings): void => {
    if (settings === null) return;
    const { keys: _, ...others } = settings;
    const left = Object.fromEntries(Object.entries(keys).map(([id, each]) => [id, [...each]]));
    void changeSettings(Object.keys(left).length === 0 ? others : { ...others, keys: left });
  };
  const bind = (id: CommandId, keys: readonly Combo[] | null): void => {
    const done = rebind(bindings, id, keys);
    if (!done.ok) return setSaid(faultWords(done.fault, written(keys ?? [])));
    keep(done.bindings);
    const now = entriesOf({ keys: done.bindings }).find((each) => each.id === id)?.keys ?? [];
    return setSaid(enKeyChanges.done(commands[id], written(now)));
  };
  /** Before the dialog and the room: here every key is only a key. */
  const onKey = (event: KeyboardEvent): void => {
    if (changing === null) return;
    event.preventDefault();
    event.stopPropagation();
    const press = pressOf(event.nativeEvent);
    if (press.key === 'Escape' && !press.control && !press.meta) {
      setChanging(null);
      return setSaid('');
    }
    const why = reservedFor(press, platform);
    const wanted = comboOf(press, platform);
    if (wanted === null) return undefined;
    setChanging(null);
    if (why !== null) return setSaid(enKeyChanges.reserved[why]);
    return bind(changing, [wanted]);
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the keys of the buttons in it
    <div className="change-keys" onKeyDownCapture={onKey} onBlur={() => setChanging(null)}>
      <p className="field-hint">{enKeyChanges.hint}</p>
      <output className="change-said" data-asks={changing !== null || undefined}>
        {changing === null ? said : enKeyChanges.press(commands[changing])}
      </output>
      <ul>
        {entriesOf(settings)
          .filter(canRebind)
          .map((entry) => (
            <KeyLine
              key={entry.id}
              entry={entry}
              keys={written(entry.keys)}
              changed={entry.id in bindings}
              asked={changing === entry.id}
              onChange={() => {
                setSaid('');
                setChanging(entry.id);
              }}
              onUnbind={() => bind(entry.id, [])}
              onReset={() => bind(entry.id, null)}
            />
          ))}
      </ul>
      <Button
        isDisabled={Object.keys(bindings).length === 0}
        onPress={() => {
          keep({});
          setSaid(enKeyChanges.allReset);
        }}
      >
        {enKeyChanges.resetAll}
      </Button>
    </div>
  );
}

function faultWords(fault: BindingFault, keys: string): string {
  if (fault.code === 'reserved') return enKeyChanges.reserved[fault.why];
  return enKeyChanges.clash(
    keys === '' ? en.keys.sheet.title : keys,
    en.keys.commands[fault.other],
    fault.where,
  );
}

interface LineProps {
  readonly entry: Entry;
  readonly keys: string;
  readonly changed: boolean;
  readonly asked: boolean;
  readonly onChange: () => void;
  readonly onUnbind: () => void;
  readonly onReset: () => void;
}

/** Its buttons stay where they are when pressed, so that the focus does too. */
function KeyLine({ entry, keys, changed, asked, onChange, onUnbind, onReset }: LineProps) {
  const command = en.keys.commands[entry.id];
  return (
    <li data-asked={asked || undefined}>
      <span>{command}</span>
      <span className="change-key">
        {keys === '' ? enKeyChanges.none : keys}
        {changed && <small>{enKeyChanges.changed}</small>}
      </span>
      <button
        type="button"
        className="button button-quiet"
        aria-label={enKeyChanges.changes(command)}
        onClick={onChange}
      >
        {enKeyChanges.changeOne}
      </button>
      <button
        type="button"
        className="button button-quiet"
        aria-label={enKeyChanges.unbinds(command)}
        aria-disabled={keys === ''}
        onClick={keys === '' ? undefined : onUnbind}
      >
        {enKeyChanges.unbind}
      </button>
      <button
        type="button"
        className="button button-quiet"
        aria-label={enKeyChanges.resets(command)}
        aria-disabled={!changed}
        onClick={changed ? onReset : undefined}
      >
        {enKeyChanges.reset}
      </button>
    </li>
  );
}
