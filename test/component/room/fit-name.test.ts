import { expect, it } from 'vitest';
import { fitName } from '../../../renderer/room/circle/fit-name.ts';

const measure = (text: string, size: number): number => [...text].length * size * 0.5;
const place = { width: 200, largest: 44, smallest: 14, lines: 2, measure };

it('a short name stands as large as may be, in one line or two', () => {
  expect(fitName('Mei', place)).toEqual({ size: 44, lines: 2, parts: false });
  expect(fitName('Amara Obi', place).size).toBe(44);
});

it('a long word makes the type smaller and is not parted', () => {
  const { size, parts } = fitName('Wolfeschlegelsteinha', place);
  expect(size).toBe(20);
  expect(parts).toBe(false);
});

it('a hyphen ends a line, and the longest part decides', () => {
  expect(fitName('Maximiliane-Charlotte', place).size).toBe(33);
});

it('smaller type takes more lines, as long as all of it is no higher', () => {
  const { size, lines } = fitName('Ada, Bo, Cem, Dina, Emil, Fay, Gus and Hal', place);
  expect(size).toBeLessThan(44);
  expect(lines).toBe(Math.floor(88 / size));
});

it('only what does not fit at the smallest size is parted', () => {
  expect(fitName('x'.repeat(28), place)).toMatchObject({ size: 14, parts: false });
  expect(fitName('x'.repeat(29), place)).toMatchObject({ size: 14, parts: true });
});
