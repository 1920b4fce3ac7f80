import { en } from '../../../shared/words/en.ts';
import { useConsoleStore, useLivePart } from '../../session/context.tsx';
import { LiveButton } from '../../ui/button.tsx';

/** R8: somebody set the computer's clock. Less than half a minute shows on no clock, and is not worth a word. */
export function ClockBanner() {
  const { banner } = en.room;
  const { dismissClock } = useConsoleStore();
  const offset = useLivePart((live) => live.state.facts.clockOffset);
  const told = useLivePart((live) => live.offsetTold);
  const minutes = Math.round((offset - told) / 60_000);
  if (minutes === 0) return null;
  return (
    <output className="banner">
      <p>{banner.clockMoved(minutes)}</p>
      <LiveButton onClick={dismissClock}>{banner.dismiss}</LiveButton>
    </output>
  );
}
