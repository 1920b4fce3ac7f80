import type { Words } from '../words/en.ts';
import type { Segment, SegmentFormat, SegmentKind } from './segment.ts';

const minute = 60_000;

type Runs = Words['plan']['runs'];
export type RunId = keyof Runs;

interface Row<Key extends string> {
  readonly key: Key;
  readonly kind: SegmentKind;
  readonly format: SegmentFormat;
  readonly minutes: number;
  /** Minutes below which it is never planned (T4). */
  readonly shortest: number;
  /** Seconds per person. */
  readonly limit?: number;
}

const rows: { readonly [Id in RunId]: readonly Row<Extract<keyof Runs[Id]['segments'], string>>[] } = {
  circle: [
    { key: 'arrive', kind: 'opening', format: 'whole', minutes: 5, shortest: 3 },
    { key: 'purpose', kind: 'opening', format: 'whole', minutes: 5, shortest: 3 },
    { key: 'opener', kind: 'topic', format: 'round', minutes: 12, shortest: 8, limit: 60 },
    { key: 'topic', kind: 'topic', format: 'whole', minutes: 24, shortest: 12 },
    { key: 'pause', kind: 'break', format: 'break', minutes: 6, shortest: 5 },
    { key: 'round', kind: 'topic', format: 'round', minutes: 20, shortest: 10, limit: 90 },
    { key: 'harvest', kind: 'harvest', format: 'popcorn', minutes: 8, shortest: 4 },
    { key: 'closing', kind: 'closing', format: 'round', minutes: 10, shortest: 10, limit: 45 },
  ],
  first: [
    { key: 'welcome', kind: 'opening', format: 'whole', minutes: 5, shortest: 3 },
    { key: 'space', kind: 'opening', format: 'whole', minutes: 8, shortest: 5 },
    { key: 'names', kind: 'topic', format: 'round', minutes: 12, shortest: 8, limit: 60 },
    { key: 'agreements', kind: 'topic', format: 'whole', minutes: 12, shortest: 8 },
    { key: 'topic', kind: 'topic', format: 'whole', minutes: 13, shortest: 6 },
    { key: 'closing', kind: 'closing', format: 'round', minutes: 10, shortest: 10, limit: 45 },
  ],
  checkIn: [
    { key: 'open', kind: 'opening', format: 'whole', minutes: 3, shortest: 2 },
    { key: 'round', kind: 'topic', format: 'round', minutes: 10, shortest: 6, limit: 60 },
    { key: 'topic', kind: 'topic', format: 'whole', minutes: 11, shortest: 5 },
    { key: 'closing', kind: 'closing', format: 'round', minutes: 6, shortest: 6, limit: 30 },
  ],
  sample: [
    { key: 'arrive', kind: 'opening', format: 'whole', minutes: 8, shortest: 4 },
    { key: 'purpose', kind: 'opening', format: 'whole', minutes: 5, shortest: 3 },
    { key: 'opener', kind: 'topic', format: 'round', minutes: 8, shortest: 6, limit: 40 },
    { key: 'topic', kind: 'topic', format: 'whole', minutes: 24, shortest: 12 },
    { key: 'trios', kind: 'topic', format: 'pairs', minutes: 21, shortest: 15, limit: 300 },
    { key: 'pause', kind: 'break', format: 'break', minutes: 10, shortest: 5 },
    { key: 'harvest', kind: 'harvest', format: 'popcorn', minutes: 8, shortest: 4 },
    { key: 'closing', kind: 'closing', format: 'round', minutes: 6, shortest: 6, limit: 30 },
  ],
};

/** The three to choose from, in this order; the sample has its own. */
export const builtInRuns = ['circle', 'first', 'checkIn'] as const satisfies readonly RunId[];
export type BuiltInRun = (typeof builtInRuns)[number];

interface SegmentWords {
  readonly title: string;
  readonly prompt: string;
  readonly cue: string;
}

/** A run of show of one's own to change: new ids every time. */
export function runOfShow(run: RunId, words: Words, newId: () => string): Segment[] {
  const texts: Readonly<Record<string, SegmentWords>> = words.plan.runs[run].segments;
  const chosen: readonly Row<string>[] = rows[run];
  return chosen.flatMap(({ key, kind, format, minutes, shortest, limit }) => {
    const text = texts[key];
    if (text === undefined) return [];
    return {
      id: newId(),
      kind,
      format,
      durationMs: minutes * minute,
      shortestMs: shortest * minute,
      title: text.title,
      prompt: text.prompt,
      cue: text.cue,
      ...(limit === undefined ? {} : { limitMs: limit * 1000 }),
    };
  });
}

/** Planned length in whole minutes. */
export const minutesOf = (segments: readonly Pick<Segment, 'durationMs'>[]): number =>
  Math.round(segments.reduce((sum, each) => sum + each.durationMs, 0) / minute);
