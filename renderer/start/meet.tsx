import { useEffect, useState } from 'react';
import type { Circle } from '../../shared/circle/circle.ts';
import type { ConsoleBridge } from '../../shared/ipc/contract.ts';
import { sameAgain } from '../../shared/plan/again.ts';
import type { Plan, PlanSegment } from '../../shared/plan/plan.ts';
import type { Segment } from '../../shared/plan/segment.ts';
import { planOf } from '../../shared/plan/templates/plan-of.ts';
import type { Template } from '../../shared/plan/templates/template.ts';
import { usualTemplate } from '../../shared/plan/templates/usual.ts';
import { emptySession, fold } from '../../shared/session/fold.ts';
import { en } from '../../shared/words/en.ts';
import { circleName } from '../circles/circle-card.tsx';
import { Button } from '../ui/button.tsx';
import { RunChoice, type ChosenRun } from './run-choice.tsx';
import { Seats } from './seats.tsx';
import { useArrival } from './use-arrival.ts';
import { useGoKey, useKeys } from './use-keys.ts';

interface Props {
  readonly circle: Circle;
  /** What is chosen it for: to begin at once, or to go on working on it. */
  readonly what: 'start' | 'prepare';
  readonly templates: readonly Template[];
  readonly bridge: ConsoleBridge;
  /** The session in which this circle met last; null: there is none. */
  readonly lastSession: string | null;
  readonly onGo: (plan: Plan) => void;
  readonly onPeople: () => void;
  readonly onBack: () => void;
}

const words = en.circles.meet;
const newId = (): string => crypto.randomUUID();

/** A circle without a plan: what is it to go by? */
export function Meet({ circle, what, templates, bridge, lastSession, onGo, onPeople, onBack }: Props) {
  const again = useEarlierRun(bridge, lastSession);
  const [chosen, setChosen] = useState<ChosenRun | null>(null);
  const place = useArrival<HTMLElement>('.button-main');
  const run: ChosenRun = chosen ?? (again === null ? { template: usualTemplate.id } : 'again');
  const isEmpty = circle.members.length === 0;
  const go = (): void => {
    if (isEmpty && what === 'start') return onPeople();
    const template =
      templates.find(({ id }) => typeof run !== 'string' && id === run.template) ?? usualTemplate;
    const plan = planOf(template, newId);
    const rows: readonly PlanSegment[] =
      run === 'again' && again !== null
        ? again.map(({ pin: _pin, ...segment }) => ({ ...segment, id: newId() }))
        : plan.segments;
    return onGo({
      ...plan,
      title: circleName(circle),
      circle: circle.id,
      start: circle.next?.time ?? null,
      segments: [...rows],
    });
  };
  useKeys((event) => {
    if (event.key === 'Escape') onBack();
  });
  useGoKey(go);
  const nobody = isEmpty && what === 'start';
  return (
    <main ref={place} className="meet">
      <div className="meet-circle">
        <Seats
          names={circle.members.map(() => '')}
          facilitator={circle.members.findIndex(({ role }) => role === 'facilitator')}
          bare
        />
      </div>
      <div className="meet-run">
        <h1 dir="auto">{words[what](circleName(circle))}</h1>
        <p className="meet-hint">{nobody ? words.nobody : words[`${what}Hint`]}</p>
        {!nobody && (
          <RunChoice run={run} templates={templates} again={again} own={false} onChange={setChosen} />
        )}
        <div className="meet-keys">
          <Button weight="main" onPress={go}>
            {nobody ? words.toPeople : what === 'start' ? words.go : words.edit}
          </Button>
          <Button weight="quiet" onPress={onBack}>
            {en.start.ask.back}
          </Button>
        </div>
      </div>
    </main>
  );
}

/** The rows of an earlier session, only looked into; null as long as they are not known, or cannot be read. */
function useEarlierRun(bridge: ConsoleBridge, session: string | null): readonly Segment[] | null {
  const [rows, setRows] = useState<readonly Segment[] | null>(null);
  useEffect(() => {
    if (session === null) return undefined;
    let wanted = true;
    const look = async (): Promise<void> => {
      const load = await bridge.request('session:load', { session });
      await bridge.request('session:leave', {});
      const again = load === null ? null : sameAgain(fold(emptySession, load.events).facts, load.roster);
      if (wanted && again !== null && again.plan.length > 0) setRows(again.plan);
    };
    // It is a convenience: the templates are there without it.
    look().catch(() => undefined);
    return () => {
      wanted = false;
    };
  }, [bridge, session]);
  return rows;
}
