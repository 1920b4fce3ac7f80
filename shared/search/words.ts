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
function foldWord(word: string): string {
  // Most words are plain, and there are hundreds of thousands of them.
  if (/^[a-z0-9]*$/u.test(word)) return word;
  const plain = word.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '');
  return plain.replace(/[ßæœøđðþłıħ]/gu, (letter) => folded[letter] ?? letter);
}

/** Scripts that put no spaces between words: there every character is one. */
const spaceless =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}';
const wordPattern = new RegExp(`[${spaceless}]\\p{M}*|(?:(?![${spaceless}])[\\p{L}\\p{N}\\p{M}])+`, 'gu');

export interface Word {
  /** As it is searched for. */
  readonly folded: string;
  /** Where it stands in the text, in UTF-16 units. */
  readonly from: number;
  readonly to: number;
}

/** The words of a text with their places. An apostrophe ends a word, so that l'eau is found by eau. */
export function wordsIn(text: string): readonly Word[] {
  const found: Word[] = [];
  for (const match of text.matchAll(wordPattern)) {
    const word = foldWord(match[0]);
    if (word !== '') found.push({ folded: word, from: match.index, to: match.index + match[0].length });
  }
  return found;
}

export const foldedWords = (text: string): string[] => wordsIn(text).map((each) => each.folded);
