import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import { firstKey } from '../../../shared/keys/bindings.ts';
import { platformOf } from '../../../shared/keys/combo.ts';
import type { Forecast } from '../../../shared/time/forecast.ts';
import { wallView } from '../../../shared/wall/project.ts';
import { en } from '../../../shared/words/en.ts';
import { useConsole, useLive } from '../../session/context.tsx';
import { LiveButton } from '../../ui/button.tsx';
import { SceneView } from '../../wall/scene.tsx';
import { Banners } from '../banners.tsx';
import { Centre } from '../circle/centre.tsx';
import type { CircleModel } from '../circle/model.ts';
import type { Echo } from '../key-desk.ts';
import { HeaderTimes } from '../header-times.tsx';
import { Prompt } from '../prompt.tsx';
import { SavedState } from '../saved-state.tsx';
import { Timeline } from '../timeline/timeline.tsx';
import './covered.css';

interface Props {
  readonly plain: boolean;
  /** false: the circle did not agree to full names where everyone sees them, and the echo of a key names nobody. */
  readonly echoed: boolean;
  readonly now: number;
  readonly ahead: Forecast;
  /** With names as the circle agreed to have them seen. */
  readonly model: CircleModel;
  readonly echo: StoreApi<Echo>;
  /** What was refused last, in words that tell nothing of anybody. */
  readonly refusal: string | null;
  readonly zone: string;
  readonly locale: string;
  readonly onPlain: (plain: boolean) => void;
  readonly onUncover: () => void;
}

/**
 * What everyone may see: the wall's picture, and on Esc a plain view. No meters, cues, private notes,
 * nudges; they are not in the page at all.
 */
export function Covered({
  plain,
  echoed,
  now,
  ahead,
  model,
  echo: echoes,
  refusal,
  zone,
  locale,
  onPlain,
  onUncover,
}: Props) {
  const { covered } = en.room;
  const echo = useStore(echoes);
  const { state, roster } = useLive();
  const platform = platformOf(useConsole(({ boot }) => boot?.platform) ?? '');
  const uncoverKey = firstKey(
    useConsole(({ settings }) => settings),
    'uncover',
  );
  const { facts } = state;
  const running = facts.segments.find((each) => each.id === facts.running) ?? null;
  const typed = echoed ? echo.words : echo.unnamed;
  if (!plain) {
    const theme = document.documentElement.dataset['theme'] === 'night' ? 'night' : 'paper';
    const view = wallView(state, roster, { now, zone, theme });
    return (
      <main className="covered covered-wall wall" aria-label={covered.wall}>
        <Banners />
        <div className="covered-scene">
          <SceneView view={view} now={now} />
        </div>
        <div className="covered-line">
          <SavedState />
          {typed === '' && refusal !== null ? (
            <output className="covered-echo">{refusal}</output>
          ) : (
            <span className="covered-echo">{typed === '' ? covered.noEcho : covered.echo(typed)}</span>
          )}
          <LiveButton weight="quiet" onClick={() => onPlain(true)}>
            {covered.plain}
          </LiveButton>
        </div>
      </main>
    );
  }
  return (
    <div className="covered covered-plain">
      <header className="room-header">
        <h1 className="room-title">{facts.opened?.title}</h1>
        <HeaderTimes ahead={ahead} clockOffset={facts.clockOffset} zone={zone} locale={locale} />
        <div className="room-header-rest">
          <SavedState />
          <span className="k">{typed === '' ? covered.noEcho : covered.echo(typed)}</span>
          <LiveButton weight="quiet" onClick={() => onPlain(false)}>
            {covered.backToWall}
          </LiveButton>
          <LiveButton weight="quiet" onClick={onUncover}>
            {covered.uncover(uncoverKey === undefined ? '' : en.keys.combo(uncoverKey, platform))}
          </LiveButton>
        </div>
      </header>
      <Banners />
      <div className="covered-columns">
        <Timeline
          ahead={ahead}
          held={model.held}
          open={false}
          clockOffset={facts.clockOffset}
          zone={zone}
          locale={locale}
          run={() => undefined}
          offer={null}
          send={null}
        />
        <main className="covered-now">
          {refusal !== null && <output className="refusal">{refusal}</output>}
          <Centre model={model} lineSize={3} forAll />
          <Prompt segment={running} cue={false} />
        </main>
      </div>
    </div>
  );
}
