import { enPlanEditor } from '../../../shared/words/en-plan-editor.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog, DialogActions } from '../../ui/dialog.tsx';

const words = enPlanEditor.keys;

/** What the keys of the table do. */
export const PlanKeys = ({ onClose }: { readonly onClose: () => void }) => (
  <Dialog title={words.title} onClose={onClose} wide>
    <dl className="plan-keys">
      {words.list.map(([key, does]) => (
        <div key={key}>
          <dt>{key}</dt>
          <dd>{does}</dd>
        </div>
      ))}
    </dl>
    <DialogActions>
      <Button onPress={onClose}>{words.close}</Button>
    </DialogActions>
  </Dialog>
);
