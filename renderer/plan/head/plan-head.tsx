import { endFor, lengthToType, typedLength } from '../../../shared/plan/edit/typed.ts';
import type { HeadChange } from '../../../shared/plan/edit/edit.ts';
import { planLimits } from '../../../shared/plan/edit/limits.ts';
import { mostPeople } from '../../../shared/session/limits.ts';
import { timeFrom } from '../../../shared/plan/check/instants.ts';
import { layPlan } from '../../../shared/plan/check/lay-plan.ts';
import { sumsOf } from '../../../shared/plan/check/sums.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { enPlanEditor } from '../../../shared/words/en-plan-editor.ts';
import { NativeSelect } from '../../ui/native-select.tsx';
import { usePlan, usePlanDesk } from '../desk/use-desk.ts';
import { asTime } from '../side/row-facts.tsx';
import { asText, TypedField } from '../typed-field.tsx';
import './head.css';

const words = enPlanEditor.head;
const minute = 60_000;

/** When it begins and must end, and how many come. `circlePeople`: who takes part in its circle; null: it has none. */
export function PlanHead({ circlePeople }: { readonly circlePeople: number | null }) {
  const desk = usePlanDesk();
  const plan = usePlan();
  const change = (what: HeadChange, key?: string): boolean =>
    desk.edit({ type: 'head', change: what }, key === undefined ? {} : { key });
  return (
    <div className="plan-head">
      <div className="plan-head-title">
        <TypedField
          label={words.title}
          value={plan.title}
          {...asText}
          maxLength={planLimits.title}
          placeholder={enPlanEditor.untitled}
          onValue={(title, key) => change({ title }, key)}
        />
      </div>
      <div className="plan-head-short">
        <TypedField
          label={words.begins}
          value={plan.start}
          {...asTime}
          wrong={words.badTime}
          placeholder={words.beginsEmpty}
          onValue={(start, key) => change({ start }, key)}
        />
      </div>
      <NativeSelect
        label={words.ends}
        value={plan.end?.kind ?? 'none'}
        options={endKinds}
        onChange={(kind) => change({ end: endOf(plan, kind) })}
      />
      {plan.end !== null && (
        <div className="plan-head-short">
          <EndField key={plan.end.kind} plan={plan} onEnd={(end, key) => change({ end }, key)} />
        </div>
      )}
      <div className="plan-head-short">
        <TypedField
          label={words.people}
          value={plan.people ?? null}
          {...asPeople}
          wrong={words.badPeople}
          placeholder={circlePeople === null ? words.peopleEmpty : words.fromCircle(circlePeople)}
          onValue={(people, key) => change({ people }, key)}
        />
      </div>
    </div>
  );
}

const endKinds = (['none', 'hard', 'total'] as const).map((kind) => [kind, words.endKinds[kind]] as const);

interface EndProps {
  readonly plan: Plan;
  readonly onEnd: (end: Plan['end'], key: string) => void;
}

const EndField = ({ plan, onEnd }: EndProps) =>
  plan.end?.kind === 'hard' ? (
    <TypedField
      label={words.endAt}
      value={plan.end.at.time}
      toText={asTime.toText}
      parse={(text) => asTime.parse(text) ?? undefined}
      wrong={words.badTime}
      onValue={(time, key) => onEnd({ kind: 'hard', at: endFor(plan, time) }, key)}
    />
  ) : (
    <TypedField
      label={words.endTotal}
      value={plan.end?.ms ?? 0}
      toText={lengthToType}
      parse={(text) => {
        const ms = typedLength(text, 'hours');
        return ms === null || ms === 0 ? undefined : ms;
      }}
      wrong={enPlanEditor.grid.badLength}
      onValue={(ms, key) => onEnd({ kind: 'total', ms }, key)}
    />
  );

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
