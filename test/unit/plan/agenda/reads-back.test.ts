import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { agendaCsv } from '../../../../shared/plan/agenda/csv.ts';
import { readAgenda } from '../../../../shared/plan/agenda/read.ts';
import { doubt, type AgendaReading, type AgendaRow } from '../../../../shared/plan/agenda/reading.ts';
import { agendaPlan } from '../../../../shared/plan/agenda/segments.ts';
import { planMarkdown } from '../../../../shared/plan/export/plan-markdown.ts';
import { tidyText } from '../../../../shared/lib/text.ts';
import type { Plan, PlanSegment } from '../../../../shared/plan/plan.ts';
import { segmentFormats, segmentKinds } from '../../../../shared/plan/segment.ts';
import { en } from '../../../../shared/words/en.ts';

/** Words that look like something else, in any order. */
const tricky = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '9:00', '(10 min)', '10–15', '**', '*', '_', '~~', '`', '|', '\\', '#', '##', '- ', '> ', '1. ', '- [ ]',
        'End', 'Day 2', '<br>', '&#32;', '&amp;', '[a](b)', '+0:10', '=1+1', '@me', ', ', ';', '"', '""', "'", '---',
        ':**', '- **When:** 9:00', ' · ', '½', 'ca.', '🌱', 'ß', 'مرحبا', '  ', '\t', '```', '<!--', '{', '=', '```',
      ), // prettier-ignore
      fc.string({ maxLength: 6, unit: 'grapheme' }),
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.join(''));
const line = tricky.map((text) => tidyText(text).replaceAll('\n', ' '));
const lines = fc.array(tricky, { maxLength: 4 }).map((all) => tidyText(all.join('\n')));
const ms = fc.oneof(
  fc.integer({ min: 0, max: 180 }).map((n) => n * 60_000),
  fc.integer({ min: 0, max: 90_000_000 }),
);
const time = fc
  .record({ h: fc.integer({ min: 0, max: 23 }), m: fc.integer({ min: 0, max: 59 }) })
  .map(({ h, m }) => `${String(h).padStart(2, '0')}:${String(m).padStart(2, '0')}`);
const planTime = fc.record({ day: fc.integer({ min: 0, max: 30 }), time });

const segment: fc.Arbitrary<PlanSegment> = fc.record(
  {
    id: fc.constant('x'),
    title: line,
    kind: fc.constantFrom(...segmentKinds),
    format: fc.constantFrom(...segmentFormats),
    durationMs: ms,
    shortestMs: ms,
    limitMs: fc.integer({ min: 1, max: 3_600_000 }),
    prompt: lines,
    wallText: lines,
    cue: lines,
    checklist: fc.array(
      lines.map((text) => ({ id: 'x', text })),
      { maxLength: 3 },
    ),
    pin: planTime,
  },
  { requiredKeys: ['id', 'title', 'kind', 'format', 'durationMs', 'shortestMs'] },
);
const plan: fc.Arbitrary<Plan> = fc.record({
  id: fc.constant('x'),
  title: line,
  circle: fc.constant(null),
  start: fc.option(time),
  end: fc.option(
    fc.oneof(
      planTime.map((at) => ({ kind: 'hard' as const, at })),
      fc.integer({ min: 1, max: 90_000_000 }).map((total) => ({ kind: 'total' as const, ms: total })),
    ),
  ),
  segments: fc.array(segment, { minLength: 1, maxLength: 6 }),
});

function readBack(text: string): Plan {
  const reading = readAgenda(text);
  if (!reading.ok) throw new Error(`${reading.error.code}, line ${reading.error.line}`);
  const made = agendaPlan(reading.value, en, () => 'x');
  if (!made.ok) throw new Error(`${made.error.code}, line ${made.error.line}`);
  return made.value;
}

test('a plan in Markdown reads back as the same plan, but for its ids', () => {
  fc.assert(
    fc.property(plan, (given) => {
      expect(readBack(planMarkdown(given, { private: true }))).toEqual(given);
    }),
    { numRuns: 500 },
  );
});

test('without what is private it is the same plan, but for cues and checklists', () => {
  fc.assert(
    fc.property(plan, (given) => {
      const segments = given.segments.map(({ cue: _cue, checklist: _checklist, ...rest }) => rest);
      const text = planMarkdown(given, { private: false });
      expect(readBack(text)).toEqual({ ...given, segments });
    }),
    { numRuns: 200 },
  );
});

