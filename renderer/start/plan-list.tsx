import type { Plan } from '../../shared/plan/plan.ts';
import { minutesOf } from '../../shared/plan/minutes.ts';
import { en } from '../../shared/words/en.ts';
import { Button } from '../ui/button.tsx';

interface Props {
  readonly plans: readonly Plan[];
  /** null: a new one. */
  readonly onOpen: (plan: Plan | null) => void;
  readonly onRemove: (plan: Plan) => void;
}

const words = en.plan;

export const planName = ({ title }: Plan): string => (title.trim() === '' ? words.untitled : title);

/** The last one first. */
export const plansOfNoCircle = (plans: readonly Plan[]): readonly Plan[] =>
  plans.filter(({ circle }) => circle === null).toReversed();

/** Runs of show that belong to no circle, and the way to a new one; a circle's is opened from its card. */
export function PlanList({ plans, onOpen, onRemove }: Props) {
  const own = plansOfNoCircle(plans);
  return (
    <section className="plans" aria-labelledby="plans">
      <div className="circles-head">
        <h2 id="plans">{words.heading}</h2>
        <Button onPress={() => onOpen(null)}>{words.open}</Button>
      </div>
      {own.length > 0 && (
        <ul>
          {own.map((plan) => (
            <li key={plan.id} className="plans-row" data-plan={plan.id}>
              <Button weight="quiet" onPress={() => onOpen(plan)}>
                <span className="earlier-words">
                  <span className="earlier-title" dir="auto">
                    {planName(plan)}
                  </span>
                  <span className="earlier-details">
                    {words.size(plan.segments.length, minutesOf(plan.segments))}
                  </span>
                </span>
              </Button>
              <Button
                weight="quiet"
                aria-label={en.start.home.remove(planName(plan))}
                onPress={() => onRemove(plan)}
              >
                {en.start.home.removeShort}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
