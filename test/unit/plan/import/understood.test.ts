import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { edited, emptyDraft, leftOut, retold, type Draft } from '../../../../renderer/plan/import/draft.ts';
import {
  readingOf,
  rereadsOf,
  taking,
  understand,
  type Understood,
  type UnderstoodLine,
} from '../../../../renderer/plan/import/understood.ts';
import { linesOf } from '../../../../shared/plan/agenda/blocks.ts';

const draftOf = (...lines: readonly string[]): Draft => ({ ...emptyDraft, text: lines.join('\n') });

function understoodOf(draft: Draft): Understood {
  const reading = readingOf(draft.text, rereadsOf(draft));
  if (!reading.ok) throw new Error(`${reading.error.code}, line ${reading.error.line}`);
  return understand(draft, reading.value);
}
function lineOf(draft: Draft, line: number): UnderstoodLine {
  const found = understoodOf(draft).lines[line - 1];
  if (found === undefined) throw new Error(`no line ${line}`);
  return found;
}
const codes = (draft: Draft, line: number): string[] =>
  lineOf(draft, line).row?.doubts.map(({ doubt }) => doubt.code) ?? [];
const otherOf = (draft: Draft, line: number) => lineOf(draft, line).row?.doubts[0]?.other ?? null;
let ids = 0;
const newId = (): string => `s${(ids += 1)}`;

const evening = draftOf(
  '# Thursday evening',
  'Location: the blue room',
  '',
  '- 18:30 Arrive',
  '- 18:40 Opening round, 10 min',
  '  - Owner: Anna',
  '  - Materials: markers, paper',
  '  - Everyone says one sentence',
  '- Story time',
  '- Trios, 30 min',
  '- 19:40 Closing, 10 min',
  '- 19:50 End',
);

test('every line stands beside what was understood of it, or beside why it is no row', () => {
  const { lines, title } = understoodOf(evening);
  expect(title).toBe('Thursday evening');
  expect(lines.map(({ row, why }) => row?.row.title ?? why)).toEqual([
    'heading',
    'about',
    'nothing',
    'Arrive',
    'Opening round',
    'part',
    'part',
    'part',
    'Story time',
    'Trios',
    'Closing',
    'end',
  ]);
  expect(lines[6]?.above).toBe('Opening round');
});

test('the names of columns are told from rows', () => {
  const table = draftOf('Time,Duration,What', '18:30,10,Arrive', '18:40,20,Our question');
  expect(understoodOf(table).lines.map(({ row, why }) => row?.row.title ?? why)).toEqual([
    'columns',
    'Arrive',
    'Our question',
  ]);
});

test('owner becomes the cue, materials the checklist: both are seen before anything is taken', () => {
  const { segment } = lineOf(evening, 5).row ?? {};
  expect(segment?.cue).toBe('With Anna.\nEveryone says one sentence');
  expect(segment?.checklist?.map(({ text }) => text)).toEqual(['markers', 'paper']);
});

describe('a row without minutes', () => {
  test('blocks, and says where', () => {
    expect(understoodOf(evening).lacking).toEqual([9]);
    expect(taking(understoodOf(evening), newId)).toEqual({
      ok: false,
      error: { line: 9, code: 'noMinutes' },
    });
  });
  test('that lies between two known ones has what is left, to be looked at', () => {
    const draft = draftOf('- 18:40 Opening round, 10 min', '- Story time', '- 19:10 Closing, 10 min');
    expect(understoodOf(draft).lacking).toEqual([]);
    expect(lineOf(draft, 2).row?.row.minutes).toBe(20);
    expect(codes(draft, 2)).toEqual(['gap']);
  });
  test('is settled by typing them, in whatever form', () => {
    for (const [typed, minutes] of [
      ['20', 20],
      ['7,5', 7.5],
      ['1 h 15', 75],
    ] as const) {
      const draft = edited(evening, 9, { minutes: typed });
      expect(lineOf(draft, 9).row?.row.minutes).toBe(minutes);
      const taken = taking(understoodOf(draft), newId);
      expect(taken.ok && taken.value.map(({ durationMs }) => durationMs / 60_000)).toEqual([
        10,
        10,
        minutes,
        30,
        10,
      ]);
    }
  });
  test('or by leaving it out, which can be taken back', () => {
    const draft = leftOut(evening, 9);
    const taken = taking(understoodOf(draft), newId);
    expect(taken.ok && taken.value.map(({ title }) => title)).toEqual([
      'Arrive',
      'Opening round',
      'Trios',
      'Closing',
    ]);
    expect(understoodOf(edited(draft, 9, { out: undefined })).lacking).toEqual([9]);
  });
  test.each(['', 'soon', '0', '-3', '1500'])('typed as “%s” still lacks them', (minutes) => {
    const { lacking, rows } = understoodOf(edited(evening, 9, { minutes }));
    expect(lacking).toEqual([9]);
    expect(rows.find(({ line }) => line === 9)?.minutes).toBeNull();
  });
});

