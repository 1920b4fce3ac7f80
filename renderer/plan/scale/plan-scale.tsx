import { memo, useMemo, type CSSProperties } from 'react';
import type { LaidPlan } from '../../../shared/plan/check/lay-plan.ts';
import type { PlanSums } from '../../../shared/plan/check/sums.ts';
import { timeIn } from '../../../shared/plan/check/instants.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { enPlanEditor as words } from '../../../shared/words/en-plan-editor.ts';
import { useSize } from '../../room/circle/use-size.ts';
import { scaleOf, type Block, type Mark } from './scale.ts';
import './scale.css';

interface Props {
  readonly plan: Plan;
  readonly laid: LaidPlan;
  readonly sums: PlanSums;
  readonly selected: readonly string[];
  readonly onRow: (id: string) => void;
}

const share = (part: number): string => `${(part * 100).toFixed(3)}%`;
const from = (at: number): CSSProperties => ({ insetBlockStart: share(at) });
/** A block this high has room for its title; pixels where 1rem is 16. */
const titled = 22;

/** The rows to scale, from top to bottom. All it shows stands in the table too, so it is hidden from screen readers. */
export const PlanScale = memo(function PlanScale({ plan, laid, sums, selected, onRow }: Props) {
  const [place, { height, scale }] = useSize<HTMLDivElement>({ width: 160, height: 600, scale: 1 });
  const drawn = useMemo(() => scaleOf(plan, laid, sums, height / scale), [plan, laid, sums, height, scale]);
  return (
    <div className="plan-scale" aria-hidden="true">
      <div ref={place} className="plan-scale-room">
        {drawn.marks
          .filter(({ at }) => isClear(at, drawn.end, height / scale))
          .map((mark) => (
            <span key={`${mark.onClock} ${mark.instant}`} className="plan-mark" style={from(mark.at)}>
              {clock(mark)}
            </span>
          ))}
        {drawn.blocks.map((block) => (
          <BlockView
            key={block.segment.id}
            block={block}
            selected={selected.includes(block.segment.id)}
            hasRoom={(block.to - block.from) * height >= titled * scale}
            onRow={onRow}
          />
        ))}
        {drawn.end !== null && (
          <span className="plan-end" style={from(drawn.end.at)}>
            <span>{clock(drawn.end)}</span>
          </span>
        )}
      </div>
    </div>
  );
});

/** Two times on each other are none. */
const isClear = (at: number, end: Mark | null, pixels: number): boolean =>
  end === null || Math.abs(at - end.at) * pixels > 18;

const clock = ({ instant, onClock }: Mark): string =>
  onClock ? timeIn(instant).time : words.sinceBegin(instant);

interface BlockProps {
  readonly block: Block;
  readonly selected: boolean;
  readonly hasRoom: boolean;
  readonly onRow: (id: string) => void;
}

// Only a short cut for the pointer: the keys are the table's.
/* oxlint-disable jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions -- hidden from screen readers */
function BlockView({
  block: { segment, from: top, to, overlapFrom, over },
  selected,
  hasRoom,
  onRow,
}: BlockProps) {
  const { id, title, kind, pin } = segment;
  return (
    <>
      <span
        className="plan-block"
        data-kind={kind}
        data-selected={selected || undefined}
        data-over={over || undefined}
        style={{ ...from(top), blockSize: share(to - top) }}
        onClick={() => onRow(id)}
      >
        {hasRoom && <span className="plan-block-title">{title}</span>}
      </span>
      {pin !== undefined && <span className="plan-block-pin" style={from(overlapFrom ?? top)} />}
      {overlapFrom !== null && (
        <span
          className="plan-block-overlap"
          style={{ ...from(overlapFrom), blockSize: share(Math.max(0, top - overlapFrom)) }}
        />
      )}
    </>
  );
}
