import { useEffect, useRef, useState, type PointerEvent, type RefObject } from 'react';
import { useStore } from 'zustand';
import { inSight } from '../../../shared/turns/strip.ts';
import { enStrip } from '../../../shared/words/en-strip.ts';
import { useMeasure } from '../../ui/measure.ts';
import { useSize } from '../circle/use-size.ts';
import { Blocks } from './blocks.tsx';
import { pointTo } from './chosen.ts';
import { Ground } from './ground.tsx';
import { drawn, pan, zoom } from './sight.ts';
import { Titles } from './titles.tsx';
import { WideNames } from './wide-names.tsx';
import type { Deeds } from './use-deeds.ts';
import type { Strip } from './use-strip.ts';

interface Props {
  readonly strip: Strip;
  readonly deeds: Deeds;
  readonly zone: string;
  readonly locale: string;
  readonly list: RefObject<HTMLDivElement | null>;
}

/** What a pointer has taken hold of. */
type Held =
  | { readonly what: 'edge'; readonly edge: 'start' | 'end'; readonly at: number }
  | { readonly what: 'stretch'; readonly from: number; readonly to: number }
  | null;

const fallback = { width: 960, height: 200, scale: 1 };
const wholeSecond = (at: number): number => Math.round(at / 1000) * 1000;