describe('the other reading', () => {
  test('of a range is its lower end', () => {
    const draft = draftOf('A, 10-15 min', 'B, 5 min');
    expect(codes(draft, 1)).toEqual(['between']);
    const other = otherOf(draft, 1);
    expect(other).toMatchObject({ kind: 'minutes', minutes: 10 });
    const settled = edited(draft, 1, other?.edit ?? {});
    expect(codes(settled, 1)).toEqual([]);
    expect(lineOf(settled, 1).row?.row.minutes).toBe(10);
  });
  test('of a clash is the length that is stated', () => {
    const draft = draftOf('9:00–9:30 A (45 min)', '9:45–10:00 B');
    const settled = edited(draft, 1, otherOf(draft, 1)?.edit ?? {});
    expect(lineOf(settled, 1).row).toMatchObject({ minutes: '45', doubts: [] });
  });
  test('of a time taken as afternoon is the morning, read anew with all that follows from it', () => {
    const draft = draftOf('1:00 A', '1:30 B', '2:00 End');
    expect(codes(draft, 1)).toEqual(['afternoon']);
    expect(lineOf(draft, 1).row?.row.start?.minutes).toBe(780);
    const settled = edited(draft, 1, otherOf(draft, 1)?.edit ?? {});
    expect(lineOf(settled, 1).row?.row.start?.minutes).toBe(60);
    expect(lineOf(settled, 1).source).toBe('1:00 A');
  });
  test('of 0:00 is midnight', () => {
    const draft = draftOf('0:00 A', '4:10 B', '8:20 End');
    expect(codes(draft, 1)).toEqual(['offsets']);
    const settled = edited(draft, 1, otherOf(draft, 1)?.edit ?? {});
    expect(lineOf(settled, 1).row?.row.start).toEqual({ kind: 'clock', minutes: 0 });
  });
  test('of hours is minutes', () => {
    const draft = draftOf('| Time | What |', '|--|--|', '| 9-10 | A |', '| 10-12 | B |');
    expect(codes(draft, 3)).toEqual(['hours']);
    const settled = edited(draft, 3, otherOf(draft, 3)?.edit ?? {});
    expect(lineOf(settled, 3).row?.row.minutes).toBe(10);
  });
  test('of an overlap shortens the row before it', () => {
    const draft = draftOf('9:00–9:15 A', '9:10–9:30 B');
    const other = otherOf(draft, 2);
    expect(other).toMatchObject({ kind: 'shorten', line: 1, minutes: 10, text: 'A' });
    expect(lineOf(edited(draft, 1, other?.edit ?? {}), 1).row?.row.minutes).toBe(10);
  });
  test('of a time that steps back is none: the row follows the one before it', () => {
    const draft = draftOf('9:00–10:00 A', '10:00–11:00 B', '8:00–8:30 C');
    const settled = edited(draft, 3, otherOf(draft, 3)?.edit ?? {});
    expect(lineOf(settled, 3).row).toMatchObject({ doubts: [], row: { start: null, minutes: 30 } });
  });
  test('of lines below that have lengths is their sum', () => {
    const draft = draftOf(
      '- 9:00 Opening (5 min)',
      '- Work',
      '  - first 10 min',
      '  - then 15 min',
      '- Closing (5 min)',
    );
    const other = lineOf(draft, 2).row?.doubts.find(({ doubt }) => doubt.code === 'nested')?.other;
    expect(other).toMatchObject({ kind: 'minutes', minutes: 25 });
  });
});

test('a doubt that was found right is no longer one, but what lacks cannot be wished away', () => {
  const draft = draftOf('A, 10-15 min', 'B, 5 min', 'C');
  expect(understoodOf(draft).open).toEqual([1, 3]);
  const seen = edited(edited(draft, 1, { seen: ['between'] }), 3, { seen: ['noLength'] });
  expect(understoodOf(seen).open).toEqual([3]);
});

