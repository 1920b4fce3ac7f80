import { memo, useMemo } from 'react';
import type { Interval } from '../../../shared/turns/intervals.ts';
import { inSight, type StripItem, type StripTurn, type StripView } from '../../../shared/turns/strip.ts';
import { enStrip } from '../../../shared/words/en-strip.ts';
import { Block } from './block.tsx';
import type { Said } from './names.ts';

interface Props {
  readonly view: StripView;
  /** Pixels per millisecond. */
  readonly scale: number;
  /** What is drawn. */
  readonly from: number;
  readonly to: number;
  readonly chosen: string | null;
  readonly words: Said;
  readonly measure: Measure;
}
/** Width of a text in pixels at a size in pixels. */
export type Measure = (text: string, size: number) => number;

/** Narrower ones are drawn together, in one shape. Pixels. */
const narrow = 6;
const textSize = 15;
const padding = 9;
/** Of wider ones the name goes along with the sight. Pixels. */
export const wideFrom = 170;

const sliver = (left: number, width: number): string => {
  const drawn = Math.max(0.6, width - 0.6).toFixed(1);
  return `M${left.toFixed(1)} 0h${drawn}v1h-${drawn}z`;
};

/** What of the strip lies in and near the sight, and nothing else. */
export const Blocks = memo(function Blocks({ view, scale, from, to, chosen, words, measure }: Props) {
  const places = useMemo(() => new Map(view.items.map(({ id }, index) => [id, index + 1])), [view]);
  // The clock is slow to write, and moving along the strip comes by the same turns again and again.
  const labels = useMemo(() => {
    const known = new WeakMap<StripItem, string>();
    return (item: StripItem, name: string): string => {
      const label = known.get(item) ?? labelOf(item, name, words);
      known.set(item, label);
      return label;
    };
  }, [words]);
  const x = (at: number): number => (at - view.from) * scale;
  const near: Interval = { from, to };
  const wide: StripItem[] = [...inSight(view.missed, near.from, near.to)];
  const slivers: string[] = [];
  view.lanes.forEach((lane, index) => {
    let path = '';
    for (const turn of inSight(lane, near.from, near.to)) {
      const width = (turn.to - turn.from) * scale;
      if (width >= narrow || turn.id === chosen) wide.push(turn);
      else path += sliver(x(turn.from) - x(from), width);
    }
    slivers[index] = path;
  });
  // What is chosen is there for whoever reads the screen, wherever it lies.
  const away = view.items.find((each) => each.id === chosen && (each.to <= from || each.from >= to));
  if (away !== undefined) wide.push(away);
  return (
    <>
      {slivers.map((path, lane) =>
        path === '' ? null : (
          <svg
            // oxlint-disable-next-line react/no-array-index-key -- a lane is its place
            key={`lane-${lane}`}
            className="strip-slivers"
            aria-hidden="true"
            preserveAspectRatio="none"
            viewBox={`0 0 ${(to - from) * scale} 1`}
            style={{ left: x(from), width: (to - from) * scale, top: `calc(var(--strip-lane) * ${lane})` }}
          >
            <path d={path} />
          </svg>
        ),
      )}
      {wide.map((item) => {
        const width = Math.max(2, (item.to - item.from) * scale - 1);
        const name = words.item(item);
        return (
          <Block
            key={item.id}
            id={item.id}
            left={x(item.from)}
            width={width}
            lane={item.kind === 'turn' ? item.lane : 0}
            // What is wider is named where it is in sight.
            text={width >= wideFrom ? '' : fitting(words.texts(item), width - padding, measure)}
            label={labels(item, name)}
            chosen={item.id === chosen}
            look={lookOf(item)}
            estimated={item.kind === 'turn' && item.estimated}
            open={item.kind === 'turn' && item.open}
            doubt={
              item.kind === 'turn' && item.doubtFrom !== null ? (item.doubtFrom - item.from) * scale : null
            }
            place={places.get(item.id) ?? 0}
            of={view.items.length}
          />
        );
      })}
    </>
  );
});

const lookOf = (item: StripItem): 'named' | 'someone' | 'missed' => {
  if (item.kind === 'missed') return 'missed';
  return item.person === null ? 'someone' : 'named';
};

/** The longest of these that fits; '' where none does. */
export const fitting = (texts: readonly string[], width: number, measure: Measure): string =>
  texts.find((text) => measure(text, textSize) <= width) ?? '';

export function labelOf(item: StripItem, name: string, words: Said): string {
  const rest = item.kind === 'turn' ? restOf(item) : [];
  return enStrip.item(name, words.clock(item.from), words.clock(item.to), item.to - item.from, rest);
}

export const restOf = ({ estimated, open, doubtFrom }: StripTurn): readonly string[] => [
  ...(estimated ? [enStrip.estimated] : []),
  ...(open ? [enStrip.goesOn] : []),
  ...(doubtFrom === null ? [] : [enStrip.doubt]),
];
