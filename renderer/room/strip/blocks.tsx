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
  /** Width of a text in pixels at a size in pixels. */
  readonly measure: (text: string, size: number) => number;
}

/** Narrower ones are drawn together, in one shape. Pixels. */
const narrow = 6;
const textSize = 15;
const padding = 14;

/** What of the strip lies in and near the sight, and nothing else. */
export const Blocks = memo(function Blocks({ view, scale, from, to, chosen, words, measure }: Props) {
  const places = useMemo(() => new Map(view.items.map(({ id }, index) => [id, index + 1])), [view]);
  const x = (at: number): number => (at - view.from) * scale;
  const near: Interval = { from, to };
  const wide: StripItem[] = [...inSight(view.missed, near.from, near.to)];
  const slivers: string[] = [];
  view.lanes.forEach((lane, index) => {
    let path = '';
    for (const turn of inSight(lane, near.from, near.to)) {
      const width = (turn.to - turn.from) * scale;
      if (width >= narrow || turn.id === chosen) wide.push(turn);
      else path += `M${(x(turn.from) - x(from)).toFixed(1)} 0h${Math.max(0.6, width - 0.6).toFixed(1)}v1h-${Math.max(0.6, width - 0.6).toFixed(1)}z`;
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
            text={fitting(textsOf(item, name), width - padding, measure)}
            label={labelOf(item, name, words)}
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

const lookOf = (item: StripItem): 'named' | 'someone' | 'unmeasured' | 'missed' => {
  if (item.kind === 'missed') return 'missed';
  if (!item.measured) return 'unmeasured';
  return item.person === null ? 'someone' : 'named';
};

/** From the longest to the shortest; a name is left out before it is cut. */
function textsOf(item: StripItem, name: string): readonly string[] {
  const long = enStrip.long(item.to - item.from);
  if (item.kind === 'missed') return [`${name} · ${long}`, name, long];
  const about = item.estimated ? '≈ ' : '';
  const first = name.split(/\s/u)[0] ?? name;
  const initials = name.replace(/(\p{L})[\p{L}\p{M}]*/gu, '$1').replace(/[^\p{L}]/gu, '');
  return [`${about}${name} · ${long}`, `${about}${name}`, `${about}${first}`, initials];
}

const fitting = (texts: readonly string[], width: number, measure: Props['measure']): string =>
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
