import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { agendaCsv } from '../../../../shared/plan/agenda/csv.ts';
import { readAgenda } from '../../../../shared/plan/agenda/read.ts';
import { agendaLimits } from '../../../../shared/plan/agenda/reading.ts';
import { planMarkdown } from '../../../../shared/plan/export/plan-markdown.ts';
import type { PlanSegment } from '../../../../shared/plan/plan.ts';
import { en } from '../../../../shared/words/en.ts';
import { shortPlan } from '../../../support/circles.ts';

/** Agendas as people write them, and beside each what the command line prints of it, worked out by hand. */
const folder = join(import.meta.dirname, '../../../fixtures/agendas');
const rows = '.rows.csv';
const names = readdirSync(folder).filter((name) => !name.endsWith(rows));

test('each agenda has its rows beside it', () => {
  expect(names.length).toBeGreaterThan(15);
  expect(readdirSync(folder).filter((name) => name.endsWith(rows))).toHaveLength(names.length);
});

test.each(names)('%s', (name) => {
  const reading = readAgenda(readFileSync(join(folder, name), 'utf8'));
  if (!reading.ok) throw new Error(`${reading.error.code}, line ${reading.error.line}`);
  const printed = agendaCsv(reading.value, en);
  expect(printed.replaceAll('\r\n', '\n')).toBe(readFileSync(join(folder, `${name}${rows}`), 'utf8'));
  const again = readAgenda(printed);
  expect(
    again.ok && again.value.rows.map(({ start, minutes, title, owner }) => [start, minutes, title, owner]),
  ).toEqual(reading.value.rows.map(({ start, minutes, title, owner }) => [start, minutes, title, owner]));
});

describe('what is far more than an agenda is refused before it is read, so that nobody waits for it', () => {
  const lines = (count: number, line: (i: number) => string): string =>
    Array.from({ length: count }, (_, i) => line(i)).join('\n');
  const code = (text: string): string => {
    const reading = readAgenda(text);
    return reading.ok ? 'read' : `${reading.error.code} ${reading.error.line}`;
  };

  test('by its lines that say something', () => {
    const around = `${lines(agendaLimits.lines - 1, () => '')}\n- 9:00 Hello\n`;
    expect(code(around)).toBe('read');
    expect(code(`- 9:00 Hello\n${lines(agendaLimits.lines - 1, () => '  - a note')}`)).toBe('read');
    expect(code(`- 9:00 Hello\n${lines(agendaLimits.lines, () => '  - a note')}`)).toBe('tooLarge 0');
  });

  test.each([
    ['a list', (i: number) => `- 9:${String(i % 60).padStart(2, '0')} Item`],
    ['a table', (i: number) => `| 9:${String(i % 60).padStart(2, '0')} | Item |`],
    ['CSV', (i: number) => `9:${String(i % 60).padStart(2, '0')},Item,Anna`],
  ])('by the times that begin its lines: %s', (_, line) => {
    expect(code(lines(1_000, line))).toMatch(/^tooMany 101$/u);
  });

  test('a plan of this app is as long as it is', () => {
    const prompt = Array.from({ length: 60 }, (_, i) => `Line ${i}`).join('\n');
    const segments = Array.from(
      { length: 50 },
      () => ({ ...shortPlan().segments[0], prompt }) as PlanSegment,
    );
    const sheet = planMarkdown(shortPlan({ segments }), { private: true });
    expect(sheet.split('\n').length).toBeGreaterThan(agendaLimits.lines);
    expect(code(sheet)).toBe('read');
  });
});
