import { memo } from 'react';
import { band } from '../../shared/time/bands.ts';
import { countdown } from '../../shared/time/clock.ts';
import type { Forecast } from '../../shared/time/forecast.ts';
import { sceneNow } from '../../shared/wall/follow.ts';
import { presenterTimer, timerLeftMs } from '../../shared/wall/presenter.ts';
import { en } from '../../shared/words/en.ts';
import { useConsole, useLivePart, useNow } from '../session/context.tsx';
import { LiveButton } from '../ui/button.tsx';
import { HeaderTimes } from './header-times.tsx';
import { SavedState } from './saved-state.tsx';

interface Props {
  readonly ahead: Forecast;
  readonly zone: string;
  readonly locale: string;
  readonly run: (id: string) => void;
}

/** What is left of the presenter timer, while it is armed or runs; the wall may be anywhere, or nowhere. */
function TimerState() {
  const { header } = en.room;
  const facts = useLivePart((live) => live.state.facts);
  const now = useNow();
  const timer = presenterTimer(facts);
  if (timer === null) return null;
  const { bands, elapsed = false } = facts.wall;
  const left = timerLeftMs(facts, timer, now);
  const at = timer.startedAt === null ? 'calm' : band(left, timer.totalMs, bands);
  const time = countdown(elapsed ? timer.totalMs - Math.ceil(left / 1000) * 1000 : left);
  return (
    <span role="timer" aria-label={header.timerLabel}>
      <b>{sceneNow(facts) === 'timer' ? time : header.timer(time)}</b> {en.room.bands[at]}
    </span>
  );
}

/** Title, close by, ahead or behind; then quietly: is it on disk, what the wall shows, the keys. */
export const Header = memo(function Header({ ahead, zone, locale, run }: Props) {
  const { header } = en.room;
  const opened = useLivePart((live) => live.state.facts.opened);
  const clockOffset = useLivePart((live) => live.state.facts.clockOffset);
  const wall = useLivePart((live) => live.state.facts.wall);
  const shown = header.scenes[useLivePart((live) => sceneNow(live.state.facts))];
  const canUndo = useLivePart((live) => live.state.undoStack.length > 0);
  const canRedo = useLivePart((live) => live.state.redoStack.length > 0);
  const bootZone = useConsole((each) => each.boot?.zone) ?? zone;
  return (
    <header className="room-header">
      <h1 className="room-title" title={opened?.title}>
        {opened?.title}
      </h1>
      <HeaderTimes ahead={ahead} clockOffset={clockOffset} zone={opened?.zone ?? bootZone} locale={locale} />
      <div className="room-header-rest">
        <span className="k wall-state">
          <LiveButton weight="quiet" onClick={() => run('wall.show')}>
            {header.wall(wall.calm ? header.calm : wall.stays === true ? header.stays(shown) : shown)}
          </LiveButton>
          <TimerState />
        </span>
        <LiveButton weight="quiet" disabled={!canUndo} onClick={() => run('undo')}>
          {header.undo}
        </LiveButton>
        <LiveButton weight="quiet" disabled={!canRedo} onClick={() => run('redo')}>
          {header.redo}
        </LiveButton>
        <SavedState />
        <LiveButton weight="quiet" onClick={() => run('keys.show')}>
          {header.keys}
        </LiveButton>
      </div>
    </header>
  );
});
