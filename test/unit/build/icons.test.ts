import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { expect, test } from 'vitest';
import { makeIcons, makeWindowIcon, PNG_SIZES } from '../../../build/icons/make.mjs';
import { folderWith } from './support.ts';

/** What a PNG says of itself in its first chunk. */
const sizeOf = (png: Buffer): unknown => ({
  format: png.toString('latin1', 1, 4),
  width: png.readUInt32BE(16),
  height: png.readUInt32BE(20),
  hasAlpha: (png.readUInt8(25) & 4) > 0,
});
const square = (size: number): unknown => ({ format: 'PNG', width: size, height: size, hasAlpha: true });

test('a picture of every size, of one drawing', async () => {
  const folder = await folderWith();
  await makeIcons(folder);
  for (const size of PNG_SIZES)
    expect(sizeOf(await readFile(join(folder, `${size}x${size}.png`)))).toEqual(square(size));

  const ico = await readFile(join(folder, 'icon.ico'));
  expect([ico.readUInt16LE(0), ico.readUInt16LE(2)]).toEqual([0, 1]);
  const sizes = [];
  for (let i = 0; i < ico.readUInt16LE(4); i += 1) {
    const entry = 6 + 16 * i;
    const size = ico.readUInt8(entry) || 256;
    const offset = ico.readUInt32LE(entry + 12);
    const png = ico.subarray(offset, offset + ico.readUInt32LE(entry + 8));
    expect(sizeOf(png)).toEqual(square(size));
    sizes.push(size);
  }
  expect(sizes).toEqual([16, 24, 32, 48, 64, 128, 256]);

  const icns = await readFile(join(folder, 'icon.icns'));
  expect([icns.toString('latin1', 0, 4), icns.readUInt32BE(4)]).toEqual(['icns', icns.length]);
  const types: Record<string, unknown> = {};
  for (let at = 8; at < icns.length; at += icns.readUInt32BE(at + 4)) {
    const png = icns.subarray(at + 8, at + icns.readUInt32BE(at + 4));
    types[icns.toString('latin1', at, at + 4)] = png.readUInt32BE(16);
  }
  expect(types).toEqual({
    ic11: 32, ic12: 64, ic07: 128, ic13: 256, ic08: 256, ic14: 512, ic09: 512, ic10: 1024,
  }); // prettier-ignore
});

test('at 16 pixels the piece and the seats can still be told from the paper and from each other', async () => {
  const folder = await folderWith();
  await makeIcons(folder);
  const canvas = createCanvas(16, 16).getContext('2d');
  canvas.drawImage(await loadImage(join(folder, '16x16.png')), 0, 0);
  const { data } = canvas.getImageData(0, 0, 16, 16);
  const at = (x: number, y: number): number[] => [...data.subarray((y * 16 + x) * 4, (y * 16 + x) * 4 + 3)];
  const [red = 0, green = 0, blue = 0] = at(4, 11);
  expect([red > 150, green < 120, blue < 60]).toEqual([true, true, true]);
  for (const [x, y] of [
    [4, 4],
    [11, 4],
    [11, 11],
  ] as const)
    // prettier-ignore
    expect(Math.max(...at(x, y)), `seat at ${x}, ${y}`).toBeLessThan(110);
  for (const [x, y] of [
    [8, 8],
    [6, 5],
    [10, 9],
  ] as const)
    // prettier-ignore
    expect(Math.min(...at(x, y)), `paper at ${x}, ${y}`).toBeGreaterThan(200);
});

test('the windows’ icon is one picture', async () => {
  const file = join(await folderWith(), 'out/icon.png');
  await makeWindowIcon(file);
  expect(sizeOf(await readFile(file))).toEqual(square(256));
});