test('a line that was taken as no row can be one, and is then no note of the row above', () => {
  const draft = edited(evening, 8, { added: true });
  expect(lineOf(draft, 8).row).toMatchObject({
    isAdded: true,
    lack: 'noMinutes',
    row: { title: 'Everyone says one sentence' },
  });
  expect(lineOf(draft, 5).row?.segment?.cue).toBe('With Anna.');
  // What says its length keeps it.
  const end = edited(draftOf('# Warm up, 5 min', '- 9:00 A', '- 9:10 End'), 1, { added: true });
  expect(lineOf(end, 1).row).toMatchObject({ minutes: '5', row: { title: 'Warm up' } });
  // Left out again, it is what it was.
  expect(lineOf(leftOut(draft, 8), 8).why).toBe('part');
});

test('a text without any row is shown all the same, and each line can be made one', () => {
  const draft = draftOf('# Welcome', '# Talking');
  expect(understoodOf(draft).rows).toEqual([]);
  expect(taking(understoodOf(draft), newId)).toEqual({ ok: false, error: { line: 0, code: 'noRows' } });
  const made = edited(draft, 1, { added: true, minutes: '5' });
  expect(taking(understoodOf(made), newId)).toMatchObject({
    ok: true,
    value: [{ title: 'Welcome', durationMs: 300_000 }],
  });
});

test('what was said of a line stays with it when the text is changed elsewhere', () => {
  const draft = edited(draftOf('A, 10 min', 'B', 'C, 5 min'), 2, { minutes: '7' });
  const later = retold(draft, 'Before, 5 min\nA, 10 min\nB\nC, 5 min', linesOf);
  expect(lineOf(later, 3).row?.row.minutes).toBe(7);
  expect(retold(draft, 'A, 10 min\nB2\nC, 5 min', linesOf).edits.size).toBe(0);
});

const atom = fc.constantFrom(
  '9:00 A',
  '- 9:30–9:45 B (20 min)',
  'C, 10 min',
  '  - Owner: Anna',
  '## Part one',
  '',
  'D, 10–15 min',
  'E',
  '1:00 F',
  '| 9-10 | G |',
  'Location: here',
  '10:00 End',
);
const edit = fc.record(
  {
    minutes: fc.constantFrom('', '5', 'x', '90'),
    title: fc.constantFrom('', 'T'),
    out: fc.constant(true as const),
    added: fc.constant(true as const),
    startless: fc.constant(true as const),
  },
  { requiredKeys: [] },
);

test('whatever is said of whatever line: each line stands once, no length is invented, and what lacks blocks', () => {
  fc.assert(
    fc.property(
      fc.array(atom, { minLength: 1, maxLength: 10 }),
      fc.array(fc.tuple(fc.integer({ min: 1, max: 10 }), edit), { maxLength: 5 }),
      (lines, edits) => {
        const draft = edits
          .filter(([line]) => line <= lines.length)
          .reduce((all, [line, part]) => edited(all, line, part), draftOf(...lines));
        const reading = readingOf(draft.text, []);
        if (!reading.ok) return;
        const found = understand(draft, reading.value);
        expect(found.lines.map(({ source }) => source)).toEqual(lines);
        const read = new Map(reading.value.rows.map(({ line, minutes }) => [line, minutes]));
        const minutesOf = new Map(found.rows.map(({ line, minutes }) => [line, minutes]));
        const said = found.rows.filter(({ line }) => draft.edits.get(line)?.minutes !== undefined);
        expect(said.map(({ minutes }) => minutes)).toEqual(
          said.map(({ line }) => ({ '5': 5, '90': 90 })[draft.edits.get(line)?.minutes ?? ''] ?? null),
        );
        const unsaid = found.rows.filter(
          ({ line }) => read.has(line) && !said.some((each) => each.line === line),
        );
        expect(unsaid.map(({ line }) => minutesOf.get(line))).toEqual(
          unsaid.map(({ line }) => read.get(line)),
        );
        const taken = taking(found, newId);
        expect(taken.ok).toBe(found.lacking.length === 0 && found.rows.length > 0);
        expect(taken.ok ? taken.value.length : found.rows.length).toBe(found.rows.length);
      },
    ),
  );
});
