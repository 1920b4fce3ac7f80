const ICO_HEADER = 6;
const ICO_ENTRY = 16;

/**
 * A Windows icon: a table of pictures, then the pictures, which may be PNGs since Windows Vista.
 *
 * @param {{ size: number, png: Buffer }[]} pictures at most 256 pixels wide
 * @returns {Buffer}
 */
export function ico(pictures) {
  const header = Buffer.alloc(ICO_HEADER + ICO_ENTRY * pictures.length);
  header.writeUInt16LE(1, 2);
  header.writeUInt16LE(pictures.length, 4);
  let offset = header.length;
  for (const [i, { size, png }] of pictures.entries()) {
    const at = ICO_HEADER + ICO_ENTRY * i;
    // One byte each: 256 is written as 0.
    header.writeUInt8(size % 256, at);
    header.writeUInt8(size % 256, at + 1);
    header.writeUInt16LE(1, at + 4);
    header.writeUInt16LE(32, at + 6);
    header.writeUInt32LE(png.length, at + 8);
    header.writeUInt32LE(offset, at + 12);
    offset += png.length;
  }
  return Buffer.concat([header, ...pictures.map(({ png }) => png)]);
}

/** Types that hold a PNG, by its width in pixels. @type {readonly (readonly [type: string, size: number])[]} */
const ICNS_TYPES = [
  ['ic11', 32],
  ['ic12', 64],
  ['ic07', 128],
  ['ic13', 256],
  ['ic08', 256],
  ['ic14', 512],
  ['ic09', 512],
  ['ic10', 1024],
];

/**
 * A macOS icon: chunks of a type, a length that counts its own eight bytes, and a PNG.
 *
 * @param {(size: number) => Promise<Buffer>} render gives a PNG of so many pixels
 * @returns {Promise<Buffer>}
 */
export async function icns(render) {
  const chunks = [];
  for (const [type, size] of ICNS_TYPES) chunks.push(chunk(type, await render(size)));
  return chunk('icns', Buffer.concat(chunks));
}

/** @param {string} type @param {Buffer} content */
function chunk(type, content) {
  const header = Buffer.alloc(8);
  header.write(type, 0, 'latin1');
  header.writeUInt32BE(header.length + content.length, 4);
  return Buffer.concat([header, content]);
}
