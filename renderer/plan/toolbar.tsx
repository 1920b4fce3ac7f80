import { memo } from 'react';
import { enPlanEditor } from '../../shared/words/en-plan-editor.ts';
import { Button } from '../ui/button.tsx';
import { MenuButton } from '../ui/menu-button.tsx';
import type { PreparedStore } from '../prepared/store.ts';
import { addRow } from './desk/rows.ts';
import { RowActions } from './row-actions.tsx';
import { useDesk, usePlanDesk } from './desk/use-desk.ts';
import type { Opened } from './dialogs/opened.ts';
import { parts } from './parts.ts';

const words = enPlanEditor.toolbar;

interface Props {
  readonly prepared: PreparedStore;
  readonly onOpen: (opened: Opened) => void;
}

/** Above the table: what is done to the whole of it. */
export const Toolbar = memo(function Toolbar({ prepared, onOpen }: Props) {
  const desk = usePlanDesk();
  const canUndo = useDesk((state) => state.history.past.length > 0);
  const canRedo = useDesk((state) => state.history.future.length > 0);
  const item = (id: 'templates' | 'keep' | 'versions' | 'markdown' | 'keys', label: string) => ({
    id,
    label,
    onAction: () => onOpen(id),
  });
  return (
    <section className="plan-toolbar" aria-label={words.label}>
      <Button onPress={() => addRow(desk)}>{words.add}</Button>
      {parts.length > 0 && (
        <span className="plan-parts">
          {parts.map(({ id, label }) => (
            <Button key={id} weight="quiet" onPress={() => onOpen({ part: id })}>
              {label}
            </Button>
          ))}
        </span>
      )}
      <RowActions prepared={prepared} />
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
          // There is not always room for their buttons.
          ...parts.map(({ id, label }) => ({ id, label, onAction: () => onOpen({ part: id }) })),
          item('templates', words.template),
          item('keep', words.keep),
          item('versions', words.versions),
          item('markdown', words.markdown),
          item('keys', words.keys),
        ]}
      />
    </section>
  );
});
