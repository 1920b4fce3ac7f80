import type { Draft } from '../draft.ts';
import type { LiveSegment } from '../state.ts';
import { followAgain } from '../wall-state.ts';
import { endSpan, insertBefore, moveBefore, type Appliers } from './applier.ts';

const change = (draft: Draft, segment: string, to: (known: LiveSegment) => LiveSegment): void =>
  draft.replace('segments', ({ id }) => id === segment, to);

export const segments: Appliers<
  | 'segment.started'
  | 'segment.ended'
  | 'segment.resized'
  | 'segment.skipped'
  | 'segment.inserted'
  | 'segment.moved'
  | 'segment.edited'
> = {
  'segment.started': (draft, { segment }, { at }) => {
    change(draft, segment, (known) => ({
      ...known,
      skipped: false,
      spans: [...known.spans, { from: at, to: null }],
    }));
    draft.facts.running = segment;
    draft.facts.wall = followAgain(draft.facts.wall);
  },
  'segment.ended': (draft, { segment }, { at }) => {
    change(draft, segment, (known) => ({ ...known, spans: endSpan(known.spans, at) }));
    if (draft.facts.running === segment) draft.facts.running = null;
  },
  'segment.resized': (draft, { segment, durationMs }) =>
    change(draft, segment, (known) => ({ ...known, durationMs })),
  'segment.skipped': (draft, { segment }) => change(draft, segment, (known) => ({ ...known, skipped: true })),
  'segment.inserted': (draft, { segment, before }) =>
    insertBefore(draft.own('segments'), { ...segment, spans: [], skipped: false }, before),
  'segment.moved': (draft, { segment, before }) => moveBefore(draft.own('segments'), segment, before),
  'segment.edited': (draft, { segment }) =>
    change(draft, segment.id, ({ spans, skipped }) => ({ ...segment, spans, skipped })),
};
