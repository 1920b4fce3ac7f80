import type { Rehearsal } from '../../../shared/plan/rehearse/rehearsal.ts';
import { isHeld } from '../../../shared/session/ask.ts';
import { enRehearse } from '../../../shared/words/en-rehearse.ts';
import { useArrival } from '../../start/use-arrival.ts';
import { LiveButton } from '../../ui/button.tsx';
import type { Act } from './act.ts';
import { paces, type Pace } from './use-pace.ts';

interface Props {
  readonly at: Rehearsal;
  readonly playing: boolean;
  readonly pace: Pace;
  readonly follow: boolean;
  readonly onPace: (pace: Pace) => void;
  readonly onAct: (act: Act) => void;
}

const words = enRehearse.keys;

/** What can be done, each with its key. A press does not take the focus, so that the keys go on. */
export function Controls({ at, playing, pace, follow, onPace, onAct }: Props) {
  const { facts } = at.state;
  const held = isHeld(facts);
  // Where it begins, and begins again, the keys are to go to it.
  const place = useArrival<HTMLElement>('[data-likely]');
  const here = facts.segments.findIndex(({ id }) => id === facts.running);
  const closing = facts.segments.some(
    ({ kind, spans }, place) => kind === 'closing' && spans.length === 0 && place > here,
  );
  const key = (act: Act, name: string, shortcut: string, more: { readonly [name: string]: unknown } = {}) => (
    <LiveButton aria-keyshortcuts={shortcut} onClick={() => onAct(act)} {...more}>
      {name}
    </LiveButton>
  );
  return (
    <footer ref={place} className="rehearse-controls" aria-label={words.group}>
      <LiveButton weight="main" aria-keyshortcuts="Space" data-likely onClick={() => onAct('play')}>
        {playing ? words.pause : words.play}
      </LiveButton>
      <fieldset className="rehearse-speed" aria-label={words.speed}>
        {paces.map((each, place) => (
          <LiveButton
            key={each}
            aria-pressed={each === pace}
            aria-keyshortcuts={String(place + 1)}
            onClick={() => onPace(each)}
          >
            {words.speedOf(each)}
          </LiveButton>
        ))}
      </fieldset>
      <div className="rehearse-acts">
        {key('back', words.back, 'ArrowLeft', { disabled: here <= 0 })}
        {key('next', words.next, 'ArrowRight')}
        {key('jump', words.jump, 'Shift+ArrowRight', { disabled: held })}
        {key('hold', held ? words.resume : words.hold, 'H', { 'aria-pressed': held })}
        {key('closeNow', words.closeNow, 'C', { disabled: !closing })}
      </div>
      <div className="rehearse-follow">
        <LiveButton aria-pressed={follow} onClick={() => onAct('follow')}>
          {words.follow}
        </LiveButton>
      </div>
      <p className="rehearse-hint">{words.hint}</p>
    </footer>
  );
}
