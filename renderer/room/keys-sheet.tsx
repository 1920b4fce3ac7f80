import { useState } from 'react';
import { entriesOf } from '../../shared/keys/bindings.ts';
import { platformOf } from '../../shared/keys/combo.ts';
import { keySheet, type KeySheetGroup } from '../../shared/keys/key-sheet.ts';
import { en } from '../../shared/words/en.ts';
import { enKeyChanges } from '../../shared/words/en-key-changes.ts';
import { useConsole, useLivePart } from '../session/context.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog, DialogActions } from '../ui/dialog.tsx';
import { badgeDigits } from './key-desk.ts';
import { ChangeKeys } from './keys/change-keys.tsx';
import './keys-sheet.css';

/** F1: from the same registry as the keys themselves and the menu. */
export function KeysSheet({ onClose }: { readonly onClose: () => void }) {
  const { sheet } = en.keys;
  const opened = useLivePart((live) => live.state.facts.opened);
  const platform = platformOf(useConsole((state) => state.boot?.platform) ?? '');
  const settings = useConsole((state) => state.settings);
  const bareKeys = settings?.bareKeys ?? true;
  const [changes, setChanges] = useState(false);
  return (
    <Dialog title={changes ? enKeyChanges.title : sheet.title} wide onClose={onClose}>
      {!bareKeys && <p>{sheet.bareOff}</p>}
      {changes ? (
        <ChangeKeys />
      ) : (
        <div className="keys-sheet">
          {keySheet(entriesOf(settings), en, platform, badgeDigits(opened)).map((group) => (
            <Group key={group.title} {...group} />
          ))}
        </div>
      )}
      <DialogActions>
        <Button onPress={onClose}>{sheet.close}</Button>
        <Button onPress={() => setChanges(!changes)}>
          {changes ? enKeyChanges.back : enKeyChanges.change}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

const Group = ({ title, rows }: KeySheetGroup) => (
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