test('with other line ends it is the same plan', () => {
  fc.assert(
    fc.property(plan, fc.constantFrom('\r\n', '\r'), (given, end) => {
      expect(readBack(planMarkdown(given, { private: true }).replaceAll('\n', end))).toEqual(given);
    }),
    { numRuns: 100 },
  );
});

const row: fc.Arbitrary<AgendaRow> = fc
  .record({
    start: fc.option(
      fc.oneof(
        fc.record({ kind: fc.constant('clock' as const), minutes: fc.integer({ min: 0, max: 1439 }) }),
        fc.record({ kind: fc.constant('offset' as const), minutes: fc.integer({ min: 0, max: 20_000 }) }),
      ),
    ),
    minutes: fc.option(fc.oneof(fc.integer({ min: 1, max: 1440 }), fc.constantFrom(0.5, 7.25, 1.333))),
    title: line,
    owner: line,
    notes: line,
  })
  .map((part) => ({
    ...part,
    line: 1,
    source: '',
    day: 0,
    length: part.minutes === null ? ('none' as const) : ('stated' as const),
    materials: [],
    more: [],
    doubts: part.minutes === null ? [doubt('noLength')] : [],
    planned: null,
  }));

const said = ({ rows }: AgendaReading) =>
  rows.map(({ start, minutes, title, owner, notes }) => ({ start, minutes, title, owner, notes }));

test('what the command line prints reads back to the same rows, and is printed the same again', () => {
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 8 }), (rows) => {
      const given: AgendaReading = { title: null, rows, plan: null };
      const printed = agendaCsv(given, en);
      const again = readAgenda(printed);
      if (!again.ok) throw new Error(again.error.code);
      expect(said(again.value)).toEqual(said(given));
      const withoutLine = (csv: string) => csv.replaceAll(/^\d+,/gmu, '');
      expect(withoutLine(agendaCsv(again.value, en))).toBe(withoutLine(printed));
    }),
    { numRuns: 500 },
  );
});

const hello: PlanSegment = {
  id: 'x',
  title: 'Arrive and open',
  kind: 'opening',
  format: 'whole',
  durationMs: 300_000,
  shortestMs: 180_000,
  prompt: 'What did you leave behind?',
  cue: 'Greet by name.',
};

test('a plan is good to read: times where they are known, all that is said of a row below it', () => {
  const given: Plan = {
    id: 'p',
    title: 'Thursday *circle*',
    circle: null,
    start: '19:00',
    end: { kind: 'hard', at: { day: 0, time: '20:30' } },
    segments: [
      { ...hello, limitMs: 90_000, checklist: [{ id: 'c', text: 'bell\nbehind the door' }] },
      { ...hello, title: 'Purpose', pin: { day: 1, time: '09:00' } },
    ],
  };
  expect(planMarkdown(given, { private: true })).toBe(`---
title: "Thursday *circle*"
talking-piece: plan 1
start: "19:00"
end: "20:30"
---

# Thursday \\*circle\\*

## Arrive and open

- **When:** 19:00 · 5 min · at least 3 min
- **How:** opening, whole
- **Limit:** 1 min 30 s
- **Prompt:** What did you leave behind?
- **Cue:** Greet by name.
- **Checklist:**
  - [ ] bell\\
    behind the door

## Purpose

- **When:** day 2, 09:00 · 5 min · at least 3 min
- **How:** opening, whole
- **Pinned:** day 2, 09:00
- **Prompt:** What did you leave behind?
- **Cue:** Greet by name.
`);
});

test('a plan that somebody has changed by hand is read as far as it goes', () => {
  const text = [
    '---',
    'talking-piece: plan 1',
    '---',
    '',
    '## Hello',
    '* **When**: 10 min',
    'Greet by name.',
    '## Talk',
  ].join('\n');
  expect(readAgenda(text)).toMatchObject({
    value: {
      rows: [
        { title: 'Hello', minutes: 10, notes: 'Greet by name.', doubts: [] },
        { title: 'Talk', minutes: null, doubts: [{ code: 'noLength' }] },
      ],
    },
  });
});
