const numbers =
  'NaN Infinity -0 -1 0 1e999 -1e999 1e-999 1e300 8640000000000001 .5 5. 9007199254740993 99999999999999999999 2592000.0001 0x10 ١٢ 1,5 1e +3 --1';
const names =
  '__proto__ constructor toString "__proto__":{"name":"x"}, "constructor":null, null true <NA> =1+1 she/her (they)';
const signs = '" "" \' , ; : \\ \\u0000 \\ud800 { } [ ] [] {} ( ) （ / - – ، ;;';
const times = '2026-02-31 24:00 9999-12-31 00:00 10m 1h30';
const letters =
  '👩‍👩‍👧 e\u0301 ﷺ שלום مرحبا 𝕏 ß İ \u200d \u0300 \uffff \u00ad \ufeff \ud83d \udc00 \u202e \u200f \u2066 \0 \u001b[2J';

const spaces = [' ', '   ', '\t', '\v', '\r', '\r\n', '\n', '\n\n', '\u00a0', '\u3000', '\u2028', '\u0085'];
const beginnings = ['SPEAKER ', 'LEXEME ', '1. ', '• ', '1 h 30', 'person,start,end'];

/** What breaks readers of text: words for numbers, names that objects have, characters that are none. */
export const atoms: readonly string[] = [numbers, names, signs, times, letters]
  .flatMap((list) => list.split(' '))
  .concat(spaces, beginnings);

const single = 'x 0 - . , ; : ( ) / (/) " "" [ { {"": \\ \u0300 👩‍ \ud83d';
const spaced = [
  ' ',
  '\t',
  '\n',
  '\r\n',
  '\u2028',
  ', ',
  '1 h ',
  '- ',
  ' (',
  '( /',
  'SPEAKER ',
  ';;\n',
  'a,0,1\n',
];

/** What readers of text go back over: where each is looked at again for each other, many never come to an end. */
export const units: readonly string[] = single.split(' ').concat(spaced);
