import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { icns, ico } from './containers.mjs';

/** The one drawing that every icon is made of, 64 units wide. */
const SOURCE = join(dirname(fileURLToPath(import.meta.url)), 'icon.svg');
const SOURCE_SIZE = 64;
/** What one unit of the drawing is at this many dots an inch: one pixel. */
const UNIT_DENSITY = 72;

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
  const after = size - inner - before;
  return sharp(await readFile(SOURCE), { density: (UNIT_DENSITY * inner) / SOURCE_SIZE })
    .resize(inner, inner)
    .extend({
      top: before,
      left: before,
      bottom: after,
      right: after,
      background: { r: 0, g: 0, b: 0, alpha: 0 },
    })
    .png()
    .toBuffer();
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
