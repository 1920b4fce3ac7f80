import { useEffect, useState } from 'react';
import type { Boot, ConsoleBridge } from '../../../shared/ipc/contract.ts';
import type { PlanVersion } from '../../../shared/ipc/documents.ts';
import { differ } from '../../../shared/plan/edit/differ.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { clockTime, dateLong } from '../../../shared/time/clock.ts';
import { enPlanEditor } from '../../../shared/words/en-plan-editor.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog, DialogActions } from '../../ui/dialog.tsx';

interface Props {
  readonly boot: Boot;
  readonly bridge: ConsoleBridge;
  readonly plan: Plan;
  readonly onBring: (version: Plan) => void;
  readonly onClose: () => void;
}

const words = enPlanEditor.versions;

/** As the plan stood before, with what differs in words. Bringing one back is an edit like any other. */
export function Versions({ boot, bridge, plan, onBring, onClose }: Props) {
  const [versions, setVersions] = useState<readonly PlanVersion[] | 'reading' | 'failed'>('reading');
  const { id } = plan;
  useEffect(() => {
    let wanted = true;
    const show = (found: typeof versions): void => {
      if (wanted) setVersions(found);
    };
    bridge.request('plan:versions', { id }).then(show, () => show('failed'));
    return () => {
      wanted = false;
    };
  }, [bridge, id]);
  const when = (at: number): string =>
    `${dateLong(at, boot.zone, boot.locale)}, ${clockTime(at, boot.zone, boot.locale)}`;
  return (
    <Dialog title={words.title} onClose={onClose} wide>
      <p>{words.hint}</p>
      {versions === 'reading' && <output>{words.reading}</output>}
      {versions === 'failed' && <p role="alert">{words.failed}</p>}
      {typeof versions !== 'string' && versions.length === 0 && <p>{words.none}</p>}
      {typeof versions !== 'string' && versions.length > 0 && (
        <ul className="plan-versions">
          {versions.map(({ at, plan: version }) => (
            <li key={at}>
              <div>
                <p className="plan-version-when">{when(at)}</p>
                <p>{words.difference(differ(plan, version))}</p>
              </div>
              <Button aria-label={words.backOf(when(at))} onPress={() => onBring(version)}>
                {words.back}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <DialogActions>
        <Button onPress={onClose}>{words.close}</Button>
      </DialogActions>
    </Dialog>
  );
}
