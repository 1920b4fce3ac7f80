import { memo } from 'react';
import { endFor, typedLength } from '../../../shared/plan/edit/typed.ts';
import type { HeadChange } from '../../../shared/plan/edit/edit.ts';
import { planLimits } from '../../../shared/plan/edit/limits.ts';
import { mostPeople } from '../../../shared/session/limits.ts';
import { timeFrom } from '../../../shared/plan/check/instants.ts';
import { layPlan } from '../../../shared/plan/check/lay-plan.ts';
import { sumsOf } from '../../../shared/plan/check/sums.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { enPlanEditor } from '../../../shared/words/en-plan-editor.ts';
import { NativeSelect } from '../../ui/native-select.tsx';
import { useDesk, usePlanDesk } from '../desk/use-desk.ts';
import { asLength, asTime } from '../side/row-facts.tsx';
import { asText, TypedField } from '../typed-field.tsx';
import './head.css';

const words = enPlanEditor.head;
const minute = 60_000;

/** When it begins and must end, and how many come. `circlePeople`: who takes part in its circle; null: it has none. */
export const PlanHead = memo(function PlanHead({ circlePeople }: { readonly circlePeople: number | null }) {
  const desk = usePlanDesk();
  // Rows come and go without it.
  const title = useDesk((state) => state.history.now.title);
  const start = useDesk((state) => state.history.now.start);
  const end = useDesk((state) => state.history.now.end);
  const people = useDesk((state) => state.history.now.people);
  const change = (what: HeadChange, key?: string): boolean =>
    desk.edit({ type: 'head', change: what }, key === undefined ? {} : { key });
  return (
    <div className="plan-head">
      <div className="plan-head-title">
        <TypedField
          label={words.title}
          value={title}
          {...asText}
          maxLength={planLimits.title}
          placeholder={enPlanEditor.untitled}
          onValue={(next, key) => change({ title: next }, key)}
        />
      </div>
      <div className="plan-head-short">
        <TypedField
          label={words.begins}
          value={start}
          {...asTime}
          wrong={words.badTime}
          placeholder={words.beginsEmpty}
          onValue={(next, key) => change({ start: next }, key)}
        />
      </div>
      <NativeSelect
        label={words.ends}
        value={end?.kind ?? 'none'}
        options={endKinds}
        onChange={(kind) => change({ end: endOf(desk.plan(), kind) })}
      />
      {end !== null && (
        <div className="plan-head-short">
          <EndField key={end.kind} end={end} onEnd={(next, key) => change({ end: next }, key)} />
        </div>
      )}
      <div className="plan-head-short plan-head-people">
        <TypedField
          label={words.people}
          value={people ?? null}
          {...asPeople}
          wrong={words.badPeople}
          placeholder={circlePeople === null ? words.peopleEmpty : words.fromCircle(circlePeople)}
          onValue={(next, key) => change({ people: next }, key)}
        />
      </div>
    </div>
  );
});

const endKinds = (['none', 'hard', 'total'] as const).map((kind) => [kind, words.endKinds[kind]] as const);

type End = NonNullable<Plan['end']>;
interface EndProps {
  readonly end: End;
  readonly onEnd: (end: End, key: string) => void;
}

function EndField({ end, onEnd }: EndProps) {
  const desk = usePlanDesk();
  return end.kind === 'hard' ? (
    <TypedField
      label={words.endAt}
      value={end.at.time}
      toText={asTime.toText}
      parse={(text) => asTime.parse(text) ?? undefined}
      wrong={words.badTime}
      onValue={(time, key) => onEnd({ kind: 'hard', at: endFor(desk.plan(), time) }, key)}
    />
  ) : (
    <TypedField
      label={words.endTotal}
      value={end.ms}
      toText={asLength.toText}
      parse={(text) => {
        const ms = typedLength(text, 'hours');
        return ms === null || ms === 0 ? undefined : ms;
      }}
      wrong={enPlanEditor.grid.badLength}
      onValue={(ms, key) => onEnd({ kind: 'total', ms }, key)}
    />
  );
}

/** To begin with, such an end is where the rows end now. */
function endOf(plan: Plan, kind: 'none' | 'hard' | 'total'): Plan['end'] {
  if (kind === 'none') return null;
  const { takenMs, endsAt } = sumsOf(plan, layPlan(plan));
  const whole = Math.max(1, Math.ceil(takenMs / minute)) * minute;
  if (kind === 'total') return { kind, ms: whole };
  return { kind, at: endsAt?.onClock === true ? timeFrom(endsAt.at) : { day: 0, time: '20:00' } };
}

const asPeople = {
  toText: (people: number | null): string => (people === null ? '' : String(people)),
  parse: (text: string): number | null | undefined => {
    if (text.trim() === '') return null;
    const people = /^\s*\d{1,3}\s*$/u.test(text) ? Number(text) : 0;
    return people >= 1 && people <= mostPeople ? people : undefined;
  },
};
