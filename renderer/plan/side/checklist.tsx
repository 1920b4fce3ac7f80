import { useRef, useState } from 'react';
import { planLimits } from '../../../shared/plan/edit/limits.ts';
import type { PlanSegment } from '../../../shared/plan/plan.ts';
import type { Check } from '../../../shared/plan/segment.ts';
import { enPlanEditor } from '../../../shared/words/en-plan-editor.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { newId } from '../desk/rows.ts';
import { usePlanDesk } from '../desk/use-desk.ts';

const words = enPlanEditor.row;

/** What is to be at hand or done, ticked off while the row runs. */
export function Checklist({ segment }: { readonly segment: PlanSegment }) {
  const desk = usePlanDesk();
  const [next, setNext] = useState('');
  const list = useRef<HTMLUListElement>(null);
  const items = segment.checklist ?? [];
  const set = (checklist: readonly Check[], key?: string): void => {
    desk.edit(
      {
        type: 'change',
        ids: [segment.id],
        change: { checklist: checklist.length === 0 ? null : checklist },
      },
      key === undefined ? {} : { key },
    );
  };
  const swap = (index: number, by: 1 | -1): void => {
    const item = items[index];
    if (item !== undefined) set(items.toSpliced(index, 1).toSpliced(index + by, 0, item));
  };
  const add = (): void => {
    const text = next.trim();
    if (text === '') return;
    set([...items, { id: newId(), text }]);
    setNext('');
  };
  return (
    <section className="plan-checklist" aria-label={words.checklist}>
      <h3 className="field-label">{words.checklist}</h3>
      <ul ref={list}>
        {items.map(({ id, text }, index) => (
          <li key={id}>
            <TextField
              label={words.check(index + 1)}
              value={text}
              maxLength={planLimits.check}
              onChange={(typed) =>
                set(
                  items.map((each) => (each.id === id ? { id, text: typed } : each)),
                  `check ${id}`,
                )
              }
            />
            <Button
              weight="quiet"
              aria-label={words.checkUp(text)}
              isDisabled={index === 0}
              onPress={() => swap(index, -1)}
            >
              <Arrow up />
            </Button>
            <Button
              weight="quiet"
              aria-label={words.checkDown(text)}
              isDisabled={index === items.length - 1}
              onPress={() => swap(index, 1)}
            >
              <Arrow />
            </Button>
            <Button
              weight="quiet"
              aria-label={words.checkRemove(text)}
              onPress={() => {
                // The one that stands in its place now, or the field for the next one.
                list.current
                  ?.closest('section')
                  ?.querySelector<HTMLElement>('.plan-check-new input')
                  ?.focus();
                set(items.filter((each) => each.id !== id));
              }}
            >
              <Cross />
            </Button>
          </li>
        ))}
      </ul>
      {items.length < planLimits.checks && (
        <form
          className="plan-check-new"
          onSubmit={(event) => {
            event.preventDefault();
            add();
          }}
        >
          <TextField label={words.checkNew} value={next} maxLength={planLimits.check} onChange={setNext} />
          <Button type="submit">{words.checkAdd}</Button>
        </form>
      )}
    </section>
  );
}

const Arrow = ({ up = false }: { readonly up?: boolean }) => (
  <svg viewBox="0 0 16 16" className="plan-sign" aria-hidden="true">
    <path d={up ? 'M3 10l5-5 5 5' : 'M3 6l5 5 5-5'} />
  </svg>
);
const Cross = () => (
  <svg viewBox="0 0 16 16" className="plan-sign" aria-hidden="true">
    <path d="M4 4l8 8M12 4l-8 8" />
  </svg>
);
