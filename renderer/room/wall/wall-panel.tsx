import type { Scene, WallState } from '../../../shared/session/events.ts';
import { sceneNow } from '../../../shared/wall/follow.ts';
import { presenterTimer } from '../../../shared/wall/presenter.ts';
import { enWall } from '../../../shared/words/en-wall.ts';
import { useConsole, useConsoleStore, useLivePart } from '../../session/context.tsx';
import { Button } from '../../ui/button.tsx';
import { Check } from '../../ui/check.tsx';
import { Choice } from '../../ui/choice.tsx';
import { Dialog, DialogActions } from '../../ui/dialog.tsx';
import type { PanelProps } from '../panel.ts';
import { Displays } from './displays.tsx';
import { MessageForm } from './message-form.tsx';
import { Picture } from './picture.tsx';
import './wall-panel.css';

const order: readonly Scene[] = [
  'now',
  'prompt',
  'round',
  'timer',
  'agenda',
  'agreements',
  'break',
  'message',
  'clock',
  'white',
  'slides',
];

/** What the wall shows, chosen here; beside it, what that looks like. */
export function WallPanel({ run, onClose }: PanelProps) {
  const { send } = useConsoleStore();
  const facts = useLivePart((live) => live.state.facts);
  const displays = useConsole((each) => each.displays);
  const { wall } = facts;
  const change = (to: Partial<WallState>): void =>
    void send({ type: 'setWall', wall: { stays: false, ...wall, ...to } });
  const timer = presenterTimer(facts);
  const canShow = (scene: Scene): boolean =>
    (scene !== 'timer' || timer !== null) &&
    (scene !== 'round' || facts.rounds.length > 0) &&
    (scene !== 'message' || wall.message != null);
  const stays = wall.stays === true;
  return (
    <Dialog title={enWall.title} wide onClose={onClose}>
      <div className="wall-panel">
        <div className="wall-panel-seen">
          <Picture label={enWall.picture} />
          {!displays.external && <p className="field-hint">{enWall.noWall}</p>}
          <Displays />
        </div>
        <div className="wall-panel-chosen">
          <Choice
            label={enWall.scene}
            value={wall.scene}
            options={order.filter(canShow).map((each) => [each, enWall.scenes[each]] as const)}
            onChange={(scene) => change({ scene, calm: false, ...(scene === 'now' ? { stays: false } : {}) })}
          />
          <Check
            checked={stays}
            hint={enWall.staysHint}
            onChange={(on) => {
              const shown = sceneNow(facts);
              change(on ? { scene: shown === 'now' ? 'prompt' : shown, stays: true } : { stays: false });
            }}
          >
            {enWall.stays}
          </Check>
          <Check checked={wall.calm} onChange={(calm) => change({ calm })}>
            {enWall.calm}
          </Check>
          <div>
            <Button onPress={() => run('timer.set')}>{enWall.setTimer}</Button>
          </div>
          <MessageForm message={wall.message ?? null} onChange={change} />
        </div>
      </div>
      <DialogActions>
        <Button onPress={onClose}>{enWall.close}</Button>
      </DialogActions>
    </Dialog>
  );
}
