import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { icns, ico } from './containers.mjs';

/** The one drawing that every icon is made of, 64 units wide. */
const SOURCE = join(dirname(fileURLToPath(import.meta.url)), 'icon.svg');

export const PNG_SIZES = [16, 24, 32, 48, 64, 128, 256, 512, 1024];
const ICO_SIZES = [16, 24, 32, 48, 64, 128, 256];
/** macOS leaves air around the tile: 824 of 1024. */
const MAC_TILE = 824 / 1024;

/**
 * @param {number} size in pixels, of the square picture
 * @param {number} [tile] how much of it the drawing takes, 0 to 1; the rest is clear
 * @returns {Promise<Buffer>} a PNG
 */
async function render(size, tile = 1) {
  const inner = Math.round(size * tile);
  const before = Math.floor((size - inner) / 2);
  const drawing = await loadImage(await readFile(SOURCE));
  // A drawing is rasterised at the size it is given here, not scaled from its own.
  drawing.width = inner;
  drawing.height = inner;
  const canvas = createCanvas(size, size);
  canvas.getContext('2d').drawImage(drawing, before, before, inner, inner);
  return canvas.encode('png');
}

/**
 * The icon that windows show where the system does not take it from the program: Linux.
 *
 * @param {string} file
 */
export async function makeWindowIcon(file) {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, await render(256));
}

/**
 * All that packaging asks for, so that the packager has nothing to convert: `NxN.png`, `icon.ico`, `icon.icns`.
 *
 * @param {string} folder
 */
export async function makeIcons(folder) {
  await mkdir(folder, { recursive: true });
  const pictures = new Map();
  for (const size of PNG_SIZES) {
    const png = await render(size);
    pictures.set(size, png);
    await writeFile(join(folder, `${size}x${size}.png`), png);
  }
  await writeFile(
    join(folder, 'icon.ico'),
    ico(ICO_SIZES.map((size) => ({ size, png: pictures.get(size) }))),
  );
  await writeFile(join(folder, 'icon.icns'), await icns((size) => render(size, MAC_TILE)));
}
