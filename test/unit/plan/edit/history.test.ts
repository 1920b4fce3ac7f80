import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  began,
  cancel,
  pauseMs,
  record,
  redo,
  undo,
  type History,
} from '../../../../shared/plan/edit/history.ts';

type Words = History<string, string>;
const step = (to: string, key: string | null = null, at = 0) => ({
  to,
  key,
  at,
  before: `before ${to}`,
  after: `after ${to}`,
});
const took = (history: Words, ...steps: readonly ReturnType<typeof step>[]): Words =>
  steps.reduce<Words>((now, each) => record(now, each), history);

describe('a history', () => {
  test('takes back step by step, and the selection with it', () => {
    const history = took(began('a'), step('b'), step('c'));
    const once = undo(history);
    expect(once).toMatchObject({ history: { now: 'b' }, selection: 'before c' });
    const again = redo(once?.history ?? history);
    expect(again).toMatchObject({ history: { now: 'c' }, selection: 'after c' });
    expect(undo(began('a'))).toBeNull();
    expect(redo(history)).toBeNull();
  });

  test('typing in one field without a pause is one step', () => {
    const history = took(
      began(''),
      step('h', 'title', 0),
      step('he', 'title', 900),
      step('hel', 'title', 1_800),
    );
    expect(history.past).toHaveLength(1);
    expect(undo(history)?.history.now).toBe('');
  });

  test('a pause, another field, or something taken back in between begins another', () => {
    const paused = took(began(''), step('h', 'title', 0), step('he', 'title', pauseMs + 1));
    expect(undo(paused)?.history.now).toBe('h');
    const other = took(began(''), step('h', 'title', 0), step('he', 'length', 10));
    expect(undo(other)?.history.now).toBe('h');
    const back = undo(took(began(''), step('h', 'title', 0), step('x', null, 1)))?.history ?? began('');
    expect(took(back, step('he', 'title', 2)).past).toHaveLength(2);
  });

  test('something new forgets what was taken back', () => {
    const back = undo(took(began('a'), step('b')))?.history ?? began('a');
    expect(redo(took(back, step('c')))).toBeNull();
  });

  test('what changes nothing is no step, and forgets nothing', () => {
    const back = undo(took(began('a'), step('b')))?.history ?? began('a');
    expect(record(back, step('a'))).toBe(back);
  });

  test('what was typed and thought better of never was', () => {
    const history = took(began('a'), step('b'), step('c', 'title', 0), step('d', 'title', pauseMs * 2));
    expect(cancel(history, 'title')).toMatchObject({ now: 'b', future: [] });
    expect(cancel(history, 'length')).toBe(history);
  });
});

test('undo ∘ edit is identity, and redo brings every step back', () => {
  const steps = fc.array(
    fc.record({
      to: fc.integer(),
      key: fc.option(fc.constantFrom('title', 'length')),
      at: fc.nat({ max: 5_000 }),
      before: fc.nat(),
      after: fc.nat(),
    }),
  );
  fc.assert(
    fc.property(fc.integer(), steps, (from, list) => {
      let history: History<number, number> = began(from);
      const seen = [from];
      for (const each of list.toSorted((a, b) => a.at - b.at)) {
        history = record(history, each);
        seen.push(history.now);
      }
      const last = history.now;
      let back = history;
      for (let was = undo(back); was !== null; was = undo(back)) back = was.history;
      expect(back.now).toBe(from);
      for (let next = redo(back); next !== null; next = redo(back)) back = next.history;
      expect(back.now).toBe(last);
      expect(back.past).toEqual(history.past);
      expect(seen.at(-1)).toBe(last);
    }),
  );
});
