import { memo, useEffect, useId, useMemo, useRef } from 'react';
import { isError, nameOf, type Finding } from '../../shared/plan/check/finding.ts';
import { mendsOf } from '../../shared/plan/check/mends.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { enPlanEditor as words } from '../../shared/words/en-plan-editor.ts';
import { Button } from '../ui/button.tsx';
import { newId, goToRow } from './desk/rows.ts';
import { usePlanDesk } from './desk/use-desk.ts';
import './findings.css';

interface Props {
  readonly plan: Plan;
  readonly findings: readonly Finding[];
  readonly people: number | null;
}

/**
 * What does not work out, in short sentences, each with what mends it. With the first of them its place is as high as it gets, so that
 * nothing jumps with the others; while there is none, one line says so, and the rows have the room.
 */
export const Findings = memo(function Findings({ plan, findings, people }: Props) {
  const isWell = findings.length === 0;
  const place = useRef<HTMLElement>(null);
  // It takes room from the rows: the one that is written in must not go behind it.
  useEffect(() => {
    if (isWell) return;
    const at = document.activeElement;
    if (place.current?.closest('.plan')?.querySelector('.plan-table')?.contains(at) === true)
      at?.scrollIntoView({ block: 'nearest' });
  }, [isWell]);
  return (
    <section
      ref={place}
      className="plan-findings"
      data-well={isWell || undefined}
      aria-label={words.findingsLabel}
    >
      {isWell ? (
        <p className="plan-well">{plan.segments.length === 0 ? words.allWellEmpty : words.allWell}</p>
      ) : (
        <ul>
          {findings.map((finding) => (
            <FindingRow key={nameOf(finding)} {...{ plan, finding, people }} />
          ))}
        </ul>
      )}
      {people === null && <p className="plan-no-people">{words.noPeople}</p>}
    </section>
  );
});

interface RowProps extends Omit<Props, 'findings'> {
  readonly finding: Finding;
}

function FindingRow({ plan, finding, people }: RowProps) {
  const desk = usePlanDesk();
  const id = useId();
  const mends = useMemo(
    () => mendsOf({ plan, people, newId, words: words.mendWords }, finding),
    [plan, people, finding],
  );
  const sentence = words.findings[finding.code](finding.params);
  const { row } = finding;
  return (
    <li className="plan-finding" data-level={isError(finding) ? 'error' : 'advice'}>
      {row === null ? (
        <p id={id}>{sentence}</p>
      ) : (
        <p id={id}>
          <button type="button" className="plan-finding-row" onClick={() => goToRow(desk, row)}>
            {sentence}
          </button>
        </p>
      )}
      {mends.map(({ code, params, edit }) => (
        <Button
          key={code}
          aria-describedby={id}
          onPress={() => {
            desk.edit(edit, { said: words.said.mended });
            // The button goes with what it mended.
            if (row === null || !desk.plan().segments.some((each) => each.id === row)) desk.focusTable();
            else goToRow(desk, row);
          }}
        >
          {words.mends[code](params)}
        </Button>
      ))}
    </li>
  );
}
