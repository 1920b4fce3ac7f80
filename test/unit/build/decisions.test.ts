import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';

test('every decision has a number of its own, and a price', async () => {
  const text = await readFile(join(import.meta.dirname, '../../../DECISIONS.md'), 'utf8');
  const entries = text.split(/^(?=\*\*D\d+\. )/mu).slice(1);
  const numbers = entries.map((entry) => Number(/^\*\*D(\d+)/u.exec(entry)?.[1]));
  expect(numbers.length).toBeGreaterThan(50);
  expect(numbers.toSorted((a, b) => a - b)).toEqual([...new Set(numbers)].toSorted((a, b) => a - b));
  for (const entry of entries) expect(entry).toMatch(/\*Price:\*\s+\S/u);
});
