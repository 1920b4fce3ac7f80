/** What Windows has from 0x80 to 0x9f, where Latin-1 has nothing to be seen (WHATWG Encoding, index windows-1252). */
const windows = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** A file's text: UTF-8 with or without a mark, UTF-16 with one, else Latin-1 as Windows has it. null: no text at all. */
export function decodeText(bytes: Uint8Array): string | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  // A text has none of these; a picture or a spreadsheet file has.
  if (bytes.includes(0)) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // Node's own decoder of that name reads plain Latin-1 (seen on 20.20).
    return Buffer.from(bytes)
      .toString('latin1')
      .replace(/[\u0080-\u009f]/gu, (each) => windows[each.charCodeAt(0) - 0x80] ?? each);
  }
}
