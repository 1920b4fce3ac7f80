import * as fc from 'fast-check';
import type { Plan, PlanSegment, PlanTime } from '../../shared/plan/plan.ts';
import { segmentFormats, segmentKinds } from '../../shared/plan/segment.ts';

const minute = 60_000;

/** A row of a made-up plan; lengths in minutes. */
export const planRow = (id: string, minutes: number, more: Partial<PlanSegment> = {}): PlanSegment => ({
  id,
  title: `Row ${id}`,
  kind: 'topic',
  format: 'whole',
  durationMs: minutes * minute,
  shortestMs: 0,
  ...more,
});

export const planOfRows = (segments: readonly PlanSegment[], more: Partial<Plan> = {}): Plan => ({
  id: 'plan',
  title: 'An evening',
  circle: null,
  start: '19:00',
  end: null,
  segments: [...segments],
  ...more,
});

export const counted = (prefix = 'new'): (() => string) => {
  let n = 0;
  return () => `${prefix}${(n += 1)}`;
};

const two = (n: number): string => String(n).padStart(2, '0');
export const arbitraryClock: fc.Arbitrary<string> = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map(([hours, minutes]) => `${two(hours)}:${two(minutes)}`);
export const arbitraryTime: fc.Arbitrary<PlanTime> = fc.record({
  day: fc.integer({ min: 0, max: 2 }),
  time: arbitraryClock,
});

const length = fc.oneof(
  fc.constant(0),
  fc.integer({ min: 1, max: 200 }).map((n) => n * minute),
  fc.integer({ min: 1, max: 3_600 }).map((n) => n * 1000),
);

export const arbitraryRow = (id: string): fc.Arbitrary<PlanSegment> =>
  fc
    .record(
      {
        title: fc.string({ maxLength: 12 }),
        kind: fc.constantFrom(...segmentKinds),
        format: fc.constantFrom(...segmentFormats),
        durationMs: length,
        shortestMs: length,
        limitMs: fc.integer({ min: 1, max: 600 }).map((n) => n * 1000),
        prompt: fc.string({ maxLength: 12 }),
        slides: fc.constant(true),
        pin: arbitraryTime,
      },
      { requiredKeys: ['title', 'kind', 'format', 'durationMs', 'shortestMs'] },
    )
    .map((row) => ({ id, ...row }));

export const arbitraryPlan: fc.Arbitrary<Plan> = fc
  .tuple(
    fc.integer({ min: 0, max: 8 }),
    fc.option(arbitraryClock),
    fc.option(
      fc.oneof(
        fc.record({ kind: fc.constant('hard' as const), at: arbitraryTime }),
        fc.record({
          kind: fc.constant('total' as const),
          ms: fc.integer({ min: 1, max: 600 }).map((n) => n * minute),
        }),
      ),
    ),
  )
  .chain(([rows, start, end]) =>
    fc
      .tuple(...Array.from({ length: rows }, (_, i) => arbitraryRow(`r${i}`)))
      .map((segments) => planOfRows(segments, { start, end })),
  );
