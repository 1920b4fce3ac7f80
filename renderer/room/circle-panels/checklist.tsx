import { enCirclePanels } from '../../../shared/words/en-circle-panels.ts';
import { useConsoleStore, useLivePart } from '../../session/context.tsx';
import { Button } from '../../ui/button.tsx';
import { Check } from '../../ui/check.tsx';
import { Dialog, DialogActions } from '../../ui/dialog.tsx';
import type { PanelProps } from '../panel.ts';
import './circle-panels.css';

const words = enCirclePanels.checklist;

/** What is to be at hand or done (P4): of the running segment first, then of the whole session. Private. */
export function Checklist({ onClose }: PanelProps) {
  const { send } = useConsoleStore();
  const { segments, running, ticked } = useLivePart((live) => live.state.facts);
  const isTicked = (segment: string, item: string): boolean =>
    ticked.some((each) => each.segment === segment && each.item === item);
  const lists = segments
    .filter(({ checklist }) => checklist !== undefined && checklist.length > 0)
    .toSorted((a, b) => Number(b.id === running) - Number(a.id === running));
  return (
    <Dialog title={words.title} onClose={onClose}>
      <div className="circle-panel">
        <p className="field-hint">{lists.length === 0 ? words.none : words.private}</p>
        {lists.map(({ id, title, checklist = [] }) => (
          <fieldset key={id} className="checklist">
            <legend>
              <bdi>{id === running ? words.now(title) : title}</bdi>{' '}
              <span>
                {words.done(checklist.filter((item) => isTicked(id, item.id)).length, checklist.length)}
              </span>
            </legend>
            {checklist.map((item) => (
              <Check
                key={item.id}
                checked={isTicked(id, item.id)}
                onChange={(checked) =>
                  void send({ type: 'tickChecklist', segment: id, item: item.id, ticked: checked })
                }
              >
                <bdi>{item.text}</bdi>
              </Check>
            ))}
          </fieldset>
        ))}
      </div>
      <DialogActions>
        <Button onPress={onClose}>{enCirclePanels.close}</Button>
      </DialogActions>
    </Dialog>
  );
}
