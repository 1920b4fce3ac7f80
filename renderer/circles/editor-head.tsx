import { useStore } from 'zustand';
import { circleLimits, type Circle } from '../../shared/circle/circle.ts';
import { enCircle as words } from '../../shared/words/en-circle.ts';
import { Button } from '../ui/button.tsx';
import type { BookDesk } from './book-desk.ts';
import { changeCircle } from './section-props.ts';

interface Props {
  readonly circle: Circle;
  readonly desk: BookDesk;
  readonly onBack: () => void;
  readonly onPlan: () => void;
  readonly onStart: () => void;
}

/** The name, whether it is saved, what can be taken back, and the two ways on. It stays in sight. */
export function EditorHead({ circle, desk, onBack, onPlan, onStart }: Props) {
  const { saved, canUndo, canRedo } = useStore(desk.store);
  return (
    <header className="circle-head">
      <div className="circle-head-line">
        <Button weight="quiet" onPress={onBack}>
          <span aria-hidden="true">←</span> {words.back}
        </Button>
        <output className="doc-saved" data-state={saved}>
          {words.states[saved]}
        </output>
        <span className="circle-head-keys">
          {/* Not disabled: the focus would be lost on the last step. */}
          <Button weight="quiet" aria-disabled={!canUndo} onPress={desk.undo}>
            {words.undo}
          </Button>
          <Button weight="quiet" aria-disabled={!canRedo} onPress={desk.redo}>
            {words.redo}
          </Button>
          <Button onPress={onPlan}>{words.prepare}</Button>
          <Button weight="main" aria-keyshortcuts="Control+Enter Meta+Enter" onPress={onStart}>
            {words.start}
          </Button>
        </span>
      </div>
      <input
        id="circle-name"
        className="circle-title"
        aria-label={words.name}
        dir="auto"
        placeholder={words.name}
        maxLength={circleLimits.name}
        value={circle.name}
        onChange={(event) => {
          const name = event.target.value;
          changeCircle(desk, (each) => ({ ...each, name }), 'name');
        }}
      />
    </header>
  );
}
