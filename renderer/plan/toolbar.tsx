import { enPlanEditor } from '../../shared/words/en-plan-editor.ts';
import { Button } from '../ui/button.tsx';
import { MenuButton } from '../ui/menu-button.tsx';
import { addRow } from './desk/rows.ts';
import { useDesk, usePlanDesk } from './desk/use-desk.ts';
import type { Opened } from './dialogs/opened.ts';
import { parts } from './parts.ts';

const words = enPlanEditor.toolbar;

/** Above the table: what is done to the whole of it. */
export function Toolbar({ onOpen }: { readonly onOpen: (opened: Opened) => void }) {
  const desk = usePlanDesk();
  const canUndo = useDesk((state) => state.history.past.length > 0);
  const canRedo = useDesk((state) => state.history.future.length > 0);
  const item = (id: 'templates' | 'keep' | 'versions' | 'markdown' | 'keys', label: string) => ({
    id,
    label,
    onAction: () => onOpen(id),
  });
  return (
    <div className="plan-toolbar" role="group" aria-label={words.label}>
      <Button onPress={() => addRow(desk)}>{words.add}</Button>
      {parts.map(({ id, label }) => (
        <Button key={id} weight="quiet" onPress={() => onOpen({ part: id })}>
          {label}
        </Button>
      ))}
      <Button
        weight="quiet"
        isDisabled={!canUndo}
        onPress={() => desk.undo(enPlanEditor.said.undone)}
        aria-keyshortcuts="Control+Z"
      >
        {words.undo}
      </Button>
      <Button
        weight="quiet"
        isDisabled={!canRedo}
        onPress={() => desk.redo(enPlanEditor.said.redone)}
        aria-keyshortcuts="Control+Shift+Z"
      >
        {words.redo}
      </Button>
      <MenuButton
        label={words.more}
        items={[
          item('templates', words.template),
          item('keep', words.keep),
          item('versions', words.versions),
          item('markdown', words.markdown),
          item('keys', words.keys),
        ]}
      />
    </div>
  );
}
