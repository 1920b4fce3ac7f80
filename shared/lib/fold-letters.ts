/** Letters that Unicode does not take apart into a base and a mark. */
const folded: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
  ħ: 'h',
};

/** Lower case, without accents: Zoë is found by zoe, Straße by strasse. */
export function foldLetters(text: string): string {
  // Most words are plain, and there are hundreds of thousands of them.
  if (/^[a-z0-9]*$/u.test(text)) return text;
  const plain = text.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '');
  return plain.replace(/[ßæœøđðþłıħ]/gu, (letter) => folded[letter] ?? letter);
}
