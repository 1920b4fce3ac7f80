import { useEffect, useMemo, useRef, useState } from 'react';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { platformOf, type Platform } from '../../../shared/keys/combo.ts';
import type { SessionFacts } from '../../../shared/session/state.ts';
import { heldNow } from '../../../shared/turns/unmeasured.ts';
import { missed } from '../../../shared/turns/missed.ts';
import { inSight, stripView, type StripView } from '../../../shared/turns/strip.ts';
import { useConsole, useConsoleStore, useLivePart } from '../../session/context.tsx';
import { chosenOf, pointAt, type Chosen, type Pointed } from './chosen.ts';
import type { Asked } from './keys.ts';
import { missedAfter } from './missed-after.ts';
import { saying, type Said } from './names.ts';
import { bring, clamp, type Sight } from './sight.ts';

/** What the strip stands on: what is pointed at, what is being asked. */
export interface Standing {
  readonly pointed: Pointed;
  /** null: the middle of what is chosen. */
  readonly cursor: number | null;
  readonly asked: Asked | null;
  readonly said: string;
}

export interface Strip {
  readonly facts: SessionFacts;
  readonly view: StripView;
  /** A few seconds behind at most; never behind the record. */
  readonly now: number;
  /** Up to when the view goes, and its sums. */
  readonly upTo: number;
  readonly chosen: Chosen | null;
  /** Epoch milliseconds. */
  readonly cursor: number;
  readonly standing: Standing;
  /** Apart from all else, so that moving along the strip draws nothing but the strip anew. */
  readonly sight: StoreApi<Sight>;
  readonly words: Said;
  readonly platform: Platform;
  readonly set: (change: Partial<Standing>) => void;
}

/** Milliseconds. */
const growsMs = 5000;
const firstSpanMs = 10 * 60_000;
const firstTurns = 20;

/** The latest thing missed, ready to be filled; else after the close the first that nobody pressed; else the last turn. */
function standAt(
  facts: SessionFacts,
  view: StripView,
  now: number,
  after: Parameters<typeof missed>[2],
): { readonly standing: Standing; readonly sight: Sight } {
  const found = missed(facts, now, after);
  const doubt = view.items.find((each) => each.kind === 'missed' || each.doubtFrom !== null);
  const pointed: Pointed =
    found === null
      ? pointAt((facts.phase === 'closed' ? doubt : undefined)?.from ?? view.items.at(-1)?.from ?? view.to)
      : { id: found.turn ?? `missed-${String(found.from)}`, at: found.from, stretch: null };
  const chosen = chosenOf(view, pointed);
  // Where people change quickly, as close as it takes to read their names.
  const around = inSight(
    view.lanes[0] ?? [],
    (chosen?.from ?? 0) - firstSpanMs / 2,
    (chosen?.to ?? 0) + firstSpanMs / 2,
  );
  const usual = firstSpanMs * Math.min(1, firstTurns / Math.max(1, around.length));
  const span = Math.max(usual, 1.6 * ((chosen?.to ?? 0) - (chosen?.from ?? 0)));
  const middle = chosen === null ? view.to : (chosen.from + chosen.to) / 2;
  const sight = clamp({ span, from: middle - span / 2 }, view);
  return { standing: { pointed, cursor: null, asked: found === null ? null : 'fill', said: '' }, sight };
}

export function useStrip(): Strip {
  const { store } = useConsoleStore();
  const facts = useLivePart((live) => live.state.facts);
  const roster = useLivePart((live) => live.roster);
  const boot = useConsole((state) => state.boot);
  const lastAt = useLivePart((live) => live.state.lastAt);
  // All of it is worked out anew when the record changes, and else as often as it takes to be seen growing.
  const grown = useConsole((state) => Math.floor(state.now / growsMs) * growsMs);
  const now = Math.max(lastAt, grown);
  const upTo = heldNow(facts, now);
  const view = useMemo(() => stripView(facts, upTo), [facts, upTo]);
  const [first] = useState(() => {
    // To the second, as the room's own notice.
    const { now: second, settings } = store.getState();
    return standAt(facts, view, Math.max(lastAt, second), missedAfter(settings));
  });
  const [standing, setStanding] = useState(first.standing);
  const [sight] = useState(() => createStore<Sight>(() => first.sight));
  const words = useMemo(
    () => saying(facts, roster, boot?.zone ?? 'UTC', boot?.locale ?? 'en'),
    [facts, roster, boot],
  );
  const chosen = chosenOf(view, standing.pointed);
  const cursor = standing.cursor ?? (chosen === null ? view.to : (chosen.from + chosen.to) / 2);
  const [set] = useState(
    () =>
      (change: Partial<Standing>): void =>
        setStanding((before) => ({ ...before, ...change })),
  );
  // What is chosen is brought into sight when it becomes another, or has been moved; not while the sight is moved away.
  const shown = useRef(chosen?.from);
  useEffect(() => {
    if (chosen === null || shown.current === chosen.from) return;
    shown.current = chosen.from;
    const { from, to } = chosen;
    sight.setState((seen) => bring(seen, { from, to }, view), true);
  }, [chosen, view, sight]);
  return {
    facts,
    view,
    now,
    upTo,
    chosen,
    cursor: Math.round(cursor),
    standing,
    sight,
    words,
    platform: platformOf(boot?.platform ?? ''),
    set,
  };
}
