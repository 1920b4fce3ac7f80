import { foldLetters } from '../lib/fold-letters.ts';

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
    const word = foldLetters(match[0]);
    if (word !== '') found.push({ folded: word, from: match.index, to: match.index + match[0].length });
  }
  return found;
}

export const foldedWords = (text: string): string[] => wordsIn(text).map((each) => each.folded);
