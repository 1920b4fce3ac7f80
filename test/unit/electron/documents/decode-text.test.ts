import { expect, test } from 'vitest';
import { decodeText } from '../../../../electron/documents/decode-text.ts';

const utf16 = (text: string, mark: readonly number[], swap: boolean): Uint8Array => {
  const bytes = Buffer.from(text, 'utf16le');
  return new Uint8Array([...mark, ...(swap ? bytes.swap16() : bytes)]);
};

test.each([
  ['UTF-8', new TextEncoder().encode('Zoë, naïve')],
  ['UTF-8 with a mark', new Uint8Array([0xef, 0xbb, 0xbf, ...new TextEncoder().encode('Zoë, naïve')])],
  ['Latin-1', Buffer.from('Zoë, naïve', 'latin1')],
  ['UTF-16 of Windows', utf16('Zoë, naïve', [0xff, 0xfe], false)],
  ['UTF-16 the other way round', utf16('Zoë, naïve', [0xfe, 0xff], true)],
])('names of a file in %s are what they were', (_name, bytes) => {
  expect(decodeText(bytes)).toBe('Zoë, naïve');
});

test('what Windows adds to Latin-1 is read as it meant it', () => {
  expect(decodeText(new Uint8Array([0x80, 0x20, 0x93, 0x94]))).toBe('€ “”');
});

test('a picture or a spreadsheet file is no text', () => {
  expect(decodeText(new Uint8Array([0x50, 0x4b, 0x03, 0x04, 0, 0]))).toBeNull();
});
