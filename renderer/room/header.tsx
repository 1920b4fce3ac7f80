import { clockTime } from '../../shared/time/clock.ts';
import type { Forecast } from '../../shared/time/forecast.ts';
import { en } from '../../shared/words/en.ts';
import { useConsole, useLivePart } from '../session/context.tsx';
import { LiveButton } from '../ui/button.tsx';
import { SavedState } from './saved-state.tsx';

interface Props {
  readonly ahead: Forecast;
  readonly zone: string;
  readonly locale: string;
  readonly run: (id: string) => void;
}

/** Title, close by, ahead or behind; then quietly: is it on disk, what the wall shows, the keys. */
export function Header({ ahead, zone, locale, run }: Props) {
  const { header } = en.room;
  const state = useLivePart((live) => live.state);
  const { facts } = state;
  const bootZone = useConsole((each) => each.boot?.zone) ?? zone;
  const delta = Math.round(ahead.behindMs / 60_000);
  const { wall } = facts;
  return (
    <header className="room-header">
      <h1 className="room-title" title={facts.opened?.title}>
        {facts.opened?.title}
      </h1>
      {ahead.closeBy !== null && (
        <div className="stat">
          <span className="k">{header.closeBy}</span>
          <b>{clockTime(ahead.closeBy + facts.clockOffset, facts.opened?.zone ?? bootZone, locale)}</b>
        </div>
      )}
      {delta !== 0 && (
        <div className="stat" data-late={delta > 0 || undefined} title={header.deltaSpoken(delta)}>
          <span className="k">{delta > 0 ? header.behind : header.ahead}</span>
          <b className="delta">{header.deltaMinutes(delta)}</b>
        </div>
      )}
      <div className="room-header-rest">
        <LiveButton weight="quiet" disabled={state.undoStack.length === 0} onClick={() => run('undo')}>
          {header.undo}
        </LiveButton>
        <LiveButton weight="quiet" disabled={state.redoStack.length === 0} onClick={() => run('redo')}>
          {header.redo}
        </LiveButton>
        <SavedState />
        <span className="k">{header.wall(wall.calm ? header.calm : header.scenes[wall.scene])}</span>
        <LiveButton weight="quiet" onClick={() => run('keys.show')}>
          {header.keys}
        </LiveButton>
      </div>
    </header>
  );
}
