import { platformOf } from '../../shared/keys/combo.ts';
import { keySheet, type KeySheetGroup } from '../../shared/keys/key-sheet.ts';
import { registry } from '../../shared/keys/registry.ts';
import { en } from '../../shared/words/en.ts';
import { useConsole, useLivePart } from '../session/context.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog, DialogActions } from '../ui/dialog.tsx';
import { badgeDigits } from './key-desk.ts';
import './keys-sheet.css';

/** F1: from the same registry as the keys themselves and the menu. */
export function KeysSheet({ onClose }: { readonly onClose: () => void }) {
  const { sheet } = en.keys;
  const opened = useLivePart((live) => live.state.facts.opened);
  const platform = platformOf(useConsole((state) => state.boot?.platform) ?? '');
  const bareKeys = useConsole((state) => state.settings?.bareKeys) ?? true;
  return (
    <Dialog title={sheet.title} wide onClose={onClose}>
      {!bareKeys && <p>{sheet.bareOff}</p>}
      <div className="keys-sheet">
        {keySheet(registry, en, platform, badgeDigits(opened)).map((group) => (
          <Group key={group.title} {...group} />
        ))}
      </div>
      <DialogActions>
        <Button onPress={onClose}>{sheet.close}</Button>
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
