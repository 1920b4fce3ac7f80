import { clockTime } from '../../../shared/time/clock.ts';
import { en } from '../../../shared/words/en.ts';
import { Digits } from '../digits.tsx';
import type { SceneProps } from '../scene-props.ts';

export function Clock({ wall, now }: SceneProps<'clock'>) {
  const time = clockTime(now + wall.clockOffset, wall.zone, en.summary.locale);
  return (
    <div className="stage-digits">
      <Digits text={time} widest={time} label={time} still />
    </div>
  );
}
