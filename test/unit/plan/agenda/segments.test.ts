import { expect, test } from 'vitest';
import { readAgenda } from '../../../../shared/plan/agenda/read.ts';
import { agendaPlan, agendaSegments } from '../../../../shared/plan/agenda/segments.ts';
import { en } from '../../../../shared/words/en.ts';
import { rowsOf } from './rows.ts';

const ids = () => {
  let n = 0;
  return () => `s${(n += 1)}`;
};
const segments = (...lines: readonly string[]) => {
  const made = agendaSegments(rowsOf(...lines), en, ids());
  if (!made.ok) throw new Error(`${made.error.code}, line ${made.error.line}`);
  return made.value;
};

test('owner and notes become the cue, materials the checklist, each with an id', () => {
  const [hello] = segments(
    'start,end,topic,who,notes,materials,room',
    '9:00,9:10,Hello,Mei,be slow,bell; cushions,Attic',
    '9:10,9:30,Talk,,,,',
  );
  expect(hello).toMatchObject({
    title: 'Hello',
    durationMs: 600_000,
    cue: 'With Mei.\nbe slow\nroom: Attic',
    checklist: [{ text: 'bell' }, { text: 'cushions' }],
  });
  expect(new Set([hello?.id, ...(hello?.checklist ?? []).map(({ id }) => id)]).size).toBe(3);
});

test.each([
  ['Coffee', 'break', 'break'],
  ['Mittagspause', 'break', 'break'],
  ['Pause déjeuner', 'break', 'break'],
  ['Breakout rooms', 'topic', 'breakout'],
  ['Kleingruppen', 'topic', 'breakout'],
  ['Abschlussrunde', 'topic', 'round'],
  ['Tour de table', 'topic', 'round'],
  ['In pairs', 'topic', 'pairs'],
  ['Trios: one story each', 'topic', 'pairs'],
  ['Silent writing', 'topic', 'writing'],
  ['Vortrag', 'topic', 'presentation'],
  ['Umfrage', 'topic', 'poll'],
  ['Harvest', 'harvest', 'popcorn'],
  ['Team agreements', 'topic', 'whole'],
])('%j is recognised by its words', (title, kind, format) => {
  const [, middle] = segments('Opening, 5', `${title}, 10`, 'Goodbye, 5');
  expect(middle).toMatchObject({ title, kind, format });
});

test('no length is invented: the row is named until a person gives one', () => {
  const rows = rowsOf('- 9:00 Hello', '- 9:10 Talk');
  expect(agendaSegments(rows, en, ids())).toEqual({ ok: false, error: { line: 2, code: 'noMinutes' } });
  const given = rows.map((row) => ({ ...row, minutes: row.minutes ?? 25 }));
  expect(agendaSegments(given, en, ids())).toMatchObject({
    value: [{ durationMs: 600_000 }, { durationMs: 1_500_000 }],
  });
});

test('a start that does not follow is pinned, the first is the plan’s own', () => {
  const reading = readAgenda(
    '# Two days\n## Day 1\n9:00–9:10 A\n9:20–9:30 B\n9:30–9:40 C\n## Day 2\n10:00–10:30 D',
  );
  if (!reading.ok) throw new Error(reading.error.code);
  expect(agendaPlan(reading.value, en, ids())).toMatchObject({
    value: {
      title: 'Two days',
      start: '09:00',
      end: null,
      segments: [{}, { pin: { day: 0, time: '09:20' } }, {}, { pin: { day: 1, time: '10:00' } }],
    },
  });
  expect(segments('9:00–9:10 A', '9:20–9:30 B').map(({ pin }) => pin?.time)).toEqual([undefined, '09:20']);
});

test('an approximate start is not pinned', () => {
  expect(segments('9:00–9:10 A', 'ca. 9:20 B (10 min)').map(({ pin }) => pin)).toEqual([
    undefined,
    undefined,
  ]);
});
