import { rehearsalZone, type Rehearsal } from '../../../shared/plan/rehearse/rehearsal.ts';
import { isHeld, runningRound } from '../../../shared/session/ask.ts';
import { forecast } from '../../../shared/time/forecast.ts';
import { wallView } from '../../../shared/wall/project.ts';
import { en } from '../../../shared/words/en.ts';
import { enRehearse } from '../../../shared/words/en-rehearse.ts';
import { Timeline } from '../../room/timeline/timeline.tsx';
import { SceneView } from '../../wall/scene.tsx';

interface Props {
  readonly at: Rehearsal;
  /** Why the last thing that was asked was not done. */
  readonly refusal: string | null;
}

const words = enRehearse;

/** The run of show, the wall as it would be projected, and what only the facilitator sees. */
export function Stage({ at, refusal }: Props) {
  const { facts } = at.state;
  const segment = facts.segments.find(({ id }) => id === facts.running) ?? null;
  const theme = document.documentElement.dataset['theme'] === 'night' ? 'night' : 'paper';
  const view = wallView(at.state, {}, { now: at.now, zone: rehearsalZone, theme });
  const round = runningRound(facts);
  return (
    <div className="rehearse-stage">
      <Timeline
        ahead={forecast(facts, at.now)}
        held={isHeld(facts)}
        open={false}
        clockOffset={0}
        zone={rehearsalZone}
        locale={en.summary.locale}
        run={() => undefined}
        offer={null}
        send={null}
      />
      <main className="rehearse-room">
        <section className="rehearse-wall" aria-label={words.wall}>
          <div className="rehearse-picture">
            <SceneView view={view} now={at.now} />
          </div>
        </section>
        <section className="rehearse-said" aria-label={words.prompt}>
          <p className="rehearse-prompt" dir="auto">
            {segment?.prompt ?? segment?.title}
          </p>
          <p className="rehearse-cue" dir="auto">
            {segment?.cue ?? words.noCue}
          </p>
          {round?.current != null && (
            <p className="rehearse-turn">{words.round(round.done.length + 1, round.order.length)}</p>
          )}
          {refusal !== null && <output className="rehearse-refusal">{refusal}</output>}
        </section>
        {segment !== null && (
          <output className="visually-hidden">{words.now(segment.title, segment.durationMs)}</output>
        )}
      </main>
    </div>
  );
}
