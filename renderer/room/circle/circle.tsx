import { memo, useMemo } from 'react';
import type { Beginnings } from '../../../shared/keys/letters.ts';
import { en } from '../../../shared/words/en.ts';
import { Centre } from './centre.tsx';
import { circleLayout, type CircleLayout } from './layout.ts';
import { listLayout } from './list-layout.ts';
import { useMeasure } from '../../ui/measure.ts';
import type { CircleModel } from './model.ts';
import { thread } from './paths.ts';
import { SeatList } from './seat-list.tsx';
import { describeSeat, petalLength, SeatMark } from './seat.tsx';
import { useSize } from './use-size.ts';
import './circle.css';

export interface CircleProps {
  readonly model: CircleModel;
  readonly beginnings: Beginnings;
  /** false after a while without a touch: meters level out. */
  readonly meters: boolean;
  readonly onPerson: (person: string, add: boolean) => void;
}

/** The circle, drawn to the room it has; where it has too little, the same people as a list. */
export const Circle = memo(function Circle({ model, beginnings, meters, onPerson }: CircleProps) {
  const [ref, size] = useSize<HTMLDivElement>({ width: 800, height: 640, scale: 1 });
  const measure = useMeasure();
  const nameList = model.seats.map((each) => each.name).join('\n');
  const layout = useMemo(
    () => circleLayout({ ...size, measure, names: nameList === '' ? [] : nameList.split('\n') }),
    [size, measure, nameList],
  );
  if (layout.mode === 'list')
    return (
      <div ref={ref} className="circle circle-listed">
        <Centre model={model} />
        <SeatList
          model={model}
          layout={listLayout({ ...size, measure, names: model.seats.map((each) => each.name) })}
          meters={meters}
          onPerson={onPerson}
        />
      </div>
    );
  const inner = layout.radius - layout.seat - 8 * size.scale;
  const speakingAt = model.seats.findIndex((each) => each.speaks);
  return (
    <div ref={ref} className="circle">
      <svg
        width={size.width}
        height={size.height}
        viewBox={`0 0 ${size.width} ${size.height}`}
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a drawing has no fieldset
        role="group"
        aria-label={en.room.circle.label}
      >
        <defs>
          <radialGradient id="quiet-middle">
            <stop offset=".6" stopColor="var(--paper)" />
            <stop offset="1" stopColor="var(--paper)" stopOpacity="0" />
          </radialGradient>
        </defs>
        <Threads model={model} layout={layout} inner={inner} scale={size.scale} rest={!meters} />
        <circle cx={layout.cx} cy={layout.cy} r={inner * 0.8} fill="url(#quiet-middle)" />
        {model.seats.map((seat, index) => (
          <SeatMark
            key={seat.person}
            seat={seat}
            place={layout.seats[index] ?? nowhere}
            layout={layout}
            scale={size.scale}
            count={model.seats.length}
            petal={petalLength(seat, layout, { fullMs: model.fullMs, leveled: !meters })}
            said={describeSeat(seat, !meters)}
            letters={beginnings.get(seat.person)?.letters ?? null}
            inTabOrder={index === Math.max(0, speakingAt)}
            onPerson={onPerson}
          />
        ))}
      </svg>
      <Centre model={model} inner={inner} scale={size.scale} />
    </div>
  );
});

const nowhere = { angle: 0, x: 0, y: 0, label: '', anchor: 'middle' } as const;

interface ThreadsProps {
  readonly model: CircleModel;
  readonly layout: Exclude<CircleLayout, { mode: 'list' }>;
  readonly inner: number;
  readonly scale: number;
  readonly rest: boolean;
}

/** Who follows whom, through the middle; drawn anew only when somebody followed somebody. */
const Threads = memo(
  function Threads({ model, layout, inner, scale, rest }: ThreadsProps) {
    const most = Math.max(1, ...model.threads.map((each) => each.count));
    const centre = [layout.cx, layout.cy] as const;
    return (
      <g className="threads" data-rest={rest || undefined} aria-hidden="true">
        {model.threads.map(({ a, b, count }) => (
          <path
            key={`${a} ${b}`}
            d={thread(centre, inner, layout.seats[a]?.angle ?? 0, layout.seats[b]?.angle ?? 0)}
            strokeOpacity={0.14 + 0.4 * (count / most)}
            strokeWidth={(0.9 + 2.6 * (count / most)) * scale}
          />
        ))}
      </g>
    );
  },
  (before, now) =>
    before.layout === now.layout &&
    before.scale === now.scale &&
    before.rest === now.rest &&
    before.model.threads.length === now.model.threads.length &&
    before.model.threads.every((each, index) => {
      const other = now.model.threads[index];
      return other?.a === each.a && other.b === each.b && other.count === each.count;
    }),
);