/** The strip itself: the turns that are in sight, on the clock. */
export function Track({ strip, deeds, zone, locale, list }: Props) {
  const [box, { width }] = useSize<HTMLDivElement>(fallback);
  const measure = useMeasure();
  const [held, setHeld] = useState<Held>(null);
  const { view, chosen, cursor, words, facts, set, sight: seenNow } = strip;
  const sight = useStore(seenNow);
  const scale = width / sight.span;
  const near = drawn(sight, view);
  const x = (at: number): number => (at - view.from) * scale;

  const latest = useRef({ view, width });
  useEffect(() => {
    latest.current = { view, width };
  });
  useEffect(() => {
    const element = box.current;
    if (element === null) return undefined;
    // By hand: React listens to the wheel without being able to stop the page's own zoom.
    const onWheel = (event: WheelEvent): void => {
      event.preventDefault();
      const { view: whole, width: pixels } = latest.current;
      const seen = seenNow.getState();
      const left = event.clientX - element.getBoundingClientRect().left;
      const moved = Math.abs(event.deltaX) > Math.abs(event.deltaY) ? event.deltaX : event.deltaY;
      const by = moved * (event.deltaMode === 0 ? 1 : 32);
      const next =
        event.ctrlKey || event.metaKey
          ? zoom(seen, Math.exp(-by / 400), seen.from + (left / pixels) * seen.span, whole)
          : pan(seen, by / pixels, whole);
      seenNow.setState(next, true);
    };
    element.addEventListener('wheel', onWheel, { passive: false });
    return () => element.removeEventListener('wheel', onWheel);
  }, [box, seenNow]);

  const instantAt = (event: PointerEvent): number => {
    const left = event.clientX - (box.current?.getBoundingClientRect().left ?? 0);
    return sight.from + (left / width) * sight.span;
  };
  const onPointerDown = (event: PointerEvent<HTMLElement>): void => {
    if (event.button !== 0) return;
    const target = event.target as HTMLElement;
    const at = wholeSecond(instantAt(event));
    const edge = target.dataset['edge'];
    if (edge === 'start' || edge === 'end') {
      event.currentTarget.setPointerCapture?.(event.pointerId);
      return setHeld({ what: 'edge', edge, at });
    }
    const id = target.closest<HTMLElement>('[data-item]')?.dataset['item'];
    const item = view.items.find((each) => each.id === id) ?? sliver(event, at);
    if (item !== undefined) return set({ pointed: pointTo(item), cursor: at, said: '' });
    event.currentTarget.setPointerCapture?.(event.pointerId);
    set({ cursor: at });
    return setHeld({ what: 'stretch', from: at, to: at });
  };
  /** One of those that are drawn together. */
  const sliver = (event: PointerEvent, at: number) => {
    const top = event.clientY - (list.current?.getBoundingClientRect().top ?? 0);
    const height = list.current?.clientHeight ?? 1;
    const lane = view.lanes[Math.floor((top / height) * Math.max(1, view.lanes.length))] ?? [];
    const close = 3 / scale;
    return inSight(lane, at - close, at + close)[0];
  };
  const onPointerMove = (event: PointerEvent): void => {
    if (held === null) return;
    const at = wholeSecond(instantAt(event));
    setHeld(held.what === 'edge' ? { ...held, at } : { ...held, to: at });
  };
  const onPointerUp = (): void => {
    if (held === null) return;
    setHeld(null);
    if (held.what === 'edge') return deeds.moveEdge(held.edge, held.at);
    const [from, to] = [Math.min(held.from, held.to), Math.max(held.from, held.to)];
    if (to - from < 2000) return;
    const stretch = { from: Math.max(from, view.from), to: Math.min(to, view.to) };
    set({ pointed: { id: null, at: from, stretch }, cursor: null, said: '' });
  };

  const shape =
    held?.what === 'stretch'
      ? { from: Math.min(held.from, held.to), to: Math.max(held.from, held.to) }
      : held?.what === 'edge' && chosen !== null
        ? held.edge === 'start'
          ? { from: Math.min(held.at, chosen.to), to: chosen.to }
          : { from: chosen.from, to: Math.max(held.at, chosen.from) }
        : chosen;
  const offset = `translate3d(${-(sight.from - view.from) * scale}px, 0, 0)`;
  const common = { view, scale, from: near.from, to: near.to };
  const option = chosen === null || chosen.kind === 'stretch' ? undefined : `strip-${chosen.id}`;
  return (
    <div
      ref={box}
      className="strip-stage"
      style={{ '--strip-lanes': Math.max(1, view.lanes.length) } as object}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={onPointerUp}
      onPointerCancel={() => setHeld(null)}
    >
      <Titles view={view} sight={sight} scale={scale} width={width} />
      <div className="strip-layer" aria-hidden="true" style={{ transform: offset }}>
        <Ground {...common} zone={zone} locale={locale} clockOffset={facts.clockOffset} />
      </div>
      <div
        ref={list}
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a list that lies on a clock
        role="listbox"
        tabIndex={0}
        className="strip-list"
        aria-label={enStrip.list}
        aria-orientation="horizontal"
        aria-activedescendant={option}
      >
        <div className="strip-layer" role="none" style={{ transform: offset }}>
          <Blocks {...common} chosen={chosen?.id ?? null} words={words} measure={measure} />
        </div>
      </div>
      <div className="strip-wide-names" aria-hidden="true">
        <WideNames view={view} sight={sight} scale={scale} width={width} words={words} measure={measure} />
      </div>
      <div className="strip-layer strip-over" aria-hidden="true" style={{ transform: offset }}>
        <span className="strip-cursor" style={{ left: x(cursor) }} />
        {shape !== null && (
          <span
            className="strip-frame"
            data-kind={held?.what === 'stretch' ? 'stretch' : chosen?.kind}
            style={{
              left: x(shape.from),
              width: Math.max(3, (shape.to - shape.from) * scale),
              top: `calc(var(--strip-lane) * ${held?.what !== 'stretch' && chosen?.kind === 'turn' ? chosen.lane : 0})`,
            }}
          >
            {held?.what !== 'stretch' && (
              <>
                <b data-edge="start" />
                {!(chosen?.kind === 'turn' && chosen.open) && <b data-edge="end" />}
              </>
            )}
            {held !== null && (
              <i data-at={held.what === 'edge' ? held.edge : 'end'}>
                {words.clock(held.what === 'edge' ? held.at : shape.to)}
              </i>
            )}
          </span>
        )}
      </div>
      {view.items.length === 0 && (
        <p className="strip-nothing">
          {enStrip.nothing} {enStrip.nothingHint}
        </p>
      )}
    </div>
  );
}
