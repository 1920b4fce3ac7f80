import type { ConsoleBridge } from '../../../shared/ipc/contract.ts';
import { minutesOf } from '../../../shared/plan/minutes.ts';
import type { Template } from '../../../shared/plan/templates/template.ts';
import { enPlanEditor } from '../../../shared/words/en-plan-editor.ts';
import { useTemplates } from '../../start/use-templates.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog, DialogActions } from '../../ui/dialog.tsx';

interface Props {
  readonly bridge: ConsoleBridge;
  readonly own: readonly Template[];
  /** The plan has rows that would go. */
  readonly replaces: boolean;
  readonly onTake: (template: Template) => void;
  readonly onClose: () => void;
}

const words = enPlanEditor.templates;

/** A run of show to begin from: one's own first. */
export function Templates({ bridge, own, replaces, onTake, onClose }: Props) {
  const { templates } = useTemplates(bridge);
  return (
    <Dialog title={words.title} onClose={onClose} wide>
      {replaces && <p>{words.replaces}</p>}
      {own.length > 0 && <List label={words.own} templates={own} onTake={onTake} />}
      <List label={words.shipped} templates={templates} onTake={onTake} />
      <DialogActions>
        <Button onPress={onClose}>{words.close}</Button>
      </DialogActions>
    </Dialog>
  );
}

interface ListProps {
  readonly label: string;
  readonly templates: readonly Template[];
  readonly onTake: (template: Template) => void;
}

const List = ({ label, templates, onTake }: ListProps) => (
  <section className="plan-templates">
    <h3 className="field-label">{label}</h3>
    <ul>
      {templates.map((template) => {
        const { id, title, purpose, people, segments } = template;
        return (
          <li key={id}>
            <Button weight="quiet" onPress={() => onTake(template)}>
              <span className="plan-template">
                <span className="plan-template-title">{title}</span>
                <span>{words.about(minutesOf(segments), people.from, people.to)}</span>
                {purpose !== '' && <span>{purpose}</span>}
              </span>
            </Button>
          </li>
        );
      })}
    </ul>
  </section>
);
