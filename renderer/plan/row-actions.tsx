import { enPlanEditor } from '../../shared/words/en-plan-editor.ts';
import type { PreparedStore } from '../prepared/store.ts';
import { MenuButton } from '../ui/menu-button.tsx';
import { copyRows, cutRows, duplicateRows, moveRows, pasteRows, removeRows } from './desk/rows.ts';
import { usePlanDesk } from './desk/use-desk.ts';

const words = enPlanEditor.row;

/** The keys of the table, for whoever presses. */
export function RowActions({ prepared }: { readonly prepared: PreparedStore }) {
  const desk = usePlanDesk();
  const action = (label: string, onAction: () => void) => ({ id: label, label, onAction });
  return (
    <MenuButton
      label={words.selected}
      items={[
        action(words.up, () => moveRows(desk, -1)),
        action(words.down, () => moveRows(desk, 1)),
        action(words.duplicate, () => duplicateRows(desk)),
        action(words.copy, () => copyRows(desk, prepared)),
        action(words.cut, () => cutRows(desk, prepared)),
        action(words.paste, () => pasteRows(desk, prepared)),
        action(words.remove, () => removeRows(desk)),
      ]}
    />
  );
}
