import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { begun, changed, redone, undone } from '../../../../renderer/plan/import/history.ts';

test('undo goes back step by step, redo forward; a new change forgets what was undone', () => {
  const three = changed(changed(begun(1), 2, null), 3, null);
  expect(undone(three).now).toBe(2);
  expect(undone(undone(undone(three))).now).toBe(1);
  expect(redone(undone(three))).toMatchObject({ now: 3, future: [] });
  expect(redone(changed(undone(three), 9, null)).now).toBe(9);
});

test('changes about the same thing are one step', () => {
  const typed = changed(changed(changed(begun(''), 'a', 'field'), 'ab', 'field'), 'abc', 'other');
  expect(undone(typed).now).toBe('ab');
  expect(undone(undone(typed)).now).toBe('');
  // After an undo the same field begins a step of its own.
  expect(undone(changed(undone(typed), 'x', 'field')).now).toBe('ab');
});

test('as many undos as changes lead back to the beginning, as many redos to the end', () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 5 })), (values) => {
      const all = values.reduce((history, value) => changed(history, value, null), begun(-1));
      const back = values.reduce((history) => undone(history), all);
      expect(back.now).toBe(-1);
      expect(values.reduce((history) => redone(history), back).now).toBe(values.at(-1) ?? -1);
    }),
  );
});
