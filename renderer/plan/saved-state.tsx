import { enPlanEditor } from '../../shared/words/en-plan-editor.ts';
import type { SaveState } from './desk/autosave.ts';

const words = enPlanEditor.saved;
const said: Readonly<Record<SaveState, string>> = {
  saved: words.onDisk,
  saving: words.saving,
  failed: words.failed,
};

/** Word, shape and colour, as in the room: a full dot on disk, a ring while saving, a square where the disk fails. */
export const PlanSaved = ({ state }: { readonly state: SaveState }) => (
  <span className="plan-saved" data-state={state}>
    {said[state]}
  </span>
);
