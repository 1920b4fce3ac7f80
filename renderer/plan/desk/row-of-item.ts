import { namePlace, type LibraryItem, type LibraryKind } from '../../../shared/plan/library/item.ts';
import type { PlanSegment } from '../../../shared/plan/plan.ts';
import type { SegmentKind } from '../../../shared/plan/segment.ts';
import { enPlanEditor } from '../../../shared/words/en-plan-editor.ts';

const kinds: Partial<Readonly<Record<LibraryKind, SegmentKind>>> = {
  opener: 'opening',
  scope: 'opening',
  agreement: 'opening',
  confidentiality: 'opening',
  harvest: 'harvest',
  feedback: 'harvest',
  closing: 'closing',
};

/** A row that is run with words of the library: they are its prompt, how to run it is the cue. */
export function rowOf({ kind, text, minutes, format, how }: LibraryItem, newId: () => string): PlanSegment {
  const isBreak = format === 'break';
  return {
    id: newId(),
    title: enPlanEditor.itemTitles[kind],
    kind: isBreak ? 'break' : (kinds[kind] ?? 'topic'),
    format,
    durationMs: minutes.to * 60_000,
    shortestMs: minutes.from * 60_000,
    // Whoever prepares says who, or leaves it.
    prompt: text.replaceAll(namePlace, () => enPlanEditor.itemName),
    ...(how === '' ? {} : { cue: how }),
  };
}
