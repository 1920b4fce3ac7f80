import { memo, useRef, type PointerEvent } from 'react';
import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import { density, type StripView } from '../../../shared/turns/strip.ts';
import { clamp, type Sight } from './sight.ts';

interface Props {
  readonly view: StripView;
  readonly seen: StoreApi<Sight>;
}

const parts = 240;

/** The whole session at a glance, and the window on it that the strip shows; for the pointer, the keys have +, − and 0. */
export function Overview({ view, seen }: Props) {
  const sight = useStore(seen);
  const bar = useRef<HTMLDivElement>(null);
  const length = view.to - view.from;
  const go = (event: PointerEvent): void => {
    const box = bar.current?.getBoundingClientRect();
    if (box === undefined || box.width === 0) return;
    const at = view.from + ((event.clientX - box.left) / box.width) * length;
    seen.setState(clamp({ ...sight, from: at - sight.span / 2 }, view), true);
  };
  const left = Math.max(0, (sight.from - view.from) / length);
  const right = Math.min(1, (sight.from + sight.span - view.from) / length);
  return (
    <div
      ref={bar}
      className="strip-overview"
      aria-hidden="true"
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture?.(event.pointerId);
        go(event);
      }}
      onPointerMove={(event) => {
        if (event.buttons === 1) go(event);
      }}
    >
      <Shape view={view} />
      <span
        className="strip-window"
        style={{ width: `${(right - left) * 100}cqi`, transform: `translate3d(${left * 100}cqi, 0, 0)` }}
      />
    </div>
  );
}

/** Drawn anew when the record changes, not when the sight does. */
const Shape = memo(function Shape({ view }: { readonly view: StripView }) {
  const length = view.to - view.from;
  const part = (at: number): number => ((at - view.from) / length) * parts;
  const spoken = density(view, parts)
    .map((share, index) => (share === 0 ? '' : `M${index} ${16 - 12 * share}h1V16h-1z`))
    .join('');
  return (
    <svg viewBox={`0 0 ${parts} 20`} preserveAspectRatio="none" aria-hidden="true">
      <path className="strip-spoken" d={spoken} />
      {view.away.map(({ from, to, why }) => (
        <rect
          key={`${why} ${String(from)}`}
          className="strip-apart"
          x={part(from)}
          y={4}
          width={part(to) - part(from)}
          height={12}
        />
      ))}
      {view.missed.map(({ id, from, to }) => (
        <rect
          key={id}
          className="strip-gap"
          x={part(from)}
          y={4}
          width={Math.max(1, part(to) - part(from))}
          height={12}
        />
      ))}
      {view.segments.map(({ id, from }) => (
        <path key={`${id} ${String(from)}`} className="strip-seam" d={`M${part(from)} 0v20`} />
      ))}
    </svg>
  );
});
